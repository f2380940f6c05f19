"""One question asked to the end: the answer, how sure, on what, of when, and any dissent."""

from typing import TYPE_CHECKING

from tregua.cli.decide.asking.dialogue import KEYS, Back, Dialogue, Skip
from tregua.cli.decide.asking.sourcing import choose_source
from tregua.cli.decide.asking.telling import question_lines
from tregua.cli.speaking import today
from tregua.errors import TreguaError
from tregua.language import refusal, say

if TYPE_CHECKING:
    from tregua.domain import Claim, ClaimValue, Confidence, Dossier
    from tregua.domain.knowledge import Question
    from tregua.usecases import Draft, OpenQuestion

__all__ = ["draft_answer"]


def draft_answer(
    dialogue: Dialogue,
    dossier: "Dossier",
    ask: "OpenQuestion",
    former: "Claim | None",
    latest: str,
) -> "Draft":
    """Return a whole answer; going back from within it begins the question again.

    Raises
    ------
    Back, Skip, Stop
        Where the person goes elsewhere.
    """
    from tregua import usecases

    question = {each.id: each for each in usecases.list_questions()}[ask.question]
    while True:
        dialogue.tell(question_lines(ask, question, dossier, former, dialogue.language))
        value = read_answer(dialogue, question)
        try:
            return rest_of(dialogue, dossier, ask, value, latest)
        except Back:
            continue


def read_answer(dialogue: Dialogue, question: "Question") -> "ClaimValue":
    """Return the value of an answer, asked again until it is one the question allows."""
    from tregua import usecases

    while True:
        typed = dialogue.line(say("ask.answer", dialogue.language), {**KEYS, "s": Skip})
        try:
            value = usecases.read_value(question, typed)
        except TreguaError as error:
            dialogue.tell([refusal(error, dialogue.language)])
            continue
        if question.kind.value != "text" or dialogue.kept(typed):
            return value


def rest_of(
    dialogue: Dialogue,
    dossier: "Dossier",
    ask: "OpenQuestion",
    value: "ClaimValue",
    latest: str,
) -> "Draft":
    """Return an answer with all that belongs to it."""
    from tregua.domain import NOT_KNOWN, Confidence
    from tregua.usecases import Draft

    language = dialogue.language
    known = value != NOT_KNOWN
    sure = how_sure(dialogue) if known else Confidence.LOW
    source = choose_source(dialogue, dossier, latest)
    place = dialogue.words(say("ask.place", language))
    as_of, learned_on = when_so(dialogue)
    note = dialogue.words(say("ask.note", language))
    dissent = dialogue.words(say("ask.dissent", language)) if known else ""
    return Draft(
        question=ask.question,
        about=ask.about,
        value=value,
        source=source,
        as_of=as_of,
        learned_on=learned_on,
        confidence=sure,
        at=place,
        note=note,
        dissent=dissent,
    )


def how_sure(dialogue: Dialogue) -> "Confidence":
    """Return how sure the person is, in one of three words."""
    from tregua import usecases

    words = usecases.list_confidence().words
    options = {str(n): word for n, word in enumerate(words, 1)}
    for key, word in options.items():
        label, means = words[word].label, words[word].means
        language = dialogue.language
        dialogue.tell([f"  {key}  {label.within(language)}. {means.within(language)}"])
    return dialogue.choose(say("ask.confidence", dialogue.language), options)


def when_so(dialogue: Dialogue) -> tuple[str, str]:
    """Return when it was so and when we knew, today if nothing is typed."""
    from tregua import usecases

    day = today().isoformat()
    while True:
        as_of = dialogue.line(say("ask.as_of", dialogue.language, day=day)) or day
        learned_on = dialogue.line(say("ask.learned_on", dialogue.language, day=day)) or day
        try:
            so, knew = usecases.read_dates(as_of, learned_on)
        except TreguaError as error:
            dialogue.tell([refusal(error, dialogue.language)])
        else:
            return str(so), str(knew)
