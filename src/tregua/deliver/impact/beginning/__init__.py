"""Beginning a study: the course of the truce laid over periods, and the places to compare with."""

from tregua.deliver.impact.beginning.beginning import study_of, study_problems
from tregua.deliver.impact.beginning.laying import Laid, course_over
from tregua.deliver.impact.beginning.naming import covered_places
from tregua.deliver.impact.beginning.tidy import TIDY_COLUMNS, Tidy, tidy_of

__all__ = [
    "TIDY_COLUMNS",
    "Laid",
    "Tidy",
    "course_over",
    "covered_places",
    "study_of",
    "study_problems",
    "tidy_of",
]
