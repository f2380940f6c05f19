"""Decide: the map of who is tied to whom."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened, read_day
from tregua.cli.options import AsOf, Folder, KnownOn, Lang, option
from tregua.cli.speaking import chosen, today

__all__ = ["actors_map"]


def actors_map(
    dossier: Folder,
    out: Annotated[
        Path,
        typer.Option("--out", "-o", metavar="FILE", help=option("map_out"), show_default=False),
    ],
    lang: Lang = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help=option("map_on"), show_default=False),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help=option("map_from"), show_default=False),
    ] = None,
    replay: Annotated[bool, typer.Option("--replay", help=option("replay"))] = False,
    layout: Annotated[
        str, typer.Option("--layout", metavar="force|layered", help=option("layout"))
    ] = "force",
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Draw who is tied to whom."""
    from tregua import usecases

    language = chosen(lang)
    days = [read_day(day) if day else None for day in (on, start)]
    held = opened(dossier, language, known_on, as_of)
    written = usecases.draw_map(
        held, out, language=language, made_on=today(),
        on=days[0], start=days[1], replay=replay or bool(start), layout=layout,
    )  # fmt: skip
    for path in written:
        typer.echo(str(path))
