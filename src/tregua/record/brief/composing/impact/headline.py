"""The one sentence above all: made by rules from the numbers, never more than they carry."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tregua.deliver.impact.evaluating import minds
from tregua.deliver.impact.study import Effect, Given
from tregua.record.brief.composing.impact.pen import Pen, raised

__all__ = ["Headline", "headline_of", "headline_words", "leaning_words"]

Code = Literal["none", "alone", "differ", "no_interval", "not_apart", "fewer", "more"]
FEWEST = 2
"""Designs of different minds that must give a figure before a range may stand in a sentence."""


@dataclass(frozen=True, slots=True)
class Headline:
    """What may be said of the designs together.

    `code` is `none` (no design answers), `alone` (one does, or two of one mind: no range, so no
    figure), `differ` (designs lie on both sides of no change, or on it), `no_interval` (none is
    calibrated), `not_apart` (an interval holds no change), `fewer` or `more` (all designs on one
    side, and no interval holds no change). `low` and `high` span what the designs
    give as counts fewer than expected; `lowest` and `highest` what their intervals span. `bounded`
    have an interval, `held` of these hold no change; two of one mind count once.
    """

    code: Code
    designs: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 0.0
    lowest: float | None = None
    highest: float | None = None
    bounded: int = 0
    held: int = 0


def headline_of(designs: Sequence[Given]) -> Headline:
    """Return what may be said of the designs together, while the truce was on."""
    told = [(given.design, given.main) for given in designs if not given.refused]
    sure = [(name, effect) for name, effect in told if effect is not None and usable(effect)]
    names = tuple(name for name, _ in sure)
    if minds(names) < FEWEST:
        return Headline("alone" if names else "none", names)
    fewer = [effect.fewer for _, effect in sure]
    bounded = [effect for _, effect in sure if interval(effect) is not None]
    ends = [end for effect in bounded for end in interval(effect) or ()]
    held = [effect for effect in bounded if holds_no_change(effect)]
    return Headline(
        code_of(fewer, bounded, held),
        names,
        min(fewer),
        max(fewer),
        min(ends, default=None),
        max(ends, default=None),
        minds(name for name, effect in sure if interval(effect) is not None),
        minds(name for name, effect in sure if holds_no_change(effect)),
    )


def usable(effect: Effect) -> bool:
    """Tell whether a design gives a figure at all."""
    numbers = (effect.observed, effect.expected)
    return effect.ratio is not None and all(map(math.isfinite, numbers))


def interval(effect: Effect) -> tuple[float, float] | None:
    """Return the counts fewer at both ends of the interval, if there is a whole one."""
    low, high = effect.fewer_low, effect.fewer_high
    if low is None or high is None or not (math.isfinite(low) and math.isfinite(high)):
        return None
    return low, high


def holds_no_change(effect: Effect) -> bool:
    """Tell whether an interval holds no change, its ends included."""
    return effect.low is not None and effect.high is not None and effect.low <= 1 <= effect.high


def code_of(fewer: Sequence[float], bounded: Sequence[Effect], held: Sequence[Effect]) -> Code:
    """Return the code; a word of certainty needs one side, and intervals that all stay on it."""
    sided = not any(map(Pen.none, fewer))
    below = sided and all(each > 0 for each in fewer)
    above = sided and all(each < 0 for each in fewer)
    if not (below or above):
        return "differ"
    if not bounded:
        return "no_interval"
    astray = [
        each
        for each in bounded
        if each.high is not None
        and each.low is not None
        and (each.high > 1 if below else each.low < 1)
    ]
    if held or astray:
        return "not_apart"
    return "fewer" if below else "more"


def headline_words(headline: Headline, pen: Pen) -> str:
    """Return the sentence of a headline, with what it leans on."""
    code, n = headline.code, minds(headline.designs)
    whose = {"noun": pen.counted, "Noun": raised(pen.counted), "where": pen.where()}
    if code in ("none", "alone"):
        return pen.tell(
            f"headline.{code}", **whose, design=pen.listed(map(pen.design, headline.designs))
        )
    span = pen.span(headline.low, headline.high)
    values = {**whose, "n": n, "span": span, "bounded": headline.bounded, "held": headline.held}
    if headline.lowest is not None and headline.highest is not None:
        values["ends"] = pen.span(headline.lowest, headline.highest)
    told = pen.tell(f"headline.{code}", **values)
    return f"{told} {leaning_words(pen)}"


def leaning_words(pen: Pen) -> str:
    """Return what the figures lean on: the places compared with, or the own past alone."""
    donors = pen.evaluation.donors
    told = pen.tally("leans.places", len(donors)) if donors else pen.tell("leans.past")
    return f"{told} {pen.tell('leans.cause')}"
