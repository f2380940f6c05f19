"""Who is who: actors, the ties between them, who speaks for whom, and who may obstruct."""

from tregua.domain.people.actors import Actors
from tregua.domain.people.circles import circles
from tregua.domain.people.conduct import (
    Deconflicted,
    Deconfliction,
    InnerGain,
    Obstruction,
    SplitForecast,
    Tolerance,
)
from tregua.domain.people.extent import GroupCount, ViolenceShare
from tregua.domain.people.merging import Merge, as_one, merged
from tregua.domain.people.parties import Body, Faction, Party, PartyKind, Person, Site
from tregua.domain.people.ties import Authority, Channel, Hold, Relation

__all__ = [
    "Actors",
    "Authority",
    "Body",
    "Channel",
    "Deconflicted",
    "Deconfliction",
    "Faction",
    "GroupCount",
    "Hold",
    "InnerGain",
    "Merge",
    "Obstruction",
    "Party",
    "PartyKind",
    "Person",
    "Relation",
    "Site",
    "SplitForecast",
    "Tolerance",
    "ViolenceShare",
    "as_one",
    "circles",
    "merged",
]
