"""The question asked of a panel, and the shape of every answer."""

from tregua.deliver.impact.study.answers import Effect, Fit, Given, PathPoint, Placebo
from tregua.deliver.impact.study.courses import Course, Phase, Spell
from tregua.deliver.impact.study.studies import NotLeanedOn, Remark, Study
from tregua.deliver.impact.study.tables import (
    Asked,
    BoolArray,
    Design,
    FloatArray,
    Imputed,
    IntArray,
    Table,
)

__all__ = [
    "Asked",
    "BoolArray",
    "Course",
    "Design",
    "Effect",
    "Fit",
    "FloatArray",
    "Given",
    "Imputed",
    "IntArray",
    "NotLeanedOn",
    "PathPoint",
    "Phase",
    "Placebo",
    "Remark",
    "Spell",
    "Study",
    "Table",
]
