"""Three-valued conditions over facts and records; this room knows no subject."""

from tregua.rules.asked import asking, questions_in
from tregua.rules.changing import Change, as_changes, what_would_change
from tregua.rules.findings import Waived, apply_rule, find, waived_of
from tregua.rules.judging import Judged, judge, shown
from tregua.rules.recorded import is_weak, recorded
from tregua.rules.registered import registered
from tregua.rules.scene import Fact, Item, Known, Scene

__all__ = [
    "Change",
    "Fact",
    "Item",
    "Judged",
    "Known",
    "Scene",
    "Waived",
    "apply_rule",
    "as_changes",
    "asking",
    "find",
    "is_weak",
    "judge",
    "questions_in",
    "recorded",
    "registered",
    "shown",
    "waived_of",
    "what_would_change",
]
