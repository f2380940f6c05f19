"""The engagement concept: read as text or JSON, or written as documents."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, Strict, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import say

__all__ = ["concept"]


def concept(
    dossier: Folder,
    document: Annotated[
        str,
        typer.Option("--document", "-d", metavar="DOCUMENT", help=option("document")),
    ] = "concept",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help=option("documents"), show_default=False),
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))
    ] = "docx,pdf,html",
    json_: Json = False,
    lang: Lang = None,
    strict: Strict = False,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Read the engagement concept, or write its documents."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    named = [each.strip() for each in document.split(",")]
    if out is not None:
        typer.echo(say("cli.brief.working", language), err=True)
        formats = [each.strip() for each in to.split(",")]
        written = usecases.write_concept_documents(
            held, named, out, formats=formats, language=language, made_on=today()
        )
        typer.echo("\n".join(map(str, written)), err=json_)
    elif not json_:
        for each in named:
            typer.echo(usecases.describe_concept(held, each, language, today()), nl=False)
    if json_ or strict:
        found = usecases.read_dossier_concept(held, day=today())
        if json_:
            typer.echo(as_json("concept", {**found.to_dict(), "view": held.view.to_dict()}))
        errors = (
            f
            for f in found.check.found
            if f.severity == "error" and f.key not in found.check.waived
        )
        if strict and any(errors):
            raise typer.Exit(1)
