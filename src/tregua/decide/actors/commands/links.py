"""One tie of command as it stands on the day, and a line of them from one actor to another."""

from dataclasses import dataclass
from typing import NamedTuple

from tregua.decide.actors.grounds import SURENESS, Cast
from tregua.domain import Answer, Missing, Relation
from tregua.domain.people import Hold

__all__ = ["CLOSED", "HOLDS", "SURE", "Label", "Link", "ranked"]

HOLDS = {Hold.CONTESTED: 0, None: 1, Hold.LOOSE: 2, Hold.FIRM: 3}
CLOSED, SURE = 0, 100
"""The rank of a tie that is over or leaves a subject out, and what surer ties stand above."""


@dataclass(frozen=True, slots=True)
class Link:
    """One tie of command as it stands on the day, ranked by how far it can be leant on.

    `told` is the rank on what it covers, or on everything where nobody told that apart; `untold`
    the rank on single subjects of the latter.
    """

    tie: Relation
    answer: Answer
    told: int
    untold: int
    lacks: tuple[Missing, ...]
    open_dates: bool

    @property
    def name(self) -> str:
        """Return the name of the tie's record."""
        return f"relation:{self.tie.id}"


class Label(NamedTuple):
    """The widest line to an actor on some subjects: its weakest rank and its last tie."""

    width: int
    node: str
    mask: int
    link: Link | None = None
    before: "Label | None" = None

    @property
    def answer(self) -> Answer:
        """Return whether this line binds."""
        if self.width == CLOSED:
            return Answer.NOT_MET
        return Answer.MET if self.width > SURE else Answer.UNCLEAR

    @property
    def links(self) -> tuple[Link, ...]:
        """Return the ties along the line, from its beginning."""
        found: list[Link] = []
        here: Label | None = self
        while here is not None and here.link is not None:
            found.append(here.link)
            here = here.before
        return tuple(reversed(found))


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
    return Link(tie, answer, told, min(told, grade), lacks, open_dates=dates is Answer.UNCLEAR)
