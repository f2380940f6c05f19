"""What is told around an answer: the question with all that belongs to it, and what moved."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tregua.language import Language, say, words_in

if TYPE_CHECKING:
    from tregua.domain import Claim, Dossier
    from tregua.domain.knowledge import Question
    from tregua.usecases import OpenQuestion, Written

__all__ = ["moved_line", "name_of", "question_lines"]

MOST = 6
"""How many criteria and pathways one line names."""


def name_of(about: str, dossier: "Dossier", language: Language) -> str:
    """Return whom a question is about, in words."""
    if about == "dossier":
        return say("ask.about.dossier", language)
    return words_in(dossier.name_of(about), language)


def question_lines(
    ask: "OpenQuestion",
    question: "Question",
    dossier: "Dossier",
    former: "Claim | None",
    language: Language,
) -> Iterator[str]:
    """Yield a question: its words, about whom, how to ask it, of whom not, why, and the answers."""
    about = name_of(ask.about, dossier, language)
    yield ""
    yield say("ask.question", language, text=question.text.within(language), about=about)
    yield say("ask.how", language, how=question.how_to_ask.within(language))
    if question.do_not_ask:
        who = ", ".join(say(f"brief.do_not_ask.{each}", language) for each in question.do_not_ask)
        yield say("ask.not_of", language, who=who)
    yield say("ask.why", language, why=question.why.within(language))
    if former is not None:
        day = former.recorded.date().isoformat()
        yield say("ask.before", language, claim=former.id, day=day)
    yield from answer_lines(question, language)


def answer_lines(question: "Question", language: Language) -> Iterator[str]:
    """Yield the answers a question may get, the first key always *asked, not known*."""
    from tregua import usecases

    kind = question.kind.value
    key = "?" if kind == "number" else "0"
    yield f"  {key}  {say('ask.unknown', language)}"
    for n, name in enumerate(usecases.choices_of(question), 1):
        levels = question.levels
        words = levels[name].within(language) if levels else say(f"ask.{name}", language)
        yield f"  {n}  {words}"
    unit = question.unit.within(language) if question.unit else ""
    yield say(f"ask.keys.{kind}", language, unit=unit).strip()


def moved_line(written: "Written", language: Language) -> str:
    """Return one line on what an answer moved."""
    moved = written.moved
    if not moved:
        return say("ask.nothing_moved", language, claim=written.claim)
    told = [
        say(
            f"ask.moved.{each.kind}",
            language,
            title=each.title.within(language),
            about=name_of(each.about, written.sitting.dossier, language),
            before=say(f"brief.answer.{each.before.value}", language),
            after=say(f"brief.answer.{each.after.value}", language),
        )
        for each in moved[:MOST]
    ]
    if len(moved) > MOST:
        told.append(say("ask.moved.more", language, n=len(moved) - MOST))
    return say("ask.moved", language, claim=written.claim, what="; ".join(told))
