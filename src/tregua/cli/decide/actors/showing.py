"""Actors shown: who can bind whom, who speaks for whom, what rests on it, and through what."""

from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["actors_show"]

Without = Annotated[
    str,
    typer.Option("--without", metavar="KIND:ID", help=option("without"), show_default=False),
]


def actors_show(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
    without: Without = "",
) -> None:
    """Say who can bind whom, who speaks for whom, and what rests on it."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    found = usecases.read_actors(held, today=today(), without=without)
    if json_:
        typer.echo(as_json("actors", {**found.to_dict(), "view": held.view.to_dict()}))
    else:
        typer.echo(usecases.describe_actors(held, found, language, today()), nl=False)
