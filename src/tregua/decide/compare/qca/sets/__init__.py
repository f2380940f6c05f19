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

__all__ = ["bell", "direct", "graded", "indirect", "levels", "out_of_order", "straight"]
