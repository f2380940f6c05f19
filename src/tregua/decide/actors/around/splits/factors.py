"""The things that may point to a break, each told apart and never added up (R120)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Answer, Missing, Reason, Result
from tregua.domain.knowledge import Condition, condition_from

__all__ = ["Factor", "claimed", "part_factors"]

POINTS: Mapping[str, Condition] = {
    "cohesion": condition_from({"claim": "cohesion", "at_most": "low"}),
    "command": condition_from({"claim": "command", "at_most": "low"}),
    "unity-trend": condition_from({"claim": "unity-trend", "at_most": "apart"}),
    "leader-turnover": condition_from({"claim": "leader-turnover", "at_least": "often"}),
    "faction-stance": condition_from({"claim": "faction-stance", "at_most": "against"}),
    "faction-drugs": condition_from({"claim": "faction-drugs", "at_least": "central"}),
}
"""For each question, the answer that points to a part breaking away."""


@dataclass(frozen=True, slots=True)
class Factor(Result):
    """One thing that may point to a break: met where it does, not met where it does not.

    `term` is a question, or `tie`, `kind` or `in_talks`; `value` what is recorded.
    """

    term: str
    about: str
    points: Answer
    value: str
    because: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()


def claimed(question: str, about: str, ground: Ground) -> Factor:
    """Return what is claimed on a question, and whether it points to a break."""
    judged = ground.judged(POINTS[question], about)
    said = "|".join(dict.fromkeys(reason.value for reason in judged.because))
    why = judged.missing[0].why if judged.missing else "not_recorded"
    return Factor(question, about, judged.answer, said or why, judged.because, judged.missing)


def part_factors(part: str, group: str, ground: Ground) -> tuple[Factor, ...]:
    """Return each thing that may point to one part breaking away."""
    factors = [claimed(question, part, ground) for question in ("faction-stance", "faction-drugs")]
    factors.extend(ties_of(part, group, ground))
    held = ground.factions[part]
    if held.kind == "dissident":
        factors.append(Factor("kind", part, Answer.MET, "dissident"))
    if ground.inside(part) is not ground.inside(group):
        away = ground.inside(part) is Answer.NOT_MET
        factors.append(Factor("in_talks", part, Answer.of(away), str(not away).lower()))
    return tuple(factors)


def ties_of(part: str, group: str, ground: Ground) -> Iterator[Factor]:
    """Yield the ties that set a part against its own: fighting inside, or orders contested."""
    armed = {slug for slug, kind in ground.kinds.ties.items() if kind.armed}
    for tie in ground.ties_at.get(part, ()):
        ends = (tie.source_actor, tie.target_actor)
        if any(ground.home(end) != group for end in ends):
            continue
        contested = tie.kind == "command" and tie.hold is not None and tie.hold == "contested"
        if tie.kind in armed or tie.kind == "opposition" or contested:
            other = ends[1] if ends[0] == part else ends[0]
            because = Reason("tie", part, other, Answer.MET, (tie.id,))
            yield Factor("tie", part, Answer.MET, tie.kind, (because,))
