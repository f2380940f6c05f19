"""What is told when and by whom, who is seen there, what that lends, and who pays if it fails."""

from typing import Annotated, Literal

from tregua.domain.claims import About, Flag, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner, PhaseId
from tregua.domain.engagement.public.telling.account import AudienceId, SpokespersonId
from tregua.language import Words

__all__ = ["Appearance", "CostBearer", "PublicStep", "StatusLine", "StepId"]

StepId = Annotated[Slug, NamedIn("narrative.yaml", "steps")]
"""The id of a step of telling."""


class PublicStep(Record):
    """One step of telling: a meeting with victims or a community, or something public.

    `limits` are the sentences of what is off the table that are said there, `no_limits` why none
    is. `held_on` is when it took place. `safety` says how those who come get home unharmed.
    """

    title: Words
    kind: Annotated[Slug, KnownAs("narrative.step_kinds")]
    planned_on: When | None = None
    held_on: When | None = None
    phase: PhaseId | None = None
    after: tuple[StepId, ...] = ()
    audiences: tuple[AudienceId, ...] = ()
    voice: SpokespersonId | None = None
    limits: tuple[Annotated[Slug, NamedIn("bargain.yaml", "off_the_table")], ...] = ()
    no_limits: Words | None = None
    uses: tuple[Annotated[Slug, NamedIn("narrative.yaml", "material")], ...] = ()
    safety: Words | None = None
    note: Words | None = None


class Appearance(Record):
    """Whether somebody who holds or seeks office is seen at an event, and who decided.

    `promised` is what the group has promised by then: that all lay down arms (`disarmament`),
    that all leave the armed life (`demobilisation`), less than that, or nothing.
    """

    who: Owner
    event: Words
    planned_on: When | None = None
    step: StepId | None = None
    seen: Flag
    promised: Literal["disarmament", "demobilisation", "less", "nothing"] | None = None
    decided_by: Owner | None = None
    why: Words | None = None


class StatusLine(Record):
    """What an event or publication lends a group, what balances it, and who decided to bear it."""

    event: Words
    step: StepId | None = None
    to: tuple[About, ...] = ()
    lends: tuple[Annotated[Slug, KnownAs("narrative.lends")], ...] = ()
    balances: tuple[Annotated[Slug, KnownAs("narrative.balances")], ...] = ()
    balance: Words | None = None
    decided_by: Owner | None = None
    decided_on: When | None = None


class CostBearer(Record):
    """Who pays if it fails or is resented, with what, and whether they knew before being asked.

    `asked_on` is when they were asked to sign or to stand for it, `told_on` when they were told
    what it may cost them.
    """

    who: Owner
    would_lose: tuple[Annotated[Slug, KnownAs("narrative.costs")], ...] = ()
    says: Words | None = None
    told_on: When | None = None
    asked_on: When | None = None
