"""Who is who: parties, factions, bodies, places, and the relations and channels between them.

There are no fields for coordinates, telephones, vehicles, pictures or bodies, and people stand
only under code names.
"""

from enum import StrEnum

from pydantic import Field

from tregua.domain.claims import About, Confidence, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Actors",
    "Body",
    "Channel",
    "Faction",
    "Party",
    "PartyKind",
    "Person",
    "Relation",
    "Site",
]


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
    """A part of a party that may decide otherwise than the whole."""

    party: Slug
    name: Words
    in_talks: Flag | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Body(Record):
    """An institution, church, organisation or agency."""

    name: Words
    kind: Slug
    party: Slug | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Site(Record):
    """A place as large as the work needs: a country, department, municipality or prison."""

    name: Words
    within: Slug | None = None
    sources: tuple[Citation, ...] = ()


class Person(Record):
    """A person under a code name; someone under 18 stands on a protective track of their own."""

    code_name: str
    role: Words
    of: About | None = None
    under_18: Flag = False


class Relation(Record):
    """A graded tie between two actors that holds for a time."""

    kind: Slug
    source_actor: About = Field(alias="from")
    target_actor: About = Field(alias="to")
    during: When | None = None
    confidence: Confidence
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Channel(Record):
    """A way to reach a party: through whom, between whom, and since when."""

    through: About
    between: tuple[About, ...]
    during: When | None = None
    confidence: Confidence
    sources: tuple[Citation, ...] = ()
    note: Words | None = None


class Actors(Noun):
    """All actors of a dossier."""

    parties: tuple[Party, ...] = ()
    factions: tuple[Faction, ...] = ()
    bodies: tuple[Body, ...] = ()
    places: tuple[Site, ...] = ()
    persons: tuple[Person, ...] = ()
    relations: tuple[Relation, ...] = ()
    channels: tuple[Channel, ...] = ()

    def known(self) -> frozenset[str]:
        """Return every subject a claim or clause may speak about, as `kind:id`."""
        kinds = {
            "party": self.parties,
            "faction": self.factions,
            "body": self.bodies,
            "place": self.places,
            "person": self.persons,
            "relation": self.relations,
            "channel": self.channels,
        }
        return frozenset(f"{kind}:{r.id}" for kind, records in kinds.items() for r in records)
