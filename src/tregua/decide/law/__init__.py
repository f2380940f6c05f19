"""What the law asks, held against what is recorded: element by element, and on to counsel."""

from tregua.decide.law.acts import ActReading, GrantReading, Ungranted
from tregua.decide.law.listings import ListingReading, Reach, Search
from tregua.decide.law.reading import LawReading, read_law_of
from tregua.decide.law.states import FormReading, GapReading, PartReading, StandingReading
from tregua.decide.law.testing import (
    Cited,
    ElementReading,
    FactorReading,
    IncidentLine,
    Indication,
    PairIncidents,
    QuoteReading,
    TestReading,
)
from tregua.decide.law.treaties import LineFound, TreatyReading

__all__ = [
    "ActReading",
    "Cited",
    "ElementReading",
    "FactorReading",
    "FormReading",
    "GapReading",
    "GrantReading",
    "IncidentLine",
    "Indication",
    "LawReading",
    "LineFound",
    "ListingReading",
    "PairIncidents",
    "PartReading",
    "QuoteReading",
    "Reach",
    "Search",
    "StandingReading",
    "TestReading",
    "TreatyReading",
    "Ungranted",
    "read_law_of",
]
