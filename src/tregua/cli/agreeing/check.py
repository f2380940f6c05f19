"""The agreement checked against weaknesses that recur in the record."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, Strict, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["agreement_check"]


def agreement_check(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    strict: Strict = False,
    known_on: KnownOn = None,
    as_of: AsOf = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help=option("annotated"), show_default=False),
    ] = None,
) -> None:
    """Check an agreement for weaknesses that recur in the record."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    if out is not None:
        usecases.annotate_agreement(held, out, language=language, made_on=today())
        typer.echo(str(out), err=json_)
    elif not json_:
        typer.echo(usecases.describe(held, "agreement", language, today()), nl=False)
    if json_ or strict:
        found = usecases.check_dossier_agreement(held, on=today())
        if json_:
            typer.echo(as_json("agreement", {**found.to_dict(), "view": held.view.to_dict()}))
        errors = (f for f in found.found if f.severity == "error" and f.key not in found.waived)
        if strict and any(errors):
            raise typer.Exit(1)
