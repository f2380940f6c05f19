"""Which questions are open for whom, in the order in which to ask them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tregua.domain import Claim, Dossier, Result, active
from tregua.domain.knowledge import AskedPer, Question

__all__ = ["OpenQuestion", "former_claim", "in_order", "subjects_of"]


@dataclass(frozen=True, slots=True)
class OpenQuestion(Result):
    """A question to ask about one subject, with what one answer to it could settle, if known.

    `settles` holds `pathway@group`, `criteria` the keys of findings.
    """

    question: str
    about: str
    why: str = ""
    settles: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()


def in_order(
    first: Iterable[OpenQuestion],
    questions: Mapping[str, Question],
    dossier: Dossier,
    *,
    by: str = "",
) -> tuple[OpenQuestion, ...]:
    """Return the open questions: those worth most first, then the rest as a practitioner asks.

    Of the rest, the few asked first by telephone (`intake`) come before the others.

    A question one analyst has answered, be it with *asked, not known*, is not open for that
    analyst (`by`); one of the rest is open while nobody has answered it.
    """
    own = {(c.question, c.about) for c in active(dossier.claims) if by and c.by == by}
    answered = {(c.question, c.about) for c in active(dossier.claims)}
    found = {
        (ask.question, ask.about): ask
        for ask in first
        if ask.about in subjects_of(dossier, questions[ask.question])
    }
    for question in sorted(questions.values(), key=lambda each: not each.intake):
        for about in subjects_of(dossier, question):
            if (question.id, about) not in answered:
                found.setdefault((question.id, about), OpenQuestion(question.id, about))
    return tuple(ask for key, ask in found.items() if key not in own)


def subjects_of(dossier: Dossier, question: Question) -> tuple[str, ...]:
    """Return the subjects of a dossier that a question is asked about, in the order written.

    A question asked per party is asked about groups.
    """
    actors = dossier.actors
    held: Mapping[AskedPer, Sequence[object]] = {
        AskedPer.PARTY: dossier.groups,
        AskedPer.FACTION: active(actors.factions),
        AskedPer.PLACE: active(actors.places),
        AskedPer.BODY: active(actors.bodies),
        AskedPer.RELATION: active(actors.relations),
        AskedPer.CLAUSE: active(dossier.agreement.clauses) if dossier.agreement else (),
    }
    per = question.asked_per
    if per is AskedPer.DOSSIER:
        return ("dossier",)
    return tuple(named(per.value, held[per]))


def named(kind: str, records: Iterable[object]) -> Iterator[str]:
    """Yield records as `kind:id`."""
    for record in records:
        yield f"{kind}:{getattr(record, 'id', '')}"


def former_claim(dossier: Dossier, question: str, about: str, by: str) -> Claim | None:
    """Return the standing claim of one analyst on a question about a subject, the latest."""
    held = [c for c in active(dossier.claims) if (c.question, c.about) == (question, about)]
    return next((c for c in reversed(held) if c.by == by), None)
