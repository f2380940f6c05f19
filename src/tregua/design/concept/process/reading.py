"""How the talks are run, as one reading: the stop rule first, then table, posts, steps and log."""

from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.process import RoleConflict, conflicts, stepped_before
from tregua.design.concept.process.posts import Post, Sheet, posts, sheets
from tregua.design.concept.process.readiness import Ready, ready
from tregua.design.concept.process.steps import (
    Asked,
    Offer,
    Review,
    Step,
    confidence_steps,
    joining,
    offers,
    reviews,
    settled,
    waiting_rings,
)
from tregua.design.concept.process.table import Agreed, SideAims, agreed, side_aims
from tregua.domain import Result, active
from tregua.domain.engagement.planned import Phase
from tregua.domain.engagement.running.log import EndRule, Meeting, StopRule
from tregua.domain.engagement.running.posts import Machinery
from tregua.domain.engagement.running.steps import Settled
from tregua.domain.engagement.running.table import Delegation, Rhythm
from tregua.domain.incidents import Incident

__all__ = ["ProcessReading", "read_process"]


@dataclass(frozen=True, slots=True)
class ProcessReading(Result):
    """The process sheet: what was agreed on how to talk, and what is open, by name.

    `stepped_before_stop_rule` is none where dates are too wide to tell. `wording_differs` says
    that sides put the objective in different words. `waiting_rings` are steps that wait for each
    other. The readiness tables hold items only: no total, no share. An open dialogue signs
    nothing, so `readiness_to_sign` is empty there and understandings have days of review.
    """

    stop_rules: tuple[StopRule, ...]
    stepped_before_stop_rule: bool | None
    end_rules: tuple[EndRule, ...]
    objective: tuple[SideAims, ...]
    wording_differs: bool
    rules: tuple[Agreed, ...]
    delegations: tuple[Delegation, ...]
    rhythm: tuple[Rhythm, ...]
    support: tuple[Post, ...]
    roles: tuple[Sheet, ...]
    role_conflicts: tuple[RoleConflict, ...]
    confidence: tuple[Step, ...]
    waiting_rings: tuple[tuple[str, ...], ...]
    phases: tuple[Phase, ...]
    joinders: tuple[Asked, ...]
    offers: tuple[Offer, ...]
    understandings: tuple[Review, ...]
    settled: tuple[Settled | Incident, ...]
    machinery: tuple[Machinery, ...]
    readiness_to_begin: tuple[Ready, ...]
    readiness_to_sign: tuple[Ready, ...]
    meetings: tuple[Meeting, ...]


def read_process(engagement: Engagement) -> ProcessReading:
    """Return how the talks of a dossier are run; what depends on the day stays unclear without."""
    process, known = engagement.dossier.process, engagement.known.process
    aims = side_aims(engagement)
    return ProcessReading(
        stop_rules=active(process.stop_rules),
        stepped_before_stop_rule=stepped_before(engagement),
        end_rules=() if engagement.dialogue else active(process.end_rules),
        objective=aims,
        wording_differs=len({str(a.says) for a in aims if a.says is not None}) > 1,
        rules=agreed(engagement),
        delegations=active(process.delegations),
        rhythm=active(process.rhythm),
        support=posts(engagement),
        roles=sheets(engagement),
        role_conflicts=conflicts(engagement),
        confidence=confidence_steps(engagement),
        waiting_rings=waiting_rings(engagement),
        phases=engagement.phases,
        joinders=joining(engagement),
        offers=offers(engagement),
        understandings=reviews(engagement),
        settled=settled(engagement),
        machinery=active(process.machinery),
        readiness_to_begin=ready(known.begin, engagement),
        readiness_to_sign=() if engagement.dialogue else ready(known.sign, engagement),
        meetings=active(process.meetings),
    )
