"""The engagement concept: read as text or JSON, or written as documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.engaging.writing import (
    copy_documents,
    tell_words,
    write_documents,
    write_pack,
)
from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, Strict, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import LANGUAGES

if TYPE_CHECKING:
    from tregua.domain import Dossier

__all__ = ["concept"]

PACK = "first-month"
"""Asks for the papers of the first month."""


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
    both: Annotated[bool, typer.Option("--both", help=option("both"))] = False,
    audience: Annotated[
        str, typer.Option("--for", metavar="AUDIENCE", help=option("for"), show_default=False)
    ] = "",
    rare: Annotated[
        list[str] | None,
        typer.Option("--rare", metavar="KEY=CHOICE", help=option("rare"), show_default=False),
    ] = None,
    words: Annotated[bool, typer.Option("--words", help=option("loaded_words"))] = False,
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
    named, formats = parted(document), parted(to)
    if PACK in named:
        write_pack(held, out or Path(), formats, LANGUAGES if both else (language,), json_=json_)
        named.remove(PACK)
        if not named:
            return
    if audience:
        copy_documents(held, named, audience, out or Path(), formats, language, rare, json_=json_)
        return
    if words:
        tell_words(held, language)
        return
    if out is not None:
        spoken = LANGUAGES if both else (language,)
        write_documents(held, named, out, formats, spoken, json_=json_)
    elif not json_:
        for each in named:
            typer.echo(usecases.describe_concept(held, each, language, today()), nl=False)
    if json_ or strict:
        tell_reading(held, json_=json_, strict=strict)


def tell_reading(held: "Dossier", *, json_: bool, strict: bool) -> None:
    """Print the reading as JSON, or end with 1 where an error stands that nobody set aside."""
    from tregua import usecases

    found = usecases.read_dossier_concept(held, day=today())
    if json_:
        typer.echo(as_json("concept", {**found.to_dict(), "view": held.view.to_dict()}))
    waived = found.check.waived
    errors = (f for f in found.check.found if f.severity == "error" and f.key not in waived)
    if strict and any(errors):
        raise typer.Exit(1)


def parted(given: str) -> list[str]:
    """Return what stands between commas."""
    return [each.strip() for each in given.split(",")]
