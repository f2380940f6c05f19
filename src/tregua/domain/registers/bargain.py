"""What is asked, offered, threatened and never granted: the registers of `bargain.yaml`.

They hold words and gradings, never amounts set against one another: no rate at which harm could
be exchanged for concessions can be read from them.
"""

from enum import StrEnum

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.registers.asserting import Asserted, Proof
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Bargain",
    "Basis",
    "Concern",
    "Consent",
    "Demand",
    "Feasible",
    "Flexibility",
    "Lever",
    "Limit",
    "Offer",
    "Priority",
    "RedLine",
]


class Concern(StrEnum):
    """What may lie behind a demand, substance or not (organized-crime-law, on realities)."""

    SAFETY = "safety"
    LIBERTY = "liberty"
    LIVELIHOOD = "livelihood"
    DIGNITY = "dignity"
    IDENTITY = "identity"
    BELONGING = "belonging"
    FAMILY = "family"
    STANDING = "standing"
    SERVICES = "services"
    PROFIT = "profit"
    REDRESS = "redress"
    TRUTH = "truth"


class Priority(StrEnum):
    """How much a demand matters to those who make it, as far as we know."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Flexibility(StrEnum):
    """How far those who make a demand have been seen to move."""

    FIXED = "fixed"
    SOME = "some"
    OPEN = "open"


class Feasible(StrEnum):
    """Whether something could be done, in law or in politics: now, after a change, or not."""

    NOW = "now"
    AFTER_CHANGE = "after_change"
    NOT_FEASIBLE = "not_feasible"


class Demand(Asserted):
    """What a side asks for, the interest behind it, and other ways to meet that interest.

    `of` is whose demand it is: a group's stand beside the community's and the victims'. `kind` is
    a level of the question `demands`, or `other`. A demand that moves is a new record that
    replaces this one, with the `reason` it moved.
    """

    of: About
    kind: Slug = "other"
    asks: Words
    priority: Priority | None = None
    flexibility: Flexibility | None = None
    legal: Feasible | None = None
    political: Feasible | None = None
    interests: tuple[Concern, ...] = ()
    interest: Words | None = None
    other_ways: tuple[Words, ...] = ()
    reason: Words | None = None
    note: Words | None = None


class Basis(StrEnum):
    """What the check against the law found for an offer."""

    FOUND = "found"
    NONE_FOUND = "none_found"
    NOT_CHECKED = "not_checked"


class Offer(Record):
    """What could be put to a group, on what lawful basis, and what follows if it is not honoured.

    `kind` is a level of the question `offers`, or `other`. `lever` is the lever that would carry
    the consequence out. `fits_because` says how the offer suits the group's origin, identity,
    codes, structure or aims.
    """

    to: tuple[About, ...] = ()
    kind: Slug = "other"
    gives: Words
    interests: tuple[Concern, ...] = ()
    fits_because: Words | None = None
    basis: Basis = Basis.NOT_CHECKED
    lawful_basis: Words | None = None
    proof: Proof | None = None
    consequence: Words | None = None
    lever: Slug | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Consent(StrEnum):
    """Whether the holder of a lever outside the talks has agreed to its use."""

    GIVEN = "given"
    REFUSED = "refused"
    NOT_ASKED = "not_asked"


class Lever(Record):
    """A pressure that may bear on a group, who holds it, and what shows that it can be used.

    `outside` is true where the holder is none of those at the table; then `consent` and
    `withdrawal_risk` say whether it may be leaned on. Never a planned arrest or operation.
    """

    kind: Slug
    says: Words
    bears_on: tuple[About, ...] = ()
    holder: About | None = None
    outside: Flag
    conditions: Words | None = None
    consent: Consent | None = None
    withdrawal_risk: Words | None = None
    proof: Proof | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class RedLine(Record):
    """What will not be granted, and which members of the team may change that.

    `bars` lists levels of the question `offers`. Private unless `public` says that it was said
    openly; no reading or document repeats its words.
    """

    says: Words
    bars: tuple[Slug, ...] = ()
    may_change: tuple[Slug, ...] = ()
    public: Flag = False
    set_on: When | None = None
    sources: tuple[Citation, ...] = ()


class Limit(Record):
    """One thing said openly to be off the table: what, where it was said, and by whom.

    `bars` lists levels of the question `offers`, `to` the groups it was said of; none means all.
    """

    says: Words
    bars: tuple[Slug, ...] = ()
    to: tuple[About, ...] = ()
    said_by: About | None = None
    said_on: When | None = None
    sources: tuple[Citation, ...] = ()


class Bargain(Noun):
    """`bargain.yaml`: demands, offers, levers, red lines, and what was said to be off the table."""

    demands: tuple[Demand, ...] = ()
    offers: tuple[Offer, ...] = ()
    levers: tuple[Lever, ...] = ()
    red_lines: tuple[RedLine, ...] = ()
    off_the_table: tuple[Limit, ...] = ()
