"""Claims: each analyst's answer beside the others."""

from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["claims_list"]

Asked = Annotated[
    str | None,
    typer.Option("--question", metavar="ID", help=option("question"), show_default=False),
]
Subject = Annotated[
    str | None,
    typer.Option("--about", metavar="SUBJECT", help=option("about"), show_default=False),
]


def claims_list(
    dossier: Folder,
    question: Asked = None,
    about: Subject = None,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """List what is claimed, question by question."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    found = usecases.list_claims(held, question=question, about=about)
    if json_:
        typer.echo(as_json("claims", {**found.to_dict(), "view": held.view.to_dict()}))
    else:
        typer.echo(usecases.describe_claims(held, found, language, today()), nl=False)
