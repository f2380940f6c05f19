"""What the same design finds where there was no truce: other places, places drawn again."""

from tregua.deliver.impact.placebo.answering import answer, asked_of, others_of
from tregua.deliver.impact.placebo.dates import AtDates, among_dates, at_earlier_dates
from tregua.deliver.impact.placebo.drawn_places import again_drawn, among_drawn, together
from tregua.deliver.impact.placebo.other_places import Judged, among_others
from tregua.deliver.impact.placebo.sums import Sums, added_up, unsteadiness
from tregua.deliver.impact.placebo.windows import Over, overs

__all__ = [
    "AtDates",
    "Judged",
    "Over",
    "Sums",
    "added_up",
    "again_drawn",
    "among_dates",
    "among_drawn",
    "among_others",
    "answer",
    "asked_of",
    "at_earlier_dates",
    "others_of",
    "overs",
    "together",
    "unsteadiness",
]
