"""Copies for an audience: what was written, what was held back, what its handler must look at."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tregua.cli.speaking import as_json
from tregua.language import Language, say, say_count

if TYPE_CHECKING:
    from datetime import date

    from tregua.domain import Dossier
    from tregua.usecases import Copy

__all__ = ["read_choices", "tell_copy", "write_copy"]


def write_copy(
    held: "Dossier",
    audience: str,
    out: Path,
    formats: list[str],
    language: Language,
    day: "date",
    rare: Iterable[str],
) -> "Copy":
    """Write a copy and return what its handler must know."""
    from tregua import usecases

    return usecases.copy_dossier(
        held,
        audience,
        out,
        formats=formats,
        language=language,
        made_on=day,
        choices=read_choices(rare, language),
    )


def read_choices(rare: Iterable[str], language: Language) -> dict[str, str]:
    """Return choices given as KEY=CHOICE.

    Raises
    ------
    typer.BadParameter
        If one is not written so.
    """
    choices = {}
    for given in rare:
        key, is_, choice = given.partition("=")
        if not (key and is_ and choice):
            raise typer.BadParameter(say("copies.bad_choice", language, given=given))
        choices[key.strip()] = choice.strip()
    return choices


def tell_copy(copy: "Copy", language: Language, *, json_: bool) -> None:
    """Print what was written, as text or as JSON."""
    if json_:
        typer.echo(as_json("copy", copy.to_dict()))
        return
    for path in copy.files:
        typer.echo(path)
    typer.echo("\n".join(told(copy, language)), err=True)


def told(copy: "Copy", language: Language) -> Iterator[str]:
    """Yield what whoever hands the copy over must know."""
    if copy.names:
        yield say_count("copies.looked_for", copy.names, language)
        yield say("copies.no_listed_name", language)
    else:
        yield say("copies.nothing_listed", language)
        yield say("copies.may_recognise", language)
    yield say("copies.held_back", language)
    for each in copy.held_back:
        yield f"- {each.says.within(language)} {each.why.within(language)}"
    if not copy.rare:
        yield say("copies.rare.none", language)
        return
    yield say_count("copies.rare", len(copy.rare), language)
    for sentence in copy.rare:
        why = say(f"copies.why.{sentence.why}", language)
        yield f"- {sentence.key}  ({why}) {sentence.under}: {sentence.sentence}"
    yield say("copies.how", language)
