"""Whether each phase that has begun has its entry on victims."""

from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.domain import Answer, Result, When, active
from tregua.domain.engagement import Phase
from tregua.domain.engagement.public.victims import StageEntry

__all__ = ["Stage", "stages_of"]


@dataclass(frozen=True, slots=True)
class Stage(Result):
    """A phase, whether it has begun, and the entries on victims that count for it."""

    phase: str
    begun: Answer
    entries: tuple[str, ...]


def stages_of(engagement: Engagement) -> tuple[Stage, ...]:
    """Return each phase with its entries, in the order written.

    An entry counts that is for the phase, is not of a day still to come, and is not surely older
    than the beginning of the phase before.
    """
    entries = active(engagement.dossier.victims.stages)
    return tuple(
        Stage(
            phase.id,
            begun(phase.since, engagement),
            tuple(e.id for e in entries if counts(e, phase, engagement)),
        )
        for phase in engagement.phases
    )


def begun(since: When | None, engagement: Engagement) -> Answer:
    """Tell whether a phase has surely begun by the day; unclear where either day is not known."""
    if since is None or engagement.day is None:
        return Answer.UNCLEAR
    if since.last <= engagement.day:
        return Answer.MET
    return Answer.NOT_MET if since.first > engagement.day else Answer.UNCLEAR


def counts(entry: StageEntry, phase: Phase, engagement: Engagement) -> bool:
    """Tell whether an entry counts for a phase."""
    if entry.phase != phase.id:
        return False
    if engagement.day is not None and entry.on.first > engagement.day:
        return False
    former = before(phase, engagement.phases)
    return former is None or entry.on.last >= former.first


def before(phase: Phase, phases: tuple[Phase, ...]) -> When | None:
    """Return when the phase before one began, or nothing."""
    if phase.since is None:
        return None
    earlier = [p.since for p in phases if p.since and p.since.first < phase.since.first]
    return max(earlier, key=lambda when: when.first, default=None)
