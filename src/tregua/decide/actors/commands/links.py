"""One tie of command as it stands on the day, and a line of them from one actor to another."""

from dataclasses import dataclass
from typing import NamedTuple

from tregua.decide.actors.grounds import ALL, SURENESS, Cast
from tregua.domain import Answer, Missing, Relation
from tregua.domain.people import Hold

__all__ = ["CLOSED", "HOLDS", "SURE", "Label", "Link", "ranked"]

HOLDS = {Hold.CONTESTED: 0, None: 1, Hold.LOOSE: 2, Hold.FIRM: 3}
CLOSED, SURE = 0, 100
"""The rank of a tie that is over or leaves a subject out, and what surer ties stand above."""


@dataclass(frozen=True, slots=True)
class Link:
    """One tie of command as it stands on the day, ranked by how far it can be leant on.

    `name` is that of the tie's record. `told` is the rank on what it covers, or on everything
    where nobody told that apart; `untold` the rank on single subjects of the latter.
    """

    tie: Relation
    answer: Answer
    told: int
    untold: int
    lacks: tuple[Missing, ...]
    open_dates: bool
    name: str

    def on(self, subject: str) -> int:
        """Return its rank on a subject, or on everything as a whole."""
        covers = self.tie.covers
        if subject == ALL:
            return self.untold if covers else self.told
        if not covers:
            return self.untold
        return self.told if subject in covers else CLOSED


class Label(NamedTuple):
    """The widest line to an actor on some subjects: its weakest rank, and its ties in order."""

    width: int
    mask: int
    links: tuple[Link, ...]

    @property
    def answer(self) -> Answer:
        """Return whether this line binds."""
        if self.width == CLOSED:
            return Answer.NOT_MET
        return Answer.MET if self.width > SURE else Answer.UNCLEAR


def ranked(tie: Relation, cast: Cast) -> Link:
    """Return a tie with how far it can be leant on, and what it lacks."""
    name = f"relation:{tie.id}"
    dates = cast.holds(tie.during)
    known, lacks = cast.sure(tie, name)
    if tie.hold is None:
        lacks = (*lacks, Missing("hold", name, "not_recorded"))
    if dates is Answer.UNCLEAR:
        lacks = (*lacks, Missing("dates", name, "range"))
    firm = Answer.MET if tie.hold is Hold.FIRM else Answer.UNCLEAR
    answer = Answer.all_of((dates, known, firm))
    grade = 1 + 10 * HOLDS[tie.hold] + SURENESS[tie.confidence]
    told = CLOSED if answer is Answer.NOT_MET else grade + SURE * (answer is Answer.MET)
    return Link(
        tie, answer, told, min(told, grade), lacks, open_dates=dates is Answer.UNCLEAR, name=name
    )
