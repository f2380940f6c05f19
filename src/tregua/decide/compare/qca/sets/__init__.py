"""Memberships made ready: read from plain values and checked, and calibrated from measured ones."""

from tregua.decide.compare.qca.sets.calibrating import (
    bell,
    direct,
    graded,
    indirect,
    levels,
    out_of_order,
    straight,
)
from tregua.decide.compare.qca.sets.methods import Calibration, Method, calibration_from
from tregua.decide.compare.qca.sets.reading import MOST, memberships_from

__all__ = [
    "MOST",
    "Calibration",
    "Method",
    "bell",
    "calibration_from",
    "direct",
    "graded",
    "indirect",
    "levels",
    "memberships_from",
    "out_of_order",
    "straight",
]
