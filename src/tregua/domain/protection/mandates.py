"""Mandates: who asked or allowed us to act, how strongly, for what, until when."""

from enum import StrEnum

from tregua.domain.claims import About, Flag, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Mandate", "Strength"]


class Strength(StrEnum):
    """How strong a mandate is: known of, let be, or asked for."""

    ACKNOWLEDGED = "acknowledged"
    TOLERATED = "tolerated"
    COMMISSIONED = "commissioned"


class Mandate(Record):
    """One mandate: given by whom to whom, how strongly, for which acts, within what, until when.

    `holder` is a member of the team, or none for all. `allows` names outward acts; none named
    allows none. A mandate is needed and is never enough.
    """

    holder: Slug | None = None
    strength: Strength
    given_by: About
    on: When
    until: When | None = None
    written: Flag
    allows: tuple[Slug, ...] = ()
    limits: Words | None = None
    lawful_basis: Words | None = None
    sources: tuple[Citation, ...] = ()
