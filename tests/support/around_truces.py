"""A port with a truce and places about it, on the equator: a degree is about 111 kilometres."""

from datetime import date

import numpy as np

from tregua.deliver.impact.study import Course, Effect, Given, NotLeanedOn, Phase, Study
from tregua.series.panels import Length, Panel, periods_between

__all__ = ["PLACES", "answering", "port_study", "squares"]

PLACES = {
    "port": (0.0, 0.0),
    "beach": (0.0, 0.3),
    "river": (0.4, 0.0),
    "hill": (0.0, -0.8),
    "plain": (0.0, 1.5),
    "far": (0.0, 5.0),
    "farther": (6.0, 0.0),
    "nowhere": None,
}


def port_study(
    *treated: str,
    places: dict[str, tuple[float, float] | None] | None = None,
    left_out: tuple[NotLeanedOn, ...] = (),
    waived: str = "",
) -> Study:
    """Return a study of the port (or of others) over six months, two of them with a truce."""
    held = PLACES if places is None else places
    periods = periods_between(date(2022, 1, 1), date(2022, 6, 1), Length.MONTH)
    counts = np.arange(len(held) * 6, dtype=float).reshape(len(held), 6)
    panel = Panel(
        "p", "killing", "police", Length.MONTH, tuple(held), periods, counts,
        coordinates=tuple(held.values()),
    )  # fmt: skip
    phases = (Phase.BEFORE,) * 4 + (Phase.ON,) * 2
    courses = tuple(
        Course(place, phases, (0, 0, 0, 0, 0.5 if at else 1, 1))
        for at, place in enumerate(treated or ("port",))
    )
    own = {course.place for course in courses} | {one.place for one in left_out}
    donors = tuple(place for place in held if place not in own)
    return Study("s", "truce", panel, courses, donors, left_out, waived)


class answering:  # noqa: N801 - read like a function
    """An answer made up beforehand for each place asked, and the studies it was asked."""

    def __init__(self, **ends: tuple[float | None, float | None]) -> None:
        self.ends = ends
        self.asked: list[Study] = []

    def __call__(self, study: Study) -> Given:
        """Return the interval kept for the first place asked."""
        self.asked.append(study)
        low, high = self.ends.get(study.treated[0], (None, None))
        p = None if low is None else 0.02
        effect = Effect("while_on", Phase.ON, 2, 30, 20, 1.5, low, high, p)
        return Given("d", study.panel.harm, study.treated, "other_places", (effect,))


def squares(**at: tuple[float, float]) -> dict[str, object]:
    """Return a map of unit squares by the corner nearest the origin."""
    features = [
        {
            "type": "Feature",
            "properties": {"name": name.replace("_", " ")},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[x, y], [x + 1, y], [x + 1, y + 1], [x, y + 1], [x, y]]],
            },
        }
        for name, (x, y) in at.items()
    ]
    return {"type": "FeatureCollection", "features": features}
