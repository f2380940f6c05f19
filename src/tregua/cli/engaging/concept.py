"""The engagement concept: read as text or JSON, or written as documents."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, Strict, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import LANGUAGES, Language, say

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
    spoken = LANGUAGES if both else (language,)
    if PACK in named:
        write_pack(held, out or Path(), formats, spoken, json_=json_)
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
        written = usecases.write_concept_documents(
            held,
            named,
            out,
            formats=formats,
            languages=spoken,
            made_on=today(),
            told=lambda done, n: tell_progress(done, n, language),
        )
        typer.echo("\n".join(map(str, written)), err=json_)
    elif not json_:
        for each in named:
            typer.echo(usecases.describe_concept(held, each, language, today()), nl=False)
    if json_ or strict:
        tell_reading(held, json_=json_, strict=strict)


def copy_documents(
    held: "Dossier",
    named: list[str],
    audience: str,
    out: Path,
    formats: list[str],
    language: Language,
    rare: list[str] | None,
    *,
    json_: bool,
) -> None:
    """Write copies for an audience and tell what whoever hands them over must know."""
    from tregua import usecases
    from tregua.cli.papers.copying import read_choices, tell_copy

    copy = usecases.copy_concept_documents(
        held,
        named,
        audience,
        out,
        formats=formats,
        language=language,
        made_on=today(),
        choices=read_choices(rare or (), language),
    )
    tell_copy(copy, language, json_=json_)


def write_pack(
    held: "Dossier",
    out: Path,
    formats: list[str],
    languages: tuple[Language, ...],
    *,
    json_: bool,
) -> None:
    """Write the papers of the first month and say where they lie."""
    from tregua import usecases

    files = usecases.write_first_month_pack(
        held,
        out,
        formats=formats,
        languages=languages,
        made_on=today(),
        told=lambda done, n: tell_progress(done, n, languages[0]),
    )
    if json_:
        typer.echo(as_json("first-month", {"files": [str(path) for path in files]}))
        return
    typer.echo("\n".join(map(str, files)))


def tell_progress(done: int, n: int, language: Language) -> None:
    """Say how many documents are written so far."""
    typer.echo(say("cli.concept.progress", language, done=done, n=n), err=True)


def tell_words(held: "Dossier", language: Language) -> None:
    """List the loaded words in what is to be said in public, each with what to write instead."""
    from tregua import usecases

    found = usecases.read_dossier_concept(held, day=today()).parts["narrative"].words
    if not found:
        typer.echo(say("cli.concept.no_words", language))
    for each in found:
        place = f"narrative.yaml: {each.list}.{each.record}.{each.field} ({each.language})"
        values = {"place": place, "word": each.word.found}
        values["instead"] = each.word.instead.within(each.language)
        values["why"] = each.word.why.within(language)
        typer.echo(say("cli.concept.word", language, **values))


def parted(given: str) -> list[str]:
    """Return what stands between commas."""
    return [each.strip() for each in given.split(",")]


def tell_reading(held: "Dossier", *, json_: bool, strict: bool) -> None:
    """Print the reading as JSON where asked; end with 1 where strict and an error stands."""
    from tregua import usecases

    found = usecases.read_dossier_concept(held, day=today())
    if json_:
        typer.echo(as_json("concept", {**found.to_dict(), "view": held.view.to_dict()}))
    waived = found.check.waived
    errors = (f for f in found.check.found if f.severity == "error" and f.key not in waived)
    if strict and any(errors):
        raise typer.Exit(1)
