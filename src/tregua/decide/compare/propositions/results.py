"""What asking a proposition of the coded cases gives back."""

from dataclasses import dataclass
from typing import Literal

from tregua.decide.compare.emptiness import Emptiness
from tregua.domain import Answer, Result
from tregua.language import Text

__all__ = ["Asked", "Counted", "Propositions", "Reading", "Share", "Stands"]

Stands = Literal["for", "against", "without_yes", "without_no", "unknown"]
"""How a case stands: what the claim speaks of was there and what it says followed (`for`) or not
(`against`); it was not there and the same followed (`without_yes`) or not (`without_no`)."""


@dataclass(frozen=True, slots=True)
class Reading(Result):
    """One case, or one pair of cases, as it stands to a proposition.

    `missing` are the fields that would have to be known; `inferred` says that some value it rests
    on was not stated by a source.
    """

    cases: tuple[str, ...]
    family: str
    when: Answer
    then: Answer
    stands: Stands
    missing: tuple[str, ...] = ()
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Counted(Result):
    """Families of dependent cases, each counted once; `divided` ones hold cases on two sides."""

    for_: tuple[str, ...]
    against: tuple[str, ...]
    without_yes: tuple[str, ...]
    without_no: tuple[str, ...]
    divided: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Share(Result):
    """In how many ways of dealing the same answers at random at least as much would be `for`.

    The null: which families have what the claim speaks of has nothing to do with which have what
    it says follows, and all ways of pairing the answers are equally likely. `ways` of `all_ways`;
    `low` and `high` are the least and the greatest share of ways over everything the unknown
    cells could be.
    """

    ways: int
    all_ways: int
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Asked(Result):
    """One proposition and what the coded cases say of it.

    `no_share` says why no share of ways is given: `untested`, `pairs`, `built_in` (the coding
    decides the answer), `mixed` (lighter entries, some without talks, stand beside the cases),
    `barred` (a field was coded from what it is held against) or `one_sided` (too few families with
    or without what the claim speaks of). `named_otherwise` are the cases
    the coders named for or against that the coded cells do not bear out.
    """

    id: str
    claim: Text
    fields: tuple[str, ...]
    readings: tuple[Reading, ...]
    counted: Counted
    stated: Counted
    share: Share | None
    no_share: str
    barred: tuple[str, ...]
    named_otherwise: tuple[tuple[str, str, str], ...]
    caution: Text
    leaves_out: Text | None = None
    built_in: Text | None = None
    untested: Text | None = None
    remarks: Text | None = None
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Propositions(Result):
    """All propositions asked, after what the table of cases cannot show."""

    asked: tuple[Asked, ...]
    emptiness: Emptiness
    stated_only: bool
