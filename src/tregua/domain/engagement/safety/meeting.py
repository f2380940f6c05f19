"""The security plan of one meeting, and what no meeting may be agreed on without."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from tregua.domain.claims import Flag, Handling, Noun, Record, Slug, active
from tregua.domain.dates import When
from tregua.domain.decisions import Member, Part
from tregua.domain.engagement.planned import KnownAs, MemberId, Owner
from tregua.domain.results import Citation, Result
from tregua.language import Words

if TYPE_CHECKING:
    from tregua.domain.dossier import Dossier

__all__ = [
    "CarriedThing",
    "LackingMeeting",
    "RehearsalWaiver",
    "SafetyCall",
    "SecurityPlan",
    "WorstCase",
    "meetings_lacking",
]


class SafetyCall(Noun):
    """Who is called, by role and in the order written; never a number or a name."""

    role: Annotated[Slug, KnownAs("safety.calls")]
    says: Words | None = None


class CarriedThing(Noun):
    """One thing carried to a meeting all the same, by whom, and why nothing else would do."""

    what: Words
    by: Owner | None = None
    reason: Words | None = None


class WorstCase(Noun):
    """One thing that can go worst, what is done then, and who decides it on the spot."""

    case: Annotated[Slug, KnownAs("safety.worst_cases")]
    contingency: Words | None = None
    decides: Owner | None = None


class RehearsalWaiver(Noun):
    """That a named member let a plan go without a rehearsal, why, and when."""

    reason: Words
    by: MemberId
    on: When


class SecurityPlan(Record):
    """How everybody comes home from one meeting, as of a day that is not the meeting's.

    `meeting` is the word used in `protection.yaml`; it says nothing of place or time, and no
    field here holds them. What is not in `carried` is not carried. `calls` say who is called when
    somebody does not ring, after the wait in `rings_within`. `over` says that the meeting took
    place, or will not. `handling` K1 is refused where the folder is not sealed.
    """

    meeting: Slug
    as_of: When
    handling: Handling = Handling.K2
    over: Flag = False
    legal_frame: Words | None = None
    counsel_note: Words | None = None
    sources: tuple[Citation, ...] = ()
    communications: Words | None = None
    carried: tuple[CarriedThing, ...] = ()
    for_ours: Words | None = None
    for_theirs: Words | None = None
    for_who_brings_them: Words | None = None
    specialist: MemberId | None = None
    worst_cases: tuple[WorstCase, ...] = ()
    rings_within: Words | None = None
    calls: tuple[SafetyCall, ...] = ()
    rehearsed_on: When | None = None
    rehearsal_waived: RehearsalWaiver | None = None
    adopted_by: MemberId | None = None

    def lacks(self, team: Iterable[Member]) -> tuple[str, ...]:
        """Return what no meeting may be agreed on without and this plan does not have.

        `specialist` (a member whose part is security), `contingency` (a worst case with what is
        done and who decides; none may lack either), `rehearsal` (dated, or waived by a member of
        the team with the reason).
        """
        return tuple(self.lacking({member.id: member for member in team}))

    def lacking(self, team: dict[str, Member]) -> Iterator[str]:
        """Yield the same, for a team by its ids."""
        known = team.get(self.specialist or "")
        if known is None or Part.SECURITY not in known.parts:
            yield "specialist"
        cases = self.worst_cases
        if not cases or any(each.contingency is None or each.decides is None for each in cases):
            yield "contingency"
        waived = self.rehearsal_waived is not None and self.rehearsal_waived.by in team
        if self.rehearsed_on is None and not waived:
            yield "rehearsal"


@dataclass(frozen=True, slots=True)
class LackingMeeting(Result):
    """A planned meeting by its word, the record that plans it, and what it lacks."""

    meeting: str
    record: str
    lacks: tuple[str, ...]


def meetings_lacking(dossier: "Dossier") -> tuple[LackingMeeting, ...]:
    """Return the planned meetings that lack something, each with what.

    A meeting with measures and no security plan lacks the `plan`. One that is over lacks nothing.
    """
    plans = active(dossier.safety.meetings)
    team = dossier.sheet.team
    found = [LackingMeeting(p.meeting, p.id, p.lacks(team)) for p in plans if not p.over]
    planned = {plan.meeting for plan in plans}
    bare = (m for m in active(dossier.protection.meetings) if m.meeting not in planned)
    found.extend(LackingMeeting(m.meeting, m.id, ("plan",)) for m in bare)
    return tuple(each for each in found if each.lacks)
