"""One study answered: every design, every harm, what was recorded nearby, and what peaks do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from tregua.deliver.impact.again import Again, asked_again
from tregua.deliver.impact.bearing import OWN_PAST, Bears, power, reasons
from tregua.deliver.impact.calm import calm_of
from tregua.deliver.impact.evaluating.agreeing import agreement_of
from tregua.deliver.impact.evaluating.asking import Asking
from tregua.deliver.impact.evaluating.calibrated import (
    MOVED_ROUND,
    holds,
    tried_like,
    withheld_unless_held,
)
from tregua.deliver.impact.evaluating.designs import ASKED, NEEDS
from tregua.deliver.impact.evaluating.evaluation import Evaluation
from tregua.deliver.impact.evaluating.fading import faded
from tregua.deliver.impact.hidden import concealed
from tregua.deliver.impact.moved import Rings, nearby
from tregua.deliver.impact.peaks import at_matched_peaks, run_ups
from tregua.deliver.impact.placebo import answer
from tregua.deliver.impact.planning import PlanRead
from tregua.deliver.impact.study import Design, Given, Remark, Study
from tregua.deliver.impact.together import (
    BesideKillings,
    Moving,
    beside_killings,
    direction_of,
    harms_together,
)
from tregua.domain import StudyAsked, Tried
from tregua.series import Span

__all__ = ["Beside", "evaluate"]

LEANING = frozenset(name for name, needs in NEEDS.items() if needs is not OWN_PAST)
KILLING, MISSING = "killing", "missing_person"


@dataclass(frozen=True, slots=True)
class Beside:
    """What is asked beside the first harm.

    `harms` are those a reader should see, counted or not; `others` the same study of their
    panels; `measured_by` tells of a panel's id whether it holds reports, a survey, prices ...;
    `rings` are drawn beforehand; `plan` is the plan as read, `question`
    the study as the team wrote it down.
    """

    harms: tuple[str, ...] = ()
    others: tuple[Study, ...] = ()
    measured_by: Mapping[str, str] = field(default_factory=dict)
    rings: Rings | None = None
    plan: PlanRead | None = None
    question: StudyAsked | None = None


def evaluate(
    study: Study,
    tried: Sequence[Tried],
    *,
    designs: Sequence[str] = (),
    beside: Beside | None = None,
    seed: int = 1,
    asking: Asking | None = None,
) -> Evaluation:
    """Return all that can be said of a study.

    Parameters
    ----------
    study : Study
        The question.
    tried : sequence of Tried
        What each pair of design and inference did in invented worlds; a pair outside its band
        gives neither interval nor p-value.
    designs : sequence of str
        Names of the designs asked; all of `DESIGNS` where empty.
    beside : Beside
        The other harms, the rings and the plan.
    seed : int
        Of every draw.
    asking : Asking
        How designs are come by, and who is told how far they are; this process alone where None.

    Raises
    ------
    ValueError
        If a design is not known.
    """
    beside, asking = beside or Beside(), asking or Asking()
    make = asking.make

    def asked(of: Study, name: str) -> Given:
        return withheld_unless_held(answer_or_refuse(of, name, seed, make), tried)

    given, bearing = asked_all(study, tuple(designs) or ASKED, asked, asking, seed)
    leading = leading_of(given)
    panel = study.panel
    first = min(course.first for course in study.courses)
    others = [asked(other, leading) for other in beside.others] if leading else []
    reported = next((o.panel for o in beside.others if o.panel.harm == MISSING), None)
    main = next((each for each in given if each.design == leading), None)
    return Evaluation(
        study.id,
        study.treatment,
        panel.harm,
        panel.institution,
        panel.length.value,
        panel.as_of,
        study.treated,
        Span(panel.periods[0].first, panel.periods[max(first - 1, 0)].last),
        Span(panel.periods[min(first, len(panel.periods) - 1)].first, panel.periods[-1].last),
        given,
        agreement_of(given),
        leading,
        bearing=bearing,
        faded=faded(main) if main else None,
        again=again(study, given, leading, tried, make) if leading else None,
        run_ups=run_ups(study),
        peaks=at_matched_peaks(study, make(leading), leading) if leading else None,
        plan=beside.plan,
        harms=harms_together(harms_of(study, beside), [main, *others], [study, *beside.others])
        if main
        else None,
        beside=spoken(study, beside, main, others),
        moved=nearby(study, beside.rings, lambda ring: asked(ring, leading)) if leading else None,
        hidden=concealed(study, reported, lambda one: asked(one, leading)) if leading else None,
        calm=calm_of(beside.question) if beside.question else None,
        donors=study.donors,
        not_leaned_on=study.left_out,
        applied=panel.applied,
        remarks=study.remarks,
        seed=seed,
    )


def asked_all(
    study: Study,
    names: Sequence[str],
    asked: Callable[[Study, str], Given],
    asking: Asking,
    seed: int,
) -> tuple[tuple[Given, ...], tuple[Bears, ...]]:
    """Return the answer of every design and what the file can bear of it, telling how far it is."""
    given, bearing = [], []
    for done, name in enumerate(names, 1):
        given.append(asked(study, name))
        bearing.append(borne(study, given[-1], seed, asking.make))
        asking.told(done, len(names))
    return tuple(given), tuple(bearing)


def answer_or_refuse(study: Study, name: str, seed: int, make: Callable[[str], Design]) -> Given:
    """Return a design's answer, or its refusal where it has nothing to lean on."""
    refused, warnings = reasons(study, NEEDS[name], own_truce=own_truces(study))
    if not any(course.on for course in study.courses):
        refused = (*refused, Remark("never_on"))
    if refused:
        return Given(name, study.panel.harm, study.treated, "", refused=refused)
    given = answer(study, make(name), name, seed=seed)
    return replace(given, remarks=(*given.remarks, *warnings))


def own_truces(study: Study) -> tuple[str, ...]:
    """Return places known to have had a truce of their own."""
    return tuple(each.place for each in study.left_out if each.why == "own_truce")


def borne(study: Study, given: Given, seed: int, make: Callable[[str], Design]) -> Bears:
    """Return what the file can bear of a design: its refusal, or the effect it could see.

    Power is worked out only for a design that gives an interval: without one nothing is found.
    """
    seen = given.main is not None and given.main.high is not None
    found = power(study, make(given.design), seed=seed) if seen else None
    return Bears(given.design, given.harm, given.refused, given.remarks, found)


def again(
    study: Study,
    given: Sequence[Given],
    leading: str,
    tried: Sequence[Tried],
    make: Callable[[str], Design],
) -> Again:
    """Return what the designs say when asked again; residuals are moved only where that held."""
    moving = {
        each.design: make(each.design)
        for each in given
        if holds(tried_like(tried, each.design, MOVED_ROUND, 1))
    }
    return asked_again(study, given, leading, design_named=make, leaning=LEANING, moving=moving)


def leading_of(given: Sequence[Given]) -> str:
    """Return the first design with an interval, else the first that answers, else none."""
    bounded = [each.design for each in given if each.main and each.main.high is not None]
    answered = [each.design for each in given if each.main is not None]
    return next(iter((*bounded, *answered)), "")


def harms_of(study: Study, beside: Beside) -> tuple[str, ...]:
    """Return the harms to be shown, the first one first."""
    return tuple(dict.fromkeys((study.panel.harm, *beside.harms)))


def spoken(
    study: Study, beside: Beside, main: Given | None, others: Sequence[Given]
) -> tuple[BesideKillings, ...]:
    """Return what may be said of every other harm beside killings."""
    if study.panel.harm != KILLING or main is None:
        return ()
    series = [
        Moving(
            other.panel.harm,
            other.panel.id,
            beside.measured_by.get(other.panel.id, ""),
            direction_of(given.main),
        )
        for other, given in zip(beside.others, others, strict=True)
    ]
    killings = direction_of(main.main)
    return tuple(
        beside_killings(harm, killings, series)
        for harm in harms_of(study, beside)
        if harm != KILLING
    )
