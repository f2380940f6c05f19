"""The figures of a page of impact, each with what it shows in words."""

import math
from collections.abc import Sequence

from tregua.deliver.impact.study import Given, PathPoint, Phase
from tregua.record.brief.charts.drawing import Spec, figure
from tregua.record.brief.charts.impact import (
    Cloud,
    CourseChart,
    Curve,
    CurveRow,
    EventChart,
    EventPoint,
    PlacePoint,
    PlacesChart,
    Role,
    State,
    Stretch,
    cloud,
    course_chart,
    curve,
    event_chart,
    places_chart,
)
from tregua.record.brief.composing.impact.pen import Pen, raised
from tregua.record.brief.document import Block, Figure, Run

__all__ = ["course_figures", "design_figure", "drawn_first", "harm_figure", "place_figure"]

FEWEST = 3
"""Periods below which a course is no picture."""


def drawn_first(designs: Sequence[Given], leading: str = "") -> Given | None:
    """Return the design whose course is drawn: the leading one, else the first with an interval."""
    held = [each for each in designs if len(recorded(each.path)) >= FEWEST]
    held.sort(key=lambda each: each.design != leading)
    if held and held[0].design == leading:
        return held[0]
    sure = [each for each in held if each.main is not None and each.main.high is not None]
    return next(iter((*sure, *held)), None)


def recorded(path: Sequence[PathPoint]) -> list[PathPoint]:
    """Return the periods in which something was counted."""
    return [each for each in path if each.observed is not None]


def course_figures(pen: Pen) -> list[Block]:
    """Return recorded against expected, the places without a truce, and event time."""
    given = drawn_first(pen.evaluation.designs, pen.evaluation.leading)
    if given is None:
        return []
    found = [course_figure(given, pen), cloud_figure(given, pen), event_figure(given, pen)]
    return [each for each in found if each is not None]


def told(spec: Spec, caption: str, alt: str) -> Figure:
    """Return a figure with its caption and what it shows in words."""
    return figure(spec, caption=(Run(caption),), alt=alt)


def stretches(path: Sequence[PathPoint], pen: Pen) -> tuple[Stretch, ...]:
    """Return the unbroken runs after the start, each with its word."""
    found: list[Stretch] = []
    was = Phase.BEFORE
    for at, point in enumerate(path):
        if point.phase is was or point.phase is Phase.BEFORE:
            if found:
                last = found[-1]
                found[-1] = Stretch(last.from_, at + 1.0, last.label, last.shaded)
            continue
        again = point.phase is Phase.ON and any(each.shaded for each in found)
        word = pen.tell("phase.on_again" if again else f"phase.{point.phase.value}")
        found.append(Stretch(float(at), at + 1.0, word, point.phase is Phase.ON))
        was = point.phase
    return tuple(found)


def course_figure(given: Given, pen: Pen) -> Figure:
    """Return recorded counts set against expected ones."""
    path = given.path
    chart = CourseChart(
        title=pen.tell("figure.course", Noun=raised(pen.counted), where=pen.where()),
        scale=pen.tell("figure.counts", Noun=raised(pen.counted)),
        periods=tuple(each.period for each in path),
        observed=tuple(each.observed for each in path),
        expected=tuple(each.expected for each in path),
        low=tuple(each.low for each in path),
        high=tuple(each.high for each in path),
        stretches=stretches(path, pen),
        recorded_words=pen.tell("figure.recorded"),
        expected_words=pen.tell("figure.expected"),
        locale=pen.locale,
    )
    banded = any(each.low is not None and each.high is not None for each in path)
    code = "figure.course_caption" if banded else "figure.course_caption_no_band"
    caption = pen.tell(code, design=pen.design(given.design))
    return told(course_chart(chart), caption, course_alt(given, pen))


def course_alt(given: Given, pen: Pen) -> str:
    """Return recorded and expected counts while the truce was on, and how long each part is."""
    effect = given.main
    before = sum(each.after < 0 for each in recorded(given.path))
    if effect is None:
        return pen.tell("figure.course_alt_none", noun=pen.counted, before=before)
    return pen.tell(
        "figure.course_alt",
        noun=pen.counted,
        before=before,
        periods=effect.periods,
        recorded=pen.number(effect.observed),
        expected=pen.size(effect.expected),
    )


def cloud_figure(given: Given, pen: Pen) -> Figure | None:
    """Return the gaps of places without a truce in grey, and those with one drawn strong."""
    path = given.path
    others = tuple(each.gaps for each in given.placebos if len(each.gaps) == len(path))
    own = tuple(gap(each) for each in path)
    if not others or all(each is None for each in own):
        return None
    chart = Cloud(
        title=pen.tell("figure.cloud"),
        scale=pen.tell("figure.ratio"),
        periods=tuple(each.period for each in path),
        own=own,
        others=others,
        stretches=stretches(path, pen),
        own_words=pen.tell("figure.own"),
        others_words=pen.tell("figure.others"),
        locale=pen.locale,
    )
    ratio = given.main.ratio if given.main is not None else None
    lower = sum(
        p.ratio is not None and ratio is not None and p.ratio <= ratio for p in given.placebos
    )
    values = {"n": len(others), "ratio": pen.ratio(ratio), "lower": lower}
    alt = pen.tell("figure.cloud_alt", **values)
    return told(cloud(chart), pen.tell("figure.cloud_caption", n=len(others)), alt)


def gap(point: PathPoint) -> float | None:
    """Return the log of recorded over expected, half a count added to both as for the others."""
    if point.observed is None or point.expected is None:
        return None
    return math.log((point.observed + 0.5) / (point.expected + 0.5))


def state_of(phase: Phase) -> State:
    """Return how a period is drawn."""
    if phase is Phase.BEFORE:
        return "before"
    return "on" if phase is Phase.ON else "off"


def ratio_range(point: PathPoint) -> tuple[float | None, float | None]:
    """Return recorded over both ends of what was expected; none is given before the start."""
    if point.after < 0 or point.observed is None or point.low is None or not point.high:
        return None, None
    most = point.observed / point.low if point.low > 0 else math.inf
    return point.observed / point.high, most if point.observed > 0 else 0.0


def event_figure(given: Given, pen: Pen) -> Figure | None:
    """Return recorded over expected by periods since the start."""
    points = [
        EventPoint(
            each.after,
            each.observed / each.expected,
            *ratio_range(each),
            state_of(each.phase),
        )
        for each in given.path
        if each.observed is not None and each.expected
    ]
    later = [each for each in points if each.after >= 0]
    near = [each for each in points if each.after >= -max(12, len(later))]
    if len(later) < FEWEST:
        return None
    chart = EventChart(
        title=pen.tell("figure.event"),
        scale=pen.tell("figure.ratio"),
        across=pen.tell("figure.since"),
        points=tuple(near),
        stretches=tuple(moved_to_start(each, given.path) for each in stretches(given.path, pen)),
        locale=pen.locale,
    )
    ratios = [each.ratio for each in later]
    ends = {"low": pen.ratio(min(ratios)), "high": pen.ratio(max(ratios))}
    alt = pen.tell("figure.event_alt", n=len(later), **ends)
    return told(event_chart(chart), pen.tell("figure.event_caption"), alt)


def moved_to_start(each: Stretch, path: Sequence[PathPoint]) -> Stretch:
    """Return a stretch counted from the start, each period half on either side of its number."""
    zero = path[0].after - 0.5
    return Stretch(each.from_ + zero, each.to + zero, each.label, each.shaded)


def design_figure(pen: Pen) -> list[Block]:
    """Return every design side by side, those that decline with that word."""
    rows: list[CurveRow] = []
    for given in pen.evaluation.designs:
        name, effect = pen.design(given.design), given.main
        if given.refused or effect is None or effect.ratio is None:
            rows.append(CurveRow(name, pen.tell("figure.declines")))
            continue
        both = effect.low is not None and effect.high is not None
        low, high = (effect.low, effect.high) if both else (None, None)
        rows.append(CurveRow(name, pen.bounded(effect), effect.ratio, low, high))
    if not any(row.ratio is not None for row in rows):
        return []
    title = pen.tell("figure.designs", Noun=raised(pen.counted))
    return [sided(title, rows, pen.tell("figure.designs_caption"), pen)]


def sided(title: str, rows: list[CurveRow], caption: str, pen: Pen) -> Figure:
    """Return ratios side by side with both sides of no change named."""
    sides = (pen.tell("figure.fewer"), pen.tell("figure.more"))
    chart = Curve(title, *sides, tuple(rows), pen.locale)
    return told(curve(chart), caption, "; ".join(f"{row.name}: {row.words}" for row in rows) + ".")


def harm_figure(pen: Pen) -> list[Block]:
    """Return every harm side by side, the missing ones with that word."""
    held = pen.evaluation.harms
    if held is None or not any(one.effect and one.effect.ratio is not None for one in held.harms):
        return []
    rows: list[CurveRow] = []
    for one in held.harms:
        effect = one.effect
        if effect is None or effect.ratio is None:
            rows.append(CurveRow(pen.harm(one.harm), pen.tell(f"harm.{one.status}_short")))
            continue
        both = effect.low is not None and effect.high is not None
        low, high = (effect.low, effect.high) if both else (None, None)
        rows.append(CurveRow(pen.harm(one.harm), pen.bounded(effect), effect.ratio, low, high))
    caption = pen.tell("figure.harms_caption", design=pen.design(held.design))
    return [sided(pen.tell("figure.harms"), rows, caption, pen)]


def place_figure(pen: Pen) -> list[Block]:
    """Return the places as points, where their coordinates are known."""
    found, own = pen.around.places, pen.evaluation
    near = {each.place for each in own.not_leaned_on if each.why == "neighbour"}
    by_role: dict[Role, set[str]] = {
        "truce": set(own.places),
        "compared": set(own.donors),
        "near": near,
    }
    points = tuple(
        PlacePoint(
            name, *spot, next((r for r, held in by_role.items() if name in held), "left_out")
        )
        for name, spot in found.items()
    )
    if len(points) < FEWEST:
        return []
    roles: tuple[Role, ...] = ("truce", "near", "compared", "left_out")
    key = tuple((role, pen.tell(f"figure.place.{role}")) for role in roles)
    chart = PlacesChart(pen.tell("figure.places"), points, key)
    counted = {role: sum(each.role == role for each in points) for role in roles}
    alt = pen.tell("figure.places_alt", **counted)
    return [told(places_chart(chart), pen.tell("figure.places_caption"), alt)]
