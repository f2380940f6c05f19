"""`actors.yaml`: all actors of a dossier, with what ties them."""

from tregua.domain.claims import Noun
from tregua.domain.people.conduct import (
    Deconfliction,
    InnerGain,
    Obstruction,
    SplitForecast,
    Tolerance,
)
from tregua.domain.people.extent import GroupCount, ViolenceShare
from tregua.domain.people.merging import Merge
from tregua.domain.people.parties import Body, Faction, Party, Person, Site
from tregua.domain.people.ties import Authority, Channel, Relation

__all__ = ["Actors"]


class Actors(Noun):
    """All actors of a dossier; every list may be empty."""

    parties: tuple[Party, ...] = ()
    factions: tuple[Faction, ...] = ()
    bodies: tuple[Body, ...] = ()
    places: tuple[Site, ...] = ()
    persons: tuple[Person, ...] = ()
    relations: tuple[Relation, ...] = ()
    channels: tuple[Channel, ...] = ()
    authorities: tuple[Authority, ...] = ()
    merges: tuple[Merge, ...] = ()
    obstructions: tuple[Obstruction, ...] = ()
    inner_gains: tuple[InnerGain, ...] = ()
    splits: tuple[SplitForecast, ...] = ()
    tolerances: tuple[Tolerance, ...] = ()
    group_counts: tuple[GroupCount, ...] = ()
    violence_shares: tuple[ViolenceShare, ...] = ()
    deconflictions: tuple[Deconfliction, ...] = ()

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
