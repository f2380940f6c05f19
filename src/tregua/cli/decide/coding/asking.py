"""Asking for one field after another: the value, how sure, on what, from which place."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import typer

from tregua.cli.decide.asking.dialogue import Dialogue, Stop
from tregua.errors import TreguaError
from tregua.language import refusal, say, words_in

if TYPE_CHECKING:
    from tregua.domain.knowledge import CodebookField
    from tregua.usecases import CaseCell, CaseSitting

__all__ = ["code_fields"]

FREE = frozenset(["str", "list_str"])
NEW = "n"


class NextChapter(Exception):
    """The person leaves the rest of a chapter for later."""


KEYS: dict[str, type[Exception]] = {"q": Stop, "n": NextChapter}


def code_fields(dialogue: Dialogue, sitting: "CaseSitting") -> Iterator[str]:
    """Yield each field once its value is written; Enter leaves one unknown and is written too."""
    from tregua import usecases

    titles = {g.id: g.title.within(dialogue.language) for g in sitting.codebook.groups}
    skipped, chapter, latest = "", "", ("", "")
    for asked in usecases.open_fields(sitting):
        if asked.chapter == skipped:
            continue
        if asked.chapter != chapter:
            chapter = asked.chapter
            dialogue.speak("own.ask.chapter", title=titles[chapter])
        field = sitting.codebook.fields[asked.name]
        try:
            cell = code_one(dialogue, sitting, field, latest)
        except NextChapter:
            skipped = asked.chapter
            continue
        try:
            usecases.write_cell(sitting, asked.name, cell)
        except TreguaError as error:
            typer.echo(refusal(error, dialogue.language))
            raise
        if cell is not None:
            latest = (cell.source, cell.at)
            yield asked.name


def code_one(
    dialogue: Dialogue, sitting: "CaseSitting", field: "CodebookField", latest: tuple[str, str]
) -> "CaseCell | None":
    """Return what a coder gives for a field, or nothing where it stays unknown."""
    from tregua.usecases import CaseCell

    language = dialogue.language
    value = value_of(dialogue, field)
    if value is None:
        return None
    sure = dialogue.choose(say("own.ask.confidence", language), {"1": "stated", "2": "inferred"})
    evidence = dialogue.words(say("own.ask.evidence", language), needed=True, keys={"q": Stop})
    source = source_of(dialogue, sitting, latest[0])
    again = latest[1] if source == latest[0] else ""
    code = "own.ask.place.again" if again else "own.ask.place"
    place = dialogue.words(say(code, language, at=again), needed=not again, keys={"q": Stop})
    options = {"": False, "1": True}
    held = dialogue.choose(say("own.ask.confidential", language), options)
    return CaseCell(value, sure, evidence, source, place or again, held)


def value_of(dialogue: Dialogue, field: "CodebookField") -> Any:
    """Return the value typed for a field, asked again until there is one, or nothing for Enter."""
    from tregua import usecases

    language = dialogue.language
    keys = [f"  {n}  {words.within(language)}" for n, words in enumerate(field.values.values(), 1)]
    prompt = say(f"own.ask.field.{field.type}", language, label=field.label.within(language))
    dialogue.tell(keys)
    while True:
        typed = dialogue.line(prompt, KEYS)
        if typed == "?":
            dialogue.tell(definition(field, dialogue))
        elif not typed:
            return None
        elif field.type not in FREE or dialogue.kept(typed):
            try:
                return usecases.read_case_value(typed, field)
            except TreguaError as error:
                typer.echo(refusal(error, language))


def definition(field: "CodebookField", dialogue: Dialogue) -> Iterator[str]:
    """Yield what a field means, and how to read it."""
    yield field.definition.within(dialogue.language)
    if field.note is not None:
        yield field.note.within(dialogue.language)


def source_of(dialogue: Dialogue, sitting: "CaseSitting", latest: str) -> str:
    """Return the source a value rests on: one of the team's, one of ours, or a new one."""
    from tregua import usecases

    language = dialogue.language
    while True:
        own = usecases.read_own(sitting.folder).sources
        options = {str(n): ident for n, ident in enumerate(own, 1)}
        for key, ident in options.items():
            title = words_in(own[ident].title, language)
            dialogue.tell([f"  {key}  {title} ({own[ident].handling.value})"])
        code = "own.ask.source.again" if latest else "own.ask.source"
        typed = dialogue.line(say(code, language, source=latest), {"q": Stop})
        if not typed and latest:
            return latest
        if typed.lower() == NEW:
            try:
                return new_source(dialogue, sitting)
            except TreguaError as error:
                typer.echo(refusal(error, language))
        elif typed in options:
            return options[typed]
        elif typed in usecases.list_published_sources():
            return typed
        else:
            dialogue.speak("own.ask.source.none", given=typed)


def new_source(dialogue: Dialogue, sitting: "CaseSitting") -> str:
    """Return the id of a source of the team's, written down now."""
    from tregua import usecases
    from tregua.domain import Handling

    language = dialogue.language
    title = dialogue.words(say("own.ask.source.title", language), needed=True, keys={"q": Stop})
    levels = {level.value: level for level in Handling if level is not Handling.K1}
    dialogue.tell(f"  {key}  {say(f'ask.handling.{key}', language)}" for key in levels)
    handling = dialogue.choose(say("own.ask.source.handling", language), levels)
    options = {"1": "whole", "2": "excerpt"}
    dialogue.tell(f"  {key}  {say(f'ask.seen.{seen}', language)}" for key, seen in options.items())
    seen = dialogue.choose(say("ask.source.seen", language), options)
    return usecases.add_case_source(sitting, title, handling=handling, seen=seen)
