"""docs/reference/calibration.md: what each pair of design and inference did in invented worlds."""

from collections.abc import Iterator
from itertools import groupby
from math import sqrt

from tregua.deliver.impact.evaluating.calibrated import COVERED, ERRORS, REJECTED, holds
from tregua.domain import Tried
from tregua.knowledge.worlds import load_tried

__all__ = ["calibration_page"]


def calibration_page() -> Iterator[str]:
    """Yield the lines of the page, one table for each pair and number of places with a truce."""
    cells = sorted(load_tried(), key=lambda c: (c.inference, c.treated, c.design))
    for (inference, treated), group in groupby(cells, lambda c: (c.inference, c.treated)):
        yield f"## `{inference}`, {treated} with a truce\n"
        yield "| design | world | effect | worlds | interval held the truth | no effect rejected |"
        yield "|---|---|---|---|---|---|"
        own = list(group)
        for _, of_design in groupby(own, lambda c: c.design):
            yield from rows(list(of_design))
        yield ""
        for design, of_design in groupby(own, lambda c: c.design):
            given = "gives an interval and a p-value" if holds(list(of_design)) else "gives neither"
            yield f"- `{design}` {given}."
        yield ""


def rows(cells: list[Tried]) -> Iterator[str]:
    """Yield one row for each world; a figure outside its widened band is in bold."""
    for cell in cells:
        rejected = (
            shown(cell.rejected, cell.worlds, REJECTED)
            if cell.effect == 1
            else (f"({100 * cell.rejected:.1f} %)")
        )
        yield (
            f"| `{cell.design}` | `{cell.world}` | {cell.effect:g} | {cell.worlds} "
            f"| {shown(cell.covered, cell.worlds, COVERED)} | {rejected} |"
        )


def shown(share: float, worlds: int, band: tuple[float, float]) -> str:
    """Return a share in percent, in bold where it lies outside its band."""
    middle = sum(band) / 2
    error = ERRORS * sqrt(middle * (1 - middle) / worlds)
    text = f"{100 * share:.1f} %"
    return text if band[0] - error <= share <= band[1] + error else f"**{text}**"
