"""Answers of designs made by hand, and an evaluation around them, for the pages of impact."""

from datetime import date

from tregua.deliver.impact.evaluating import Evaluation, agreement_of
from tregua.deliver.impact.study import (
    Effect,
    Fit,
    Given,
    NotLeanedOn,
    PathPoint,
    Phase,
    Placebo,
    Remark,
)
from tregua.deliver.impact.together import BesideKillings, Direction, HarmAnswer, HarmsTogether
from tregua.knowledge import load_harms
from tregua.language import Language
from tregua.record.brief.composing.impact import Around, Pen
from tregua.series import Span
from tregua.series.panels import Applied

BEFORE, LENGTH = 24, 40


def effect(
    observed: float,
    expected: float,
    low: float | None = None,
    high: float | None = None,
    over: str = "while_on",
) -> Effect:
    """Return an effect; with an interval it has a p-value too, without one a reason."""
    sure = low is not None and high is not None
    ratio = observed / expected if expected > 0 else None
    p = 0.05 if sure else None
    why = "" if sure else "not_calibrated"
    return Effect(over, Phase.ON, 16, observed, expected, ratio, low, high, p, 0.025, why)


def path(observed: float, expected: float) -> tuple[PathPoint, ...]:
    """Return a course with a gap: level before, at the ratio after, paused for three periods."""
    points = []
    for at in range(LENGTH):
        phase = Phase.BEFORE if at < BEFORE else Phase.PAUSED if 30 <= at < 33 else Phase.ON
        seen = None if at == 9 else 10.0 + at % 3 if at < BEFORE else observed / 13 + at % 2
        band = (None, None) if at < BEFORE else (expected / 13 - 3, expected / 13 + 4)
        period = f"{2010 + at // 12}-{at % 12 + 1:02d}"
        points.append(PathPoint(period, at - BEFORE, phase, seen, expected / 13, *band))
    return tuple(points)


def given(design: str, *effects: Effect, harm: str = "killing") -> Given:
    """Return the answer of one design with a course, ten other places and its remarks."""
    own = effects[0]
    gaps = tuple(0.1 * (at % 5 - 2) for at in range(LENGTH))
    others = tuple(Placebo(f"Place {n}", "place", 0.9 + n / 20, 0.1, gaps) for n in range(10))
    return Given(
        design,
        harm,
        ("North quay",),
        "other_places",
        effects,
        path(own.observed, own.expected),
        others,
        (("Place 1", 0.6), ("Place 2", 0.4)),
        Fit(BEFORE, 1.2, 0.1),
        remarks=(Remark("gaps_left_out"),),
    )


def declined(design: str, code: str = "too_few_before") -> Given:
    """Return a design that does not answer."""
    return Given(design, "killing", ("North quay",), "", refused=(Remark(code, {}, ("2010-10",)),))


def harms() -> HarmsTogether:
    """Return three harms, one of them missing."""
    lines = (
        HarmAnswer("killing", "answered", "p1", effect(130, 200, 0.5, 0.8), 0.02, 0.04, 0.05),
        HarmAnswer("extortion", "answered", "p2", effect(236, 200, 1.06, 1.31), 0.03, 0.04),
        HarmAnswer("missing_person", "missing"),
    )
    return HarmsTogether("two_way_counts", lines, 2, "both", placebos=25)


def beside() -> tuple[BesideKillings, ...]:
    """Return what may be said of two harms beside killings."""
    return (
        BesideKillings("extortion", Direction.DOWN, "reports_up_cannot_separate", ("s",)),
        BesideKillings("missing_person", Direction.DOWN, "no_series"),
    )


def evaluation(*designs: Given, **more: object) -> Evaluation:
    """Return an evaluation of some designs; `more` sets its other fields."""
    held = {
        "study": "north",
        "treatment": "pause",
        "harm": "killing",
        "institution": "registry",
        "unit": "killings",
        "as_of": "2014-01-31",
        "places": ("North quay",),
        "before": Span(date(2010, 1, 1), date(2011, 12, 31)),
        "after": Span(date(2012, 1, 1), date(2013, 4, 30)),
        "designs": designs,
        "agreement": agreement_of(designs),
        "donors": tuple(f"Place {n}" for n in range(10)),
        "not_leaned_on": (NotLeanedOn("Near", "neighbour"), NotLeanedOn("Other", "own_truce")),
        "applied": (Applied("days_summed", {"n": "3"}, ("7", "8")),),
        **more,
    }
    return Evaluation(**held)


def pen(of: Evaluation, language: Language = "en", **around: object) -> Pen:
    """Return what writes about an evaluation."""
    return Pen(of, Around(harms=load_harms(), **around), language, language)
