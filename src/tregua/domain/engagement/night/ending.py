"""`ending.yaml`: a pause, a hand-over, the end: who is warned, what is owed, what is kept."""

from enum import StrEnum
from typing import Annotated, Literal

from tregua.domain.claims import Flag, Noun, Record, Slug, active
from tregua.domain.dates import When
from tregua.domain.engagement.night.keeping import Heir, Keep
from tregua.domain.engagement.planned import KnownAs, MemberId, NamedIn, Owner
from tregua.language import Words

__all__ = [
    "EndingBenefit",
    "Ending",
    "EndingFile",
    "EndingKind",
    "LastingGain",
    "Loss",
    "LossStep",
    "Owed",
    "Reentry",
    "EndingReview",
    "Warned",
    "WhatWasKnown",
]


class EndingKind(StrEnum):
    """How work on a dossier stops: for a time, in these hands, or for good."""

    PAUSE = "pause"
    HAND_OVER = "hand-over"
    CLOSE = "close"


class Ending(Record):
    """One ending, planned or adopted: by whom, when, why, and for a pause until when.

    Adopting one deletes nothing and ends no agreement. `open` lists by their codes the parts that
    were not in order when it was adopted, `in_spite_of` the reason given for adopting it then.
    """

    kind: EndingKind
    title: Words
    state: Literal["planned", "adopted"] = "planned"
    planned_for: When | None = None
    by: MemberId | None = None
    on: When | None = None
    reason: Words | None = None
    until: When | None = None
    review: When | None = None
    successor: Owner | None = None
    open: tuple[Slug, ...] = ()
    in_spite_of: Words | None = None


class Warned(Record):
    """Somebody an ending puts at risk, why, who warns them, and whether they were told.

    `at_risk` is a code name, an office or a circle of people, never a true name. `kinds` limits it
    to some endings (none: every one). `not_told` is why they were not.
    """

    at_risk: Words
    about: Owner | None = None
    role: Annotated[Slug, KnownAs("ending.at_risk")]
    why: Words
    kinds: tuple[EndingKind, ...] = ()
    warned_by: Owner | None = None
    how: Words | None = None
    told_on: When | None = None
    not_told: Words | None = None


class Owed(Record):
    """Something still owed to those who kept their part, by whom, paid by whom, until when.

    `left` says that it is owed to persons who left a group. `settled_on` is when it was given.
    """

    what: Words
    to: Owner | None = None
    to_whom: Words | None = None
    left: Flag = False
    clause: Annotated[Slug, NamedIn("agreement.yaml", "clauses")] | None = None
    owed_by: Owner | None = None
    payer: Owner | None = None
    until: When | None = None
    settled_on: When | None = None
    note: Words | None = None


class EndingBenefit(Record):
    """A benefit that runs at the end, and whether it is kept or withdrawn, by whom and why."""

    what: Words
    clause: Annotated[Slug, NamedIn("agreement.yaml", "clauses")] | None = None
    decision: Literal["kept", "withdrawn"] | None = None
    by: Owner | None = None
    on: When | None = None
    reason: Words | None = None
    until: When | None = None


class WhatWasKnown(Noun):
    """A fact as it was known, and since when; `claim` names the claim it stands in."""

    says: Words
    learned_on: When
    claim: Annotated[Slug, NamedIn("claims.yaml", "claims")] | None = None


class EndingReview(Record):
    """A decision looked at again, by what could be known when it was taken.

    `decided_on` is when it was taken; nothing learned later may stand under `knew`. `elsewhere`
    is what spread to other places and people.
    """

    decided: Words
    decided_on: When
    by: MemberId | None = None
    knew: tuple[WhatWasKnown, ...] = ()
    followed: Words | None = None
    elsewhere: Words | None = None
    would_ask: Words | None = None


class LastingGain(Record):
    """Something that may outlive the talks, good or bad, and how it is measured, by whom, when."""

    what: Words
    bears: Literal["good", "bad", "both"]
    indicator: Words | None = None
    result: Annotated[Slug, NamedIn("aims.yaml", "results")] | None = None
    measured_by: Owner | None = None
    measure_on: When | None = None
    measured_on: When | None = None
    found: Words | None = None


class Reentry(Record):
    """What must be true before talks begin again, how it would be seen, and who says so."""

    must_be: Words
    seen_by: Words | None = None
    said_by: Owner | None = None


class LossStep(Noun):
    """One known step after a loss: who does it, or why it is not needed."""

    step: Annotated[Slug, KnownAs("ending.steps")]
    by: Owner | None = None
    how: Words | None = None
    not_needed: Words | None = None


class Loss(Record):
    """What is done when one of ours, or one we speak with, is killed, arrested or abducted."""

    title: Words
    event: Annotated[Slug, KnownAs("ending.losses")]
    about: Owner | None = None
    begins: Owner | None = None
    steps: tuple[LossStep, ...] = ()


class EndingFile(Noun):
    """`ending.yaml`; every list may be empty."""

    endings: tuple[Ending, ...] = ()
    warn_list: tuple[Warned, ...] = ()
    owed: tuple[Owed, ...] = ()
    benefits: tuple[EndingBenefit, ...] = ()
    reviews: tuple[EndingReview, ...] = ()
    gains: tuple[LastingGain, ...] = ()
    kept: tuple[Keep, ...] = ()
    heirs: tuple[Heir, ...] = ()
    reentry: tuple[Reentry, ...] = ()
    losses: tuple[Loss, ...] = ()

    @property
    def closed(self) -> Ending | None:
        """The closing that was adopted last and still stands; one that is replaced is reopened."""
        standing = active(self.endings)
        adopted = [e for e in standing if e.state == "adopted" and e.kind is EndingKind.CLOSE]
        return adopted[-1] if adopted else None
