"""What stands beside the first harm: every other one, the places near, who controls the calm."""

from tregua.deliver.impact.hidden import Supposed
from tregua.deliver.impact.moved import RingAnswer
from tregua.deliver.impact.together import HarmAnswer, HarmsTogether
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.impact.pen import Pen, raised
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

__all__ = ["beside_killings_lines", "calm_blocks", "harm_blocks", "hidden_blocks", "nearby_blocks"]

ALONE = 1
"""A harm with no other beside it."""


def harm_blocks(pen: Pen) -> list[Block]:
    """Return every harm asked about, the missing ones as missing; none stands for another."""
    each = pen.evaluation.harms
    blocks: list[Block] = [
        Heading(pen.tell("harms"), 2),
        Paragraph((Run(pen.tell("harms_lead")),)),
    ]
    if each is not None:
        header = tuple(pen.tell(f"column.{name}") for name in ("harm", "counts", "ratio", "p_harm"))
        rows = tuple(harm_row(harm, pen) for harm in each.harms)
        caption = pen.tell("harms_table", design=pen.design(each.design))
        blocks.append(Table(caption, header, rows, (0.26, 0.26, 0.26, 0.22)))
        blocks.append(Paragraph((Run(stepping(each, pen)),), "small"))
    if each is None:
        blocks.append(Paragraph((Run(pen.tell("harms_unanswered", noun=pen.counted)),), "note"))
    elif len(each.harms) < ALONE + 1:
        blocks.append(Paragraph((Run(pen.tell("harms_none", noun=pen.counted)),), "note"))
    lines = beside_killings_lines(pen)
    return [*blocks, Bullets(lines)] if lines else blocks


def harm_row(one: HarmAnswer, pen: Pen) -> tuple[Line, ...]:
    """Return one harm as a row: its figures, or that nobody's counts are on file."""
    name: Line = (Run(pen.harm(one.harm), strong=True),)
    effect = one.effect
    if effect is None:
        why = " ".join(map(pen.remark, one.refused)) or pen.tell(f"harm.{one.status}")
        return name, (Run(why),), (Run("–"),), (Run("–"),)
    counts = pen.tell(
        "recorded_expected",
        recorded=pen.number(effect.observed),
        expected=pen.size(effect.expected),
    )
    told = "–"
    if one.p is not None:
        steps = [(code, value) for code, value in (("holm", one.holm), ("rw", one.romano_wolf))]
        parts = [pen.tell("harm.p", p=pen.number(one.p, 3))]
        parts += [pen.tell(f"harm.{c}", p=pen.number(v, 3)) for c, v in steps if v is not None]
        told = "; ".join(parts)
    return (
        name,
        (Run(f"{pen.noun(one.harm)}: {counts}"),),
        (Run(pen.bounded(effect)),),
        (Run(told),),
    )


def stepping(held: HarmsTogether, pen: Pen) -> str:
    """Return how p-values were stepped down over the harms, or why they were not."""
    told = pen.tell(f"stepping.{held.stepping}", n=held.family, placebos=held.placebos)
    return f"{told} {pen.coded('stepping_why', held.why)}".strip() if held.why else told


def beside_killings_lines(pen: Pen) -> tuple[Line, ...]:
    """Return what may be said of each other harm beside killings."""
    return tuple(
        (
            Run(f"{pen.harm(each.harm)}: ", strong=True),
            Run(pen.coded("beside", each.code, noun=pen.noun(each.harm))),
        )
        for each in pen.evaluation.beside
    )


def nearby_blocks(pen: Pen) -> list[Block]:
    """Return what was recorded near places with a truce, ring by ring, or why nobody can say."""
    each = pen.evaluation.moved
    blocks: list[Block] = [Heading(pen.tell("nearby"), 2)]
    if each is None:
        return [*blocks, Paragraph((Run(pen.tell("nearby.not_asked")),))]
    waived = each.waived or pen.words(pen.around.waived)
    told = pen.tell(f"nearby.{each.status}", noun=pen.noun(each.harm), waived=waived)
    blocks.append(Paragraph((Run(told),)))
    rows = tuple(ring_row(ring, each.by, pen) for ring in each.rings)
    if rows:
        names = ("ring", "places", "counts", "ratio", "told")
        header = tuple(pen.tell(f"column.{name}") for name in names)
        caption = pen.tell("nearby.table", noun=raised(pen.noun(each.harm)))
        blocks.append(Table(caption, header, rows, (0.22, 0.2, 0.18, 0.2, 0.2)))
    notes = tuple((Run(pen.remark(remark)),) for remark in each.remarks)
    blocks.extend([Bullets(notes)] if notes else [])
    return blocks


def ring_row(answer: RingAnswer, by: str, pen: Pen) -> tuple[Line, ...]:
    """Return one ring: how far, which places, recorded and expected, and what may be said."""
    ring, effect = answer.ring, answer.effect
    over, upto = ring.over, ring.upto
    if upto is None:
        name = pen.tell("ring.border")
    else:
        values = {"over": pen.number(over or 0), "upto": pen.number(upto)}
        name = pen.tell("ring.rank" if by == "rank" else "ring.km", **values)
    counts = "–"
    if effect is not None:
        both = {"recorded": pen.number(effect.observed), "expected": pen.size(effect.expected)}
        counts = pen.tell("recorded_expected", **both)
    ratio = "–" if effect is None else pen.bounded(effect)
    told = pen.tell(f"ring.{answer.code}")
    if answer.given is not None and answer.given.refused:
        told = " ".join(map(pen.remark, answer.given.refused))
    cells = (pen.listed(ring.places, 6), counts, ratio, told)
    return (Run(name, strong=True),), *((Run(cell),) for cell in cells)


def calm_blocks(pen: Pen) -> list[Block]:
    """Return who controls the calm, as the team says it, with dependence and trust beside it."""
    calm = pen.evaluation.calm
    blocks: list[Block] = [Heading(pen.tell("calm"), 2)]
    if calm is None:
        return [*blocks, Paragraph((Run(pen.tell("calm.controller_not_recorded")),))]
    told = f"{pen.tell(f'calm.{calm.code}')} {pen.words(calm.says)}".strip()
    lines = tuple(
        (
            Run(f"{pen.coded('social', each.of)}: ", strong=True),
            Run(pen.tell(f"social.code.{each.code}")),
        )
        for each in calm.social
    )
    blocks.append(Paragraph((Run(told),)))
    return [*blocks, Bullets(lines)] if lines else blocks


def hidden_blocks(pen: Pen) -> list[Block]:
    """Return how the result bears that some of those reported missing had been killed."""
    held = pen.evaluation.hidden
    if held is None:
        return []
    blocks: list[Block] = [Heading(pen.tell("hidden"), 2)]
    blocks.append(Paragraph((Run(pen.tell(f"hidden.{held.status}")),)))
    if held.same_institution is False:
        blocks.append(Paragraph((Run(pen.tell("hidden.two_institutions")),), "note"))
    lines = tuple((Run(supposed(each, pen)),) for each in held.supposed)
    return [*blocks, Bullets(lines)] if lines else blocks


def supposed(each: Supposed, pen: Pen) -> str:
    """Return what the result would be if one in so many of those missing had been killed."""
    ratio = pen.ratio(each.ratio)
    if each.low is not None and each.high is not None:
        ends = {"low": pen.ratio(each.low), "high": pen.ratio(each.high)}
        ratio = pen.tell("ratio.interval", ratio=ratio, **ends)
    reading = pen.tell(f"hidden.reading.{each.reading}")
    values = {"n": each.one_in, "ratio": ratio, "reading": reading}
    return pen.tell(f"hidden.{each.supposition}", **values)
