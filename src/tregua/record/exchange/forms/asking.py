"""Which questions a form asks: the open ones, all, or those of the telephone sheet."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from tregua.domain import Dossier, PartyKind, active
from tregua.domain.knowledge import AskedPer, Question
from tregua.errors import Declined, TreguaError
from tregua.record.exchange.forms.form import abouts_of, code_of

__all__ = ["CHOICES", "Choice", "codes_asked"]

Choice = Literal["open", "all", "intake"]
CHOICES: tuple[Choice, ...] = ("open", "all", "intake")


def codes_asked(
    dossier: Dossier,
    questions: Mapping[str, Question],
    *,
    choice: Choice,
    intake: Iterable[str],
    about: str | None = None,
) -> tuple[str, ...]:
    """Return the codes of the questions to ask, in the order a practitioner asks them.

    `open` asks what nobody has answered about a subject; with `about`, of that subject alone.

    Raises
    ------
    TreguaError
        `form_about_unknown`.
    Declined
        `form_nothing_to_ask`.
    """
    every = [each for per in AskedPer for each in abouts_of(dossier, per)]
    if about is not None and about not in every:
        raise TreguaError("form_about_unknown", about=about, allowed=", ".join(every))
    wanted = frozenset(intake) if choice == "intake" else frozenset(questions)
    answered = {(c.question, c.about) for c in active(dossier.claims)} if choice == "open" else ()
    codes = tuple(
        code
        for number, question in enumerate(questions.values(), 1)
        if question.id in wanted
        for subject, code in coded(dossier, question, number)
        if about in (None, subject)
        and (about or asked_unbidden(dossier, subject))
        and (question.id, subject) not in answered
    )
    if not codes:
        raise Declined("form_nothing_to_ask")
    return codes


def coded(dossier: Dossier, question: Question, number: int) -> Iterator[tuple[str, str]]:
    """Yield each subject a question may be about, with the code it has there."""
    for place, subject in enumerate(abouts_of(dossier, question.asked_per)):
        once = question.asked_per is AskedPer.DOSSIER
        yield subject, code_of(number, None if once else place)


def asked_unbidden(dossier: Dossier, subject: str) -> bool:
    """Tell whether a subject is asked about without being named: of the parties, only groups."""
    others = {f"party:{p.id}" for p in dossier.actors.parties if p.kind is not PartyKind.GROUP}
    return subject not in others
