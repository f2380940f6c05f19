"""Show what keeps the promoter safe; read the dossier by hostile eyes."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, Strict, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["protect_read", "protect_show"]

Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help=option("protective_out"), show_default=False),
]
Reader = Annotated[
    str, typer.Option("--as", metavar="READER", help=option("reader"), show_default=False)
]


def protect_show(
    dossier: Folder,
    out: Out = None,
    json_: Json = False,
    lang: Lang = None,
    strict: Strict = False,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Say what keeps the promoter safe, or write the protective record as a document."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    if out is not None:
        path = usecases.write_protective_record(held, out, language=language, made_on=today())
        typer.echo(str(path))
        return
    found = usecases.read_protection(held, day=today())
    if json_:
        entries = [entry.to_dict() for entry in held.protective]
        told = {**found.to_dict(), "written": entries, "view": held.view.to_dict()}
        typer.echo(as_json("protect", told))
    else:
        typer.echo(usecases.describe_protection(held, found, language, today()), nl=False)
    if strict and any(gap.severity == "error" for gap in found.gaps):
        raise typer.Exit(1)


def protect_read(
    dossier: Folder,
    reader: Reader,
    json_: Json = False,
    lang: Lang = None,
    strict: Strict = False,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Read every sentence as a prosecutor, a journalist, the group or a family would."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    found = usecases.read_hostile(held, reader, language=language, day=today())
    if json_:
        typer.echo(as_json("hostile", {**found.to_dict(), "view": held.view.to_dict()}))
    else:
        typer.echo(usecases.describe_hostile(held, found, language, today()), nl=False)
    if strict and any(each.severity == "error" for each in found.caught):
        raise typer.Exit(1)
