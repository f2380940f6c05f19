"""The end of a comparison, in plain words: what may not be concluded from it."""

from math import prod

from tregua.record.brief.composing.comparing.solutions import points
from tregua.record.brief.composing.comparing.studied import Pen
from tregua.record.brief.document import Block, Box, Heading, Paragraph, Run

__all__ = ["closing_blocks"]


def closing_blocks(pen: Pen) -> list[Block]:
    """Return what may not be concluded: no cause, no rate, no forecast, and not one model alone."""
    lines = [
        pen.say("qca.not.cause"),
        pen.say("qca.not.rate"),
        pen.say("qca.not.forecast"),
        tied(pen),
        unseen(pen),
        family(pen),
    ]
    told = [points(line for line in lines if line)]
    return [
        Heading(pen.say("qca.not.heading"), 1),
        Box(pen.say("qca.not.title"), "plain", tuple(told)),
        Paragraph((Run(pen.say("qca.not.people")),)),
    ]


def tied(pen: Pen) -> str:
    """Return which solutions more than one model gives, so that none stands alone."""
    held = [one for one in pen.studied.analysis.solutions if one.tied > 1]
    kinds = [
        pen.say("qca.not.tied_kind", n=one.tied, kind=pen.say(f"qca.kind.{one.kind}.short"))
        for one in held
    ]
    if kinds:
        return pen.say("qca.not.tied", kinds=pen.listed(kinds))
    found = any(one.models for one in pen.studied.analysis.solutions)
    return pen.say("qca.not.single" if found else "qca.not.no_model")


def unseen(pen: Pen) -> str:
    """Return how much of what could have been seen never was."""
    table = pen.studied.analysis.table
    if not table.remainders:
        return ""
    return pen.count("qca.not.unseen", table.remainders, possible=prod(table.counts))


def family(pen: Pen) -> str:
    """Return what dropping one family of cases does to the models."""
    held = pen.studied.families
    found = any(one.models for one in pen.studied.analysis.solutions)
    if held is None or not held.trials or not found:
        return ""
    lost = dict.fromkeys(name for one in held.survivals if one.what == "model" for name in one.lost)
    analysis = pen.studied.analysis
    one = "case" if analysis.families == analysis.cases else "family"
    if not lost:
        return pen.say(f"qca.not.{one}_same", n=held.trials)
    names = pen.named(map(pen.family, lost), 6)
    return pen.say(f"qca.not.{one}", n=len(lost), of=held.trials, names=names)
