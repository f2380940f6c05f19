"""Choosing what an answer rests on: a source of the dossier, or a new one in six lines."""

import re
from typing import TYPE_CHECKING

from tregua.cli.decide.asking.dialogue import Dialogue
from tregua.errors import TreguaError
from tregua.language import say, words_in

if TYPE_CHECKING:
    from tregua.domain import Dossier
    from tregua.usecases import NewSource

__all__ = ["choose_source"]

KINDS = (
    "press",
    "report",
    "official",
    "court",
    "research",
    "interview",
    "observation",
    "party_statement",
    "other",
)
NEW = "n"


def choose_source(dialogue: Dialogue, dossier: "Dossier", latest: str) -> "str | NewSource":
    """Return the id of a source of the dossier, or a new one; Enter takes the latest again."""
    from tregua.domain import active

    language = dialogue.language
    sources = active(dossier.sources)
    if not sources:
        return describe(dialogue, dossier)
    dialogue.speak("ask.source")
    options = {str(n): source.id for n, source in enumerate(sources, 1)}
    for key, source in zip(options, sources, strict=True):
        title = words_in(source.title, language)
        dialogue.tell([f"  {key}  {title} ({source.grade}, {source.handling.value})"])
    again = next((key for key, slug in options.items() if slug == latest), "")
    code = "ask.source.again" if again else "ask.source.keys"
    chosen = dialogue.choose(say(code, language, key=again), {**options, NEW: NEW}, again)
    return describe(dialogue, dossier) if chosen == NEW else chosen


def describe(dialogue: Dialogue, dossier: "Dossier") -> "NewSource":
    """Return a new source."""
    from tregua.domain import Handling
    from tregua.usecases import NewSource

    language = dialogue.language
    dialogue.speak("ask.source.new")
    title = dialogue.words(say("ask.source.title", language), needed=True)
    kinds = {str(n): kind for n, kind in enumerate(KINDS, 1)}
    dialogue.tell(f"  {key}  {say(f'ask.kind.{kind}', language)}" for key, kind in kinds.items())
    kind = dialogue.choose(say("ask.source.kind", language), kinds)
    dialogue.tell(f"  {letter}  {say(f'ask.grade.{letter}', language)}" for letter in "ABCDEF")
    dialogue.tell(f"  {digit}  {say(f'ask.grade.{digit}', language)}" for digit in "123456")
    grade = dialogue.read(say("ask.source.grade", language), read_grade)
    levels = {level.value: level for level in Handling if level is not Handling.K1}
    dialogue.tell(f"  {key}  {say(f'ask.handling.{key}', language)}" for key in levels)
    handling = dialogue.choose(say("ask.source.handling", language), levels)
    shown_as = dialogue.words(say("ask.source.shown_as", language), needed=True)
    return NewSource(title, kind, grade, handling, shown_as, how_seen(dialogue, dossier))


def read_grade(typed: str) -> str:
    """Return a grade: a letter for the source, a figure for what it says.

    Raises
    ------
    TreguaError
        `typed_grade`.
    """
    grade = typed.upper().replace(" ", "")
    if not re.fullmatch(r"[A-F][1-6]", grade):
        raise TreguaError("typed_grade")
    return grade


def how_seen(dialogue: Dialogue, dossier: "Dossier") -> str:
    """Return how much of a source was seen."""
    from tregua.domain import active

    language = dialogue.language
    options = {"1": "whole", "2": "excerpt", "3": "not_seen"}
    others = active(dossier.sources)
    if others:
        options["4"] = "quoted_in"
    dialogue.tell(f"  {key}  {say(f'ask.seen.{seen}', language)}" for key, seen in options.items())
    seen = dialogue.choose(say("ask.source.seen", language), options)
    if seen != "quoted_in":
        return seen
    held = {str(n): source for n, source in enumerate(others, 1)}
    dialogue.tell(f"  {key}  {words_in(source.title, language)}" for key, source in held.items())
    return f"quoted_in {dialogue.choose(say('ask.source.quoted_in', language), held).id}"
