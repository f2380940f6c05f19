"""Exposure: who is out of pocket when, and the order in which the worst of it is least."""

from tregua.design.agreement.exposure.ranges import CaseRead, Dependence
from tregua.design.agreement.exposure.reading import (
    Course,
    Curve,
    Division,
    ExposureReading,
    Moment,
    OutOfTurn,
    StepPart,
    WorstRanks,
    read_exposure,
)
from tregua.design.agreement.exposure.worths import CannotTell, sides_of

__all__ = [
    "CannotTell",
    "CaseRead",
    "Course",
    "Curve",
    "Dependence",
    "Division",
    "ExposureReading",
    "Moment",
    "OutOfTurn",
    "StepPart",
    "WorstRanks",
    "read_exposure",
    "sides_of",
]
