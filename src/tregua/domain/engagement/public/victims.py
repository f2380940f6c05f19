"""`victims.yaml`: victims as agents, what they were promised, what they ask, and justice."""

from typing import Annotated, Literal

from tregua.domain.claims import Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner, PhaseId
from tregua.domain.engagement.public.justice import (
    Advice,
    BudgetLine,
    CapacityGoal,
    JusticeOption,
)
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Consultation",
    "FollowUp",
    "Redress",
    "StageEntry",
    "VictimPromise",
    "VictimRole",
    "VictimsFile",
]

ClauseId = Annotated[Slug, NamedIn("agreement.yaml", "clauses")]


class StageEntry(Record):
    """What was done or decided for victims at one stage, by whom, on which day."""

    phase: PhaseId
    says: Words
    by: Owner
    on: When
    sources: tuple[Citation, ...] = ()


class VictimRole(Record):
    """A part somebody harmed takes in the process, on their own wish, as long as they wish.

    `who` is an actor of the dossier, `called` words such as "families of the bakery": one of the
    two. `consented` is the day they said yes, `withdrew` the day they took it back: from then on
    the role is shown nowhere as theirs. `spoken_to_by` is the person they are spoken to by.
    """

    role: Annotated[Slug, KnownAs("victims.roles")]
    does: Words
    who: Owner | None = None
    called: Words | None = None
    wishes: Words | None = None
    safety: Words | None = None
    spoken_to_by: Owner | None = None
    consented: When | None = None
    withdrew: When | None = None
    sources: tuple[Citation, ...] = ()


class Consultation(Record):
    """That victims were heard: who, on what, when, how, by whom, and who told them what followed.

    `clauses` are the clauses they were heard on. `reported_by` and `reported_on` say who told
    them what became of their words, and when.
    """

    matter: Words
    heard: tuple[Owner, ...] = ()
    called: Words | None = None
    on: When
    how: Words
    by: Owner
    said: Words | None = None
    clauses: tuple[ClauseId, ...] = ()
    reported_by: Owner | None = None
    reported_on: When | None = None
    sources: tuple[Citation, ...] = ()


class VictimPromise(Record):
    """What was promised to victims: by whom, when, for which day, and what they were told since.

    `told` is the day they were last told how it stands.
    """

    promise: Words
    to: Owner | None = None
    called: Words | None = None
    by: Owner
    on: When
    due: When | None = None
    state: Literal["open", "kept", "part", "late", "not_kept"]
    kept_on: When | None = None
    told: When | None = None
    told_by: Owner | None = None
    clause: ClauseId | None = None
    sources: tuple[Citation, ...] = ()


class FollowUp(Noun):
    """One thing done about a request for redress: when, what, by whom."""

    on: When
    does: Words
    by: Owner | None = None


class Redress(Record):
    """What somebody harmed asked to be put right while the talks go on.

    It is closed only with their own view of it written down in `view`: that they do not wish to
    say more is a view too.
    """

    asks: Words
    who: Owner | None = None
    called: Words | None = None
    on: When
    consented: When | None = None
    withdrew: When | None = None
    safety: Words | None = None
    by: Owner | None = None
    follow_up: tuple[FollowUp, ...] = ()
    next_on: When | None = None
    state: Literal["open", "closed"] = "open"
    closed: When | None = None
    view: Words | None = None
    sources: tuple[Citation, ...] = ()


class VictimsFile(Noun):
    """`victims.yaml`; every list may be empty."""

    stages: tuple[StageEntry, ...] = ()
    roles: tuple[VictimRole, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    promises: tuple[VictimPromise, ...] = ()
    redress: tuple[Redress, ...] = ()
    options: tuple[JusticeOption, ...] = ()
    budget: tuple[BudgetLine, ...] = ()
    capacity: tuple[CapacityGoal, ...] = ()
    advice: tuple[Advice, ...] = ()
