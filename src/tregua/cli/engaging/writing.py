"""Documents of a concept as files: for the team, for an audience, for the first month."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tregua.cli.speaking import as_json, today
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.domain import Dossier

__all__ = ["copy_documents", "tell_words", "write_documents", "write_pack"]


def write_documents(
    held: "Dossier",
    named: list[str],
    out: Path,
    formats: list[str],
    languages: tuple[Language, ...],
    *,
    json_: bool,
) -> None:
    """Write documents of the concept and say where they lie."""
    from tregua import usecases

    written = usecases.write_concept_documents(
        held,
        named,
        out,
        formats=formats,
        languages=languages,
        made_on=today(),
        told=lambda done, n: tell_progress(done, n, languages[0]),
    )
    typer.echo("\n".join(map(str, written)), err=json_)


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
