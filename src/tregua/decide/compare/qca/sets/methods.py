"""How one measured column becomes memberships, as a person writes it."""

from dataclasses import dataclass
from typing import Literal, get_args

from tregua.decide.compare.qca.memberships import Floats
from tregua.decide.compare.qca.sets.calibrating import (
    bell,
    direct,
    graded,
    indirect,
    levels,
    straight,
)
from tregua.domain import Result
from tregua.errors import TreguaError

__all__ = ["Calibration", "Method", "calibration_from"]

Method = Literal["direct", "straight", "indirect", "bell", "edges", "levels"]
"""`direct` and `straight` take three anchors, `bell` and `edges` six, the others cuts."""


@dataclass(frozen=True, slots=True)
class Calibration(Result):
    """A method, and its anchors or cuts."""

    method: Method
    anchors: tuple[float, ...]

    def of(self, values: Floats) -> Floats:
        """Return memberships, or whole levels, of measured values.

        Raises
        ------
        TreguaError
            `qca_anchors`, `qca_cuts` or `qca_indirect_positive`.
        """
        match self.method:
            case "direct":
                return direct(values, self.anchors)
            case "straight":
                return straight(values, self.anchors)
            case "indirect":
                return indirect(values, graded(values, self.anchors))
            case "levels":
                return levels(values, self.anchors)
            case shape:
                return bell(values, self.anchors, edges=shape == "edges")


def calibration_from(text: str) -> Calibration:
    """Return a calibration written as `direct:400,550,900`; three figures alone are direct.

    Raises
    ------
    TreguaError
        `qca_method` where the method is not known or a figure is none.
    """
    method, _, figures = text.rpartition(":")
    named = method.strip() or "direct"
    try:
        anchors = tuple(float(one) for one in figures.split(","))
    except ValueError:
        anchors = ()
    for known in get_args(Method):
        if known == named and anchors:
            return Calibration(known, anchors)
    raise TreguaError("qca_method", given=text, methods=", ".join(get_args(Method)))
