"""What the facts of a dossier say for and against each option, and which cases took it."""

from collections.abc import Iterable
from dataclasses import dataclass

from tregua.design.concept.checking import concept_scene
from tregua.design.concept.engagement import Engagement
from tregua.domain import Answer, Citation, Missing, Reason, Result
from tregua.domain.knowledge.concept.choices import Coded
from tregua.rules import judge

__all__ = ["CaseTook", "Considered", "cases_coded", "consider"]


@dataclass(frozen=True, slots=True)
class Considered(Result):
    """One consideration on an option: whether it holds here, on what, or what is missing."""

    id: str
    option: str
    side: str
    answer: Answer
    because: tuple[Reason, ...]
    missing: tuple[Missing, ...]
    cites: tuple[Citation, ...]
    cases_for: tuple[str, ...]
    cases_against: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseTook(Result):
    """A coded case that went the way of an option, and the class of its outcome."""

    option: str
    case: str
    outcome_class: str


def consider(engagement: Engagement) -> tuple[Considered, ...]:
    """Return every consideration on every option, judged on what this dossier records."""
    scene = concept_scene(engagement)
    found = []
    for one in engagement.known.choices.considerations:
        judged = judge(one.when, scene)
        found.append(
            Considered(
                one.id,
                one.option,
                one.side,
                judged.answer,
                judged.because,
                judged.missing,
                one.cites,
                one.cases.for_,
                one.cases.against,
            )
        )
    return tuple(found)


def cases_coded(name: str, coded: Iterable[Coded], engagement: Engagement) -> tuple[CaseTook, ...]:
    """Return the coded cases that went one way, in the order of the library.

    The case a dossier is about, and those of its independence group, are left out.
    """
    if engagement.library is None:
        return ()
    own = engagement.library.cases.get(engagement.dossier.sheet.is_case or "")
    found = []
    for case in engagement.library.cases.values():
        if own is not None and case.family == own.family:
            continue
        for each in coded:
            cell = case.fields.get(each.field)
            held = cell.value if cell is not None else None
            values = (
                {held} if isinstance(held, str) else set(held) if isinstance(held, tuple) else ()
            )
            if set(each.values) & set(values):
                outcome = case.fields.get("outcome_class")
                found.append(CaseTook(name, case.id, str((outcome and outcome.value) or "")))
                break
    return tuple(found)
