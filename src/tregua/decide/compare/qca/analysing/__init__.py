"""The whole comparison in one call, and the same in two steps."""

from tregua.decide.compare.qca.analysing.two_step import TwoStep, in_two_steps
from tregua.decide.compare.qca.analysing.whole import analyse

__all__ = ["TwoStep", "analyse", "in_two_steps"]
