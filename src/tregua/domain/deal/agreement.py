"""The agreement as a whole: its clauses and steps, its forum, who read it and who signed off."""

from typing import Literal

from tregua.domain.claims import About, Flag, Noun, Slug
from tregua.domain.dates import When
from tregua.domain.deal.clauses import Clause
from tregua.domain.deal.steps import DealStep
from tregua.domain.deal.timing import Days
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Agreement", "Device", "Dispute", "DisputeStep", "Reading", "SignOff", "Substitute"]


class DisputeStep(Noun):
    """One step of settling a dispute: before whom, within how many days, and what is done."""

    id: Slug
    does: Words
    before: Words
    within_days: Days | None = None
    escalates: Words | None = None


class Dispute(Noun):
    """Where disputes go: who may bring one, the steps in order, and who decides in the end."""

    body: About | None = None
    brought_by: Words | None = None
    steps: tuple[DisputeStep, ...] = ()
    decides: Words | None = None


class Device(Noun):
    """A ceremony, pledge, celebration or covenant that binds by honour, weaker than enforcement."""

    id: Slug
    kind: Literal["ceremony", "pledge", "celebration", "covenant", "other"]
    says: Words


class Substitute(Noun):
    """Why there is no enforcement, and what stands in its place."""

    reason: Words
    instead: Words
    by: Slug


class SignOff(Noun):
    """What somebody whose word is needed said of the draft: agreed, reserved, or not asked."""

    who: Literal["counsel", "victims", "security", "treasury", "community", "justice-expert"]
    answer: Literal["agreed", "reservation", "not_asked", "refused"]
    on: When | None = None
    by: Slug | None = None
    says: Words | None = None


class Reading(Noun):
    """One reading aloud: when, in which language, who was in the room, which doubts were voiced."""

    on: When
    language: str
    party: About
    in_room: tuple[About, ...] = ()
    doubts: tuple[Words, ...] = ()
    formula: Words | None = None
    copy_left: Flag | None = None
    photographs: Literal["none", "taken"] | None = None
    photographed_by: About | None = None


class Agreement(Noun):
    """The arrangement as a set of clauses, written or not, with the pathway it belongs to.

    `silent_on` are lines of crime named as left out, `later` those named for a next stage.
    `prosecution` says whether justice goes on while it holds; `notice` is how the groups are told
    so. `secret` says that it is kept secret, `disclosure` how and when it is to be told.
    `visible` are the politicians or parties who show themselves with it. `reports_to` says to
    whom the joint body reports.
    """

    title: Words
    form: Slug
    pathway: Slug
    draft: Flag = False
    reached: When | None = None
    begins: When | None = None
    ends: When | None = None
    review: When | None = None
    renewal: Words | None = None
    next_stage: Words | None = None
    next_stage_on: When | None = None
    forum: Words | None = None
    dispute: Dispute | None = None
    devices: tuple[Device, ...] = ()
    no_enforcement: Substitute | None = None
    silent_on: tuple[Slug, ...] = ()
    later: tuple[Slug, ...] = ()
    prosecution: Literal["goes_on", "paused", "stopped"] | None = None
    notice: Words | None = None
    secret: Flag | None = None
    disclosure: Words | None = None
    visible: tuple[About, ...] = ()
    calm_controlled_by: Literal["groups", "state", "shared", "community"] | None = None
    splinters: Words | None = None
    accession: Words | None = None
    sign_offs: tuple[SignOff, ...] = ()
    readings: tuple[Reading, ...] = ()
    sources: tuple[Citation, ...] = ()
    clauses: tuple[Clause, ...] = ()
    steps: tuple[DealStep, ...] = ()
    note: Words | None = None
