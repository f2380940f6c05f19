"""Who takes part in a dossier, and what named people decided, on what, until when."""

import re
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from tregua.domain.claims import Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.language import Words

__all__ = ["Decision", "DecisionKind", "Member", "Part", "Waiver"]


class Part(StrEnum):
    """What a member of the team does for a dossier."""

    ANALYST = "analyst"
    REVIEWER = "reviewer"
    SPONSOR = "sponsor"
    COUNSEL = "counsel"
    SECURITY = "security"
    FACILITATOR = "facilitator"
    CUSTODIAN = "custodian"


class Member(Noun):
    """One person of the team by a code name, what they do, and whether they stand outside.

    `outside_sponsor` is true for a person who neither pays for the talks, nor is paid for them,
    nor answers to those who do.
    """

    id: Slug
    parts: Annotated[tuple[Part, ...], Field(min_length=1)]
    outside_sponsor: Flag = False


class DecisionKind(StrEnum):
    """What was decided.

    `resolves` settles facts that speak against the purpose, after looking at them; `overrides`
    lets work go on in spite of them, until a day; `opens` opens one lock on outward steps;
    `deems` says that no negotiation can be borne for now; `chooses` takes a side, for now, in a
    tension the sources leave open; `acknowledges` says that a warning was read.
    """

    RESOLVES = "resolves"
    OVERRIDES = "overrides"
    OPENS = "opens"
    DEEMS = "deems"
    CHOOSES = "chooses"
    ACKNOWLEDGES = "acknowledges"


What = Annotated[
    str,
    StringConstraints(pattern=r"^(gate|lock|pathway|tension|warning):[A-Za-z0-9][A-Za-z0-9._-]*$"),
]


class Decision(Record):
    """One decision of a named person: on what, about whom, why, on which records, until when.

    `what` is `gate:purpose`, `lock:<id>`, `pathway:<id>`, `tension:<id>` or `warning:<id>`.
    `looked_at` lists the claims the person had before them. `allows` names the outward acts a
    lock was opened for; none named opens it for none. `reopens_when` says what would bring the
    question back.
    """

    kind: DecisionKind
    what: What
    about: str = "dossier"
    by: Slug
    on: When
    until: When | None = None
    reason: Words
    looked_at: tuple[Slug, ...] = ()
    allows: tuple[Slug, ...] = ()
    reopens_when: Words | None = None


KEY = re.compile(r"[a-z0-9][a-z0-9-]*@[a-z_]+(:[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?)?")


def key_of(given: Any) -> str:
    """Read the key of a finding: the rule, and what it is about."""
    if isinstance(given, str) and KEY.fullmatch(given):
        return given
    raise PydanticCustomError("finding_key", "{given}", {"given": str(given)})


Key = Annotated[str, BeforeValidator(key_of)]


class Waiver(Record):
    """That a named member of the team sets one finding aside, for a reason, until a day.

    `finding` is its key, `rule@item`. A waived finding stays on the page with the reason.
    """

    finding: Key
    by: Slug
    on: When
    until: When | None = None
    reason: Words
