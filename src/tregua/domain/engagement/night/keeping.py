"""What is kept at an end and for whom, and who inherits each compartment of a dossier."""

from typing import Annotated, Literal

from tregua.domain.claims import Flag, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import KnownAs, NamedIn, Owner
from tregua.language import Words

__all__ = ["Compartment", "Heir", "Keep"]

Compartment = Annotated[Slug, KnownAs("ending.compartments")]
"""One of the parts a dossier is kept in, by its id."""


class Keep(Record):
    """What becomes of a compartment: preserved, expiring on a day, or held, and for whom.

    `rule` is the adopted rule by which it expires, `hold` the hold it is kept under. `whom` are
    those it is kept for.
    """

    what: Words
    compartment: Compartment
    how: Literal["preserved", "expires", "held"]
    until: When | None = None
    rule: Annotated[Slug, NamedIn("protection.yaml", "record_rules")] | None = None
    hold: Annotated[Slug, NamedIn("protection.yaml", "holds")] | None = None
    whom: tuple[Annotated[Slug, KnownAs("ending.kept_for")], ...] = ()
    keeper: Owner | None = None


class Heir(Record):
    """Who inherits a compartment, or that nobody does.

    `if_government_changes` says what happens then: it stays sealed unless somebody decided, on a
    lawful basis, that it passes on.
    """

    what: Words
    compartment: Compartment
    heir: Owner | None = None
    nobody: Flag = False
    why: Words | None = None
    if_government_changes: Literal["sealed", "transferred"] = "sealed"
    lawful_basis: Words | None = None
