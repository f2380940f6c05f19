"""Ties that hold for a time: relations, channels, and the authority to speak for others."""

from enum import StrEnum

from pydantic import Field

from tregua.domain.claims import About, Confidence, Flag, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Authority", "Channel", "Hold", "Relation"]


class Hold(StrEnum):
    """How far a tie holds: orders followed, friends helped, payments made."""

    CONTESTED = "contested"
    LOOSE = "loose"
    FIRM = "firm"


class Relation(Record):
    """A graded tie between two actors that holds for a time.

    `kind` is a listed kind. `hold` says how far it holds (none: nobody said), `covers` what a
    command reaches, such as `killings` or `extortion` (none: not told apart).
    """

    kind: Slug
    source_actor: About = Field(alias="from")
    target_actor: About = Field(alias="to")
    during: When | None = None
    hold: Hold | None = None
    covers: tuple[Slug, ...] = ()
    confidence: Confidence
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Channel(Record):
    """A way to reach a party: through whom, between whom, since when, how trusted, at what risk.

    `consent` is whether those it runs through agreed to it; `deputy` who could take it over.
    """

    through: About
    between: tuple[About, ...]
    during: When | None = None
    trusted_by: tuple[About, ...] = ()
    trust: Confidence | None = None
    risk: Confidence | None = None
    risk_says: Words | None = None
    consent: Flag | None = None
    deputy: About | None = None
    confidence: Confidence
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Authority(Record):
    """What shows that somebody speaks for others, on what, and since when.

    `of` speaks for `on_behalf`; `covers` is what it reaches (none: not told apart). `proof` is a
    listed kind of proof; `identity_checked` whether it was made sure who gave it; `checked_by`
    who looked at it. A proof goes stale at `until`, or where none is given after the time its
    kind allows.
    """

    of: About
    on_behalf: About
    covers: tuple[Slug, ...] = ()
    proof: Slug
    on: When
    until: When | None = None
    identity_checked: Flag = False
    checked_by: Slug | None = None
    confidence: Confidence
    sources: tuple[Citation, ...] = ()
    note: Words | None = None
