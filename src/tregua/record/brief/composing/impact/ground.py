"""What comes before any figure: the plan and its departures, the peak at the start, like peaks."""

from tregua.deliver.impact.bearing import Bears, Power
from tregua.deliver.impact.paths import HalfLife
from tregua.deliver.impact.peaks import AtPeaks, RunUp
from tregua.deliver.impact.planning import Departure, PlanRead
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.impact.pen import Pen
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["bearing_blocks", "fading_blocks", "peak_blocks", "plan_blocks"]

SHORT, MOST = 12, 6
"""Letters of a digest, and places, that are shown."""


def bearing_blocks(pen: Pen) -> list[Block]:
    """Return what the data can bear: which designs, which not and why, the least they could see."""
    held = pen.evaluation.bearing
    blocks: list[Block] = [Heading(pen.tell("bearing"), 2)]
    if not held:
        return [*blocks, Paragraph((Run(pen.tell("bearing.not_asked")),))]
    blocks.append(Paragraph((Run(pen.tell("bearing.lead")),)))
    header = tuple(pen.tell(f"column.{name}") for name in ("design", "bears", "smallest"))
    rows = tuple(borne(each, pen) for each in held)
    blocks.append(Table(pen.tell("bearing.table"), header, rows, (0.28, 0.42, 0.3)))
    blocks.append(Paragraph((Run(pen.tell("bearing.note")),), "small"))
    return blocks


def borne(each: Bears, pen: Pen) -> tuple[Line, ...]:
    """Return one design as a row: supported or refused with reasons, and the least it could see."""
    told = (*each.refused, *each.warnings)
    words = [pen.tell("bears.refused" if each.refused else "bears.supported")]
    words += [pen.remark(remark) for remark in told]
    return (
        (Run(pen.design(each.design), strong=True),),
        (Run(" ".join(words)),),
        (Run(smallest(each.power, pen)),),
    )


def smallest(power: Power | None, pen: Pen) -> str:
    """Return the least fall a design would find in four of five simulated files, or why none."""
    if power is None:
        return "–"
    if power.smallest is None:
        floor = pen.ratio(power.floor)
        return pen.coded("power", power.why or "none_found", floor=floor, files=power.files)
    share = pen.number(100 * power.smallest)
    return pen.tell("power.smallest", share=share, files=pen.number(power.files))


def plan_blocks(pen: Pen) -> list[Block]:
    """Return the plan the study is held to with every departure, or that none was written."""
    plan = pen.evaluation.plan
    blocks: list[Block] = [Heading(pen.tell("plan"), 2)]
    if plan is None or not plan.plan:
        return [*blocks, Paragraph((Run(pen.tell("plan.none"), strong=True),)), *remarks(plan, pen)]
    told = pen.tell(
        "plan.there", recorded=plan.recorded[:10], digest=plan.digest[:SHORT], until=plan.read_until
    )
    blocks.append(Paragraph((Run(told),)))
    if plan.departures:
        lines = tuple((Run(departed(each, pen)),) for each in plan.departures)
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


def remarks(held: PlanRead | None, pen: Pen) -> list[Block]:
    """Return the remarks on a plan as notes; that there is none is said already."""
    found = [each for each in held.remarks if each.code != "no_plan"] if held else []
    return [Bullets(tuple((Run(pen.remark(each)),) for each in found))] if found else []


def peak_blocks(pen: Pen) -> list[Block]:
    """Return how far counts had risen before the start, and what came of peaks without a truce."""
    run_ups, peaks = pen.evaluation.run_ups, pen.evaluation.peaks
    if not run_ups and peaks is None:
        return []
    blocks: list[Block] = [Heading(pen.tell("peaks"), 2), Paragraph((Run(pen.tell("peaks_lead")),))]
    blocks.append(Bullets(tuple((Run(risen(each, pen)),) for each in run_ups[:MOST])))
    if len(run_ups) > MOST:
        blocks.append(Paragraph((Run(pen.tally("more", len(run_ups) - MOST)),), "small"))
    if peaks is None:
        return blocks
    if peaks.ratio is not None:
        names = ("design", "here", "at_peaks", "how_many")
        header = tuple(pen.tell(f"column.{name}") for name in names)
        rows = (beside(peaks, pen),)
        blocks.append(Table(pen.tell("peaks_table"), header, rows, (0.3, 0.24, 0.3, 0.16), (3,)))
    told = tuple((Run(pen.remark(each)),) for each in peaks.remarks)
    return [*blocks, Bullets(told)] if told else blocks


def fading_blocks(pen: Pen) -> list[Block]:
    """Return what became of an effect over time: its half-life and its return, or cannot tell."""
    held = pen.evaluation.faded
    if held is None:
        return []
    half, back = held.half_life, held.returned
    lines = [
        pen.coded("half_life", half.why or "told", periods=half.periods, span=months(half, pen))
    ]
    lines.append(pen.coded("returned", back.why or "told", after=back.after, runs=back.runs))
    return [
        Heading(pen.tell("fading"), 2),
        Paragraph((Run(pen.tell("fading.lead", design=pen.design(held.design))),)),
        Bullets(tuple((Run(each),) for each in lines)),
    ]


def months(half: HalfLife, pen: Pen) -> str:
    """Return the range of a half-life in periods."""
    if half.low is None:
        return pen.tell("half_life.no_range")
    if half.high is None:
        return pen.tell("half_life.from", low=half.low)
    return pen.tell("half_life.range", low=half.low, high=half.high)


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
