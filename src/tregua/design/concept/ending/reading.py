"""Reading an ending: the eight parts in their order, what is there, and what is open by name."""

from dataclasses import dataclass
from datetime import date

from tregua.design.concept.ending.compartments import CompartmentRead, compartments_of
from tregua.design.concept.ending.opening import Open, open_of
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.ending import (
    Owing,
    go_betweens_unlisted,
    owing_of,
    standing_ending,
    undecided_clauses,
)
from tregua.domain import Result, active
from tregua.domain.engagement.night.ending import (
    Ending,
    EndingBenefit,
    EndingKind,
    EndingReview,
    LastingGain,
    Loss,
    Owed,
    Reentry,
    Warned,
)

__all__ = ["EndingReading", "read_ending", "read_ending_plan"]


@dataclass(frozen=True, slots=True)
class EndingReading(Result):
    """One pause, hand-over or closing on a day, part by part; nothing is counted or scored.

    `ending` is the one planned or adopted, `closed` the closing that stands. `unlisted` are
    go-betweens the warn-list does not name, `owing` what the agreement still asks of others than
    the groups, `undecided` clauses with benefits nobody decided on, `unwatched` wanted results
    with an indicator that no lasting gain names. `open` is what is not written down or not done,
    in the order of the parts; `blocking` keeps the ending from being adopted but on a reason.
    """

    kind: EndingKind
    day: date | None
    record_law: str
    ending: Ending | None
    closed: Ending | None
    warned: tuple[Warned, ...]
    unlisted: tuple[str, ...]
    owed: tuple[Owed, ...]
    owing: tuple[Owing, ...]
    benefits: tuple[EndingBenefit, ...]
    undecided: tuple[str, ...]
    reviews: tuple[EndingReview, ...]
    gains: tuple[LastingGain, ...]
    unwatched: tuple[str, ...]
    compartments: tuple[CompartmentRead, ...]
    reentry: tuple[Reentry, ...]
    losses: tuple[Loss, ...]
    open: tuple[Open, ...]

    @property
    def blocking(self) -> tuple[Open, ...]:
        """Somebody was not told, or a compartment has no heir and nobody says so."""
        return tuple(each for each in self.open if each.blocks)

    @property
    def in_spite_of(self) -> tuple[Ending, ...]:
        """The ending of this kind, if it was adopted while something of that was open."""
        own = self.ending
        return (own,) if own is not None and own.in_spite_of is not None else ()


def read_ending(engagement: Engagement, kind: EndingKind) -> EndingReading:
    """Return one pause, hand-over or closing as it is written down.

    What depends on the day stays open where none is given.
    """
    dossier = engagement.dossier
    own = dossier.ending
    warned = tuple(e for e in active(own.warn_list) if not e.kinds or kind in e.kinds)
    ending = standing_ending(dossier, kind)
    watched = {each.result for each in active(own.gains)}
    results = (r for r in active(dossier.aims.results) if r.indicator is not None)
    return EndingReading(
        kind=kind,
        day=engagement.day,
        record_law=dossier.sheet.record_law,
        ending=ending,
        closed=own.closed,
        warned=warned,
        unlisted=go_betweens_unlisted(dossier),
        owed=active(own.owed),
        owing=owing_of(engagement),
        benefits=active(own.benefits),
        undecided=undecided_clauses(dossier),
        reviews=active(own.reviews),
        gains=active(own.gains),
        unwatched=tuple(each.id for each in results if each.id not in watched),
        compartments=compartments_of(engagement),
        reentry=active(own.reentry),
        losses=active(own.losses),
        open=open_of(engagement, kind, ending, warned),
    )


def read_ending_plan(engagement: Engagement) -> EndingReading:
    """Return the ending that was adopted or planned last, a closing where there is none."""
    standing = active(engagement.dossier.ending.endings)
    adopted = [each for each in standing if each.state == "adopted"]
    last = next(reversed(adopted or list(standing)), None)
    return read_ending(engagement, last.kind if last else EndingKind.CLOSE)
