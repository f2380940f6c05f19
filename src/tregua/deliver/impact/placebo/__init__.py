"""What the same design finds where there was no truce: other places, places drawn again."""

from tregua.deliver.impact.placebo.answering import answer, asked_of, others_of
from tregua.deliver.impact.placebo.drawn_places import Joined, again_drawn, among_drawn, joined
from tregua.deliver.impact.placebo.other_places import Judged, among_others
from tregua.deliver.impact.placebo.sums import Sums, added_up, unsteadiness
from tregua.deliver.impact.placebo.windows import Over, overs

__all__ = [
    "Joined",
    "Judged",
    "Over",
    "Sums",
    "added_up",
    "again_drawn",
    "among_drawn",
    "among_others",
    "answer",
    "asked_of",
    "joined",
    "others_of",
    "overs",
    "unsteadiness",
]
