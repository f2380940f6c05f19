"""Parties, their factions, bodies, places, and people under code names.

There are no fields for coordinates, telephones, vehicles, pictures or bodies, and nothing by
which people could be ordered.
"""

from enum import StrEnum

from tregua.domain.claims import About, Flag, Record, Slug
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Body", "Faction", "Party", "PartyKind", "Person", "Site"]


class PartyKind(StrEnum):
    """What a party is at the table."""

    GROUP = "group"
    STATE = "state"
    COMMUNITY = "community"
    VICTIMS = "victims"
    THIRD_PARTY = "third_party"


class Party(Record):
    """A group, the state, a community or a third party; `label` is shorthand no rule reads."""

    name: Words
    short: Words | None = None
    kind: PartyKind
    in_talks: Flag | None = None
    label: Words | None = None
    aliases: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Faction(Record):
    """A part of a party that may decide otherwise than the whole; `kind` is a listed kind."""

    party: Slug
    name: Words
    kind: Slug | None = None
    in_talks: Flag | None = None
    aliases: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Body(Record):
    """An institution, church, organisation, business, family circle or agency."""

    name: Words
    kind: Slug
    party: Slug | None = None
    liaison: Words | None = None
    aliases: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Site(Record):
    """A place as large as the work needs: a country, department, municipality or prison."""

    name: Words
    within: Slug | None = None
    sources: tuple[Citation, ...] = ()


class Person(Record):
    """A person under a code name; someone under 18 stands on a protective track of their own.

    `public` says that the person is a public figure whom a cited source names in this role.
    """

    code_name: str
    role: Words
    of: About | None = None
    public: Flag = False
    under_18: Flag = False
    sources: tuple[Citation, ...] = ()
