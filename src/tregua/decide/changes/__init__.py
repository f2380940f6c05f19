"""What changed: answers an event makes old, what reopens, and what moved between two dossiers."""

from tregua.decide.changes.comparing import AnswerMoved, Difference, compare_dossiers
from tregua.decide.changes.records import RecordChange
from tregua.decide.changes.reopening import Reopened, what_reopens
from tregua.decide.changes.revisiting import Revisit, decisions_to_revisit
from tregua.decide.changes.staling import Stale, marks_of, stale_answers

__all__ = [
    "Difference",
    "AnswerMoved",
    "RecordChange",
    "Reopened",
    "Revisit",
    "Stale",
    "compare_dossiers",
    "decisions_to_revisit",
    "marks_of",
    "stale_answers",
    "what_reopens",
]
