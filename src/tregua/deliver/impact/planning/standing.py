"""Which of several plans governs a study, which came earlier, and what departs from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tregua.deliver.impact.planning.departing import Departure, departures
from tregua.deliver.impact.study import Remark
from tregua.domain import Plan, Result

__all__ = ["PlanRead", "read_plan"]


@dataclass(frozen=True, slots=True)
class PlanRead(Result):
    """The plan a study is held to, and the study as it is.

    `plan` is empty where none stands; `recorded` is the moment it was written, `earlier` the ids of
    all others of the study, oldest first. Remarks: `no_plan` (the study was written after the
    counts were read), `plan_withdrawn` (`rows`: those taken back), `later_counts_on_file` (when
    the plan was written later counts already lay in the dossier), `plan_replaced` (`n` earlier).
    """

    study: str
    plan: str
    recorded: str = ""
    digest: str = ""
    read_until: str = ""
    outcomes_on_file: bool = False
    earlier: tuple[str, ...] = ()
    departures: tuple[Departure, ...] = ()
    remarks: tuple[Remark, ...] = ()


def read_plan(study: str, plans: Sequence[Plan], now: Mapping[str, str]) -> PlanRead:
    """Return the plan that governs a study: the last written that stands.

    Parameters
    ----------
    study : str
        The id of the study.
    plans : sequence of Plan
        All plans of the dossier, of any study.
    now : mapping
        The choices as they are now (`Planned.asked`).
    """
    own = sorted((each for each in plans if each.study == study), key=lambda each: each.recorded)
    back = tuple(each.id for each in own if each.withdrawn)
    replaced = {each.replaces for each in own if each.replaces and not each.withdrawn}
    last = [each for each in own if not each.withdrawn and each.id not in replaced]
    taken_back = (Remark("plan_withdrawn", {}, back),) if back else ()
    if not last:
        earlier = tuple(each.id for each in own)
        return PlanRead(study, "", earlier=earlier, remarks=(Remark("no_plan"), *taken_back))
    plan = last[-1]
    earlier = tuple(each.id for each in own if each.id != plan.id)
    remarks = [Remark("later_counts_on_file")] if plan.outcomes_on_file else []
    if earlier:
        remarks.append(Remark("plan_replaced", {"n": str(len(earlier))}, earlier))
    return PlanRead(
        study,
        plan.id,
        plan.recorded.isoformat(),
        plan.digest,
        str(plan.read_until),
        plan.outcomes_on_file,
        earlier,
        departures(plan, now),
        (*remarks, *taken_back),
    )
