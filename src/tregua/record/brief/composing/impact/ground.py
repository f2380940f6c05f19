"""What comes before any figure: the plan and its departures, the peak at the start, like peaks."""

from tregua.deliver.impact.peaks import AtPeaks, RunUp
from tregua.deliver.impact.planning import Departure, PlanRead
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.impact.pen import Pen
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["peak_blocks", "plan_blocks"]

SHORT = 12
"""Letters of a digest that are shown."""


def plan_blocks(pen: Pen) -> list[Block]:
    """Return the plan the study is held to with every departure, or that none was written."""
    plan = pen.evaluation.plan
    blocks: list[Block] = [Heading(pen.tell("plan"), 2)]
    if not isinstance(plan, PlanRead) or not plan.plan:
        return [*blocks, Paragraph((Run(pen.tell("plan.none"), strong=True),)), *remarks(plan, pen)]
    told = pen.tell(
        "plan.there", recorded=plan.recorded[:10], digest=plan.digest[:SHORT], until=plan.read_until
    )
    blocks.append(Paragraph((Run(told),)))
    departures = [each for each in pen.evaluation.departures if isinstance(each, Departure)]
    departures = departures or list(plan.departures)
    if departures:
        lines = tuple((Run(departed(each, pen)),) for each in departures)
        blocks += [Paragraph((Run(pen.tell("plan.departed"), strong=True),)), Bullets(lines)]
    else:
        blocks.append(Paragraph((Run(pen.tell("plan.kept")),)))
    return [*blocks, *remarks(plan, pen)]


def departed(each: Departure, pen: Pen) -> str:
    """Return one departure: which choice, what it was, what it is."""
    choice = pen.coded("choice", each.choice)
    if each.code == "edited":
        return pen.tell("departure.edited", was=each.was[:SHORT], now=each.is_[:SHORT])
    if each.added or each.dropped:
        added, dropped = pen.listed(each.added), pen.listed(each.dropped)
        return pen.tell("departure.listed", choice=choice, added=added, dropped=dropped)
    code = "later_figures" if each.code == "later_figures" else "changed"
    return pen.tell(f"departure.{code}", choice=choice, was=each.was or "–", now=each.is_ or "–")


def remarks(held: object, pen: Pen) -> list[Block]:
    """Return the remarks of a part as notes; those that say there is no plan are said already."""
    found = [each for each in getattr(held, "remarks", ()) if each.code != "no_plan"]
    return [Bullets(tuple((Run(pen.remark(each)),) for each in found))] if found else []


def peak_blocks(pen: Pen) -> list[Block]:
    """Return how far counts had risen before the start, and what came of peaks without a truce."""
    run_up, peaks = pen.evaluation.run_up, pen.evaluation.peaks
    found = [each for each in peaks if isinstance(each, AtPeaks)]
    if not isinstance(run_up, RunUp) and not found:
        return []
    blocks: list[Block] = [Heading(pen.tell("peaks"), 2), Paragraph((Run(pen.tell("peaks_lead")),))]
    if isinstance(run_up, RunUp):
        blocks.append(Paragraph((Run(risen(run_up, pen)),)))
    rows = tuple(beside(each, pen) for each in found if each.ratio is not None)
    if rows:
        header = tuple(
            pen.tell(f"column.{name}") for name in ("design", "here", "at_peaks", "how_many")
        )
        blocks.append(Table(pen.tell("peaks_table"), header, rows, (0.3, 0.24, 0.3, 0.16), (3,)))
    told = dict.fromkeys(pen.remark(remark) for each in found for remark in each.remarks)
    return [*blocks, Bullets(tuple((Run(each),) for each in told))] if told else blocks


def risen(run_up: RunUp, pen: Pen) -> str:
    """Return how far counts had risen, and how often that had been so before."""
    if run_up.size is None:
        return pen.tell("run_up.unknown", place=run_up.place)
    values = {
        "place": run_up.place,
        "last": run_up.last,
        "usual": run_up.usual,
        "size": pen.ratio(run_up.size),
        "as_large": run_up.as_large,
        "dates": run_up.dates,
    }
    return pen.tell("run_up.risen" if run_up.size >= 1 else "run_up.fallen", **values)


def beside(each: AtPeaks, pen: Pen) -> tuple[Line, ...]:
    """Return what one design finds here and at peaks like this one."""
    here = next((g.main for g in pen.evaluation.designs if g.design == each.design), None)
    own = "–" if here is None else pen.bounded(here)
    there = pen.ratio(each.ratio)
    if each.low is not None and each.high is not None:
        ends = {"low": pen.ratio(each.low), "high": pen.ratio(each.high)}
        there = pen.tell("peaks.half", ratio=there, **ends)
    name = (Run(pen.design(each.design), strong=True),)
    return name, (Run(own),), (Run(there),), (Run(pen.number(len(each.peaks))),)
