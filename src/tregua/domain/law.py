"""`law.yaml`: whose law may apply, what counsel checked, who may grant what, what is planned."""

from enum import StrEnum

from tregua.domain.claims import About, Confidence, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Grant", "Jurisdiction", "LawFile", "Listed", "Listing", "PlannedAct", "StandingOption"]


class Jurisdiction(Record):
    """A state whose law may apply: in what part, who holds discretion there, what counsel said.

    `part` is a listed part, such as `home`, `host` or `third`; `asked` whether counsel was asked.
    """

    state: Words
    part: Slug
    asked: Flag = False
    on: When | None = None
    discretion: Words | None = None
    counsel_note: Words | None = None
    sources: tuple[Citation, ...] = ()


class Listed(StrEnum):
    """What a search of a list gave."""

    LISTED = "listed"
    NOT_FOUND = "not_found"
    UNCLEAR = "unclear"


class Listing(Record):
    """One search of one list for one actor, what it bars, and whom of ours it reaches.

    `regime` is a listed regime, or a word of the team's own with its name in `says`. `bars` are
    listed bars, such as `funds` or `expert-advice`; `reaches` listed ways in which it touches us,
    such as `promoter-nationality`, `donors` or `handed-over`. `allows` are outward acts that
    counsel's note names. Only an act of an authority is a listing: what somebody calls a group
    is none.
    """

    of: About
    regime: Slug
    says: Words | None = None
    answer: Listed
    on: When
    bars: tuple[Slug, ...] = ()
    reaches: tuple[Slug, ...] = ()
    counsel_note: Words | None = None
    allows: tuple[Slug, ...] = ()
    confidence: Confidence
    sources: tuple[Citation, ...] = ()


class Grant(Record):
    """A measure that could be given, who may lawfully give it, on what basis and within what.

    `measure` is a listed measure. Without `lawful_basis` nobody has found one yet.
    """

    measure: Slug
    by: About
    lawful_basis: Words | None = None
    conditions: Words | None = None
    limits: Words | None = None
    revocable: Flag | None = None
    as_of: When
    counsel_note: Words | None = None
    sources: tuple[Citation, ...] = ()


class PlannedAct(Record):
    """Something we mean to do, to be looked at by counsel before it is done.

    `act` is a listed kind of act, such as `carry-a-message` or `pay-travel`.
    """

    act: Slug
    says: Words
    towards: tuple[About, ...] = ()
    counsel_note: Words | None = None
    as_of: When


class StandingOption(Record):
    """One way to give an agreement standing, how hard it would be, and where it stands.

    `option` is a listed option; `state` is `open`, `chosen` or `set-aside`.
    """

    option: Slug
    state: Slug = "open"
    difficulty: Words | None = None
    reason: Words | None = None
    as_of: When
    sources: tuple[Citation, ...] = ()


class LawFile(Noun):
    """All of it; every list may be empty."""

    jurisdictions: tuple[Jurisdiction, ...] = ()
    listings: tuple[Listing, ...] = ()
    grants: tuple[Grant, ...] = ()
    planned_acts: tuple[PlannedAct, ...] = ()
    standing: tuple[StandingOption, ...] = ()
