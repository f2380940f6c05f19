"""The law as it bears on one dossier: what each test shows, and everything to take to counsel."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from tregua.decide.law.acts import (
    ActReading,
    GrantReading,
    Ungranted,
    read_acts,
    read_grants,
    ungranted,
)
from tregua.decide.law.listings import ListingReading, read_listings
from tregua.decide.law.states import (
    FormReading,
    GapReading,
    PartReading,
    StandingReading,
    read_forms,
    read_gaps,
    read_jurisdictions,
    read_standing,
)
from tregua.decide.law.testing.intensity import PairIncidents, read_incidents
from tregua.decide.law.testing.reading import TestReading, read_tests
from tregua.decide.law.testing.subjects import scene_of
from tregua.decide.law.treaties import TreatyReading, read_treaties
from tregua.domain import Dossier, Result
from tregua.domain.knowledge import Catalogue
from tregua.domain.knowledge.law import LegalKnowledge

__all__ = ["LawReading", "read_law_of"]


@dataclass(frozen=True, slots=True)
class LawReading(Result):
    """What the recorded facts indicate under the law as recorded; it ends at counsel's desk.

    `incidents` stand beside the pair tests and answer none of them. `ungranted` are offers and
    duties of the state without a recorded lawful basis. `gaps` are proposals and not law.
    """

    day: date
    tests: tuple[TestReading, ...]
    incidents: tuple[PairIncidents, ...]
    treaties: tuple[TreatyReading, ...]
    listings: tuple[ListingReading, ...]
    acts: tuple[ActReading, ...]
    grants: tuple[GrantReading, ...]
    ungranted: tuple[Ungranted, ...]
    jurisdictions: tuple[PartReading, ...]
    standing: tuple[StandingReading, ...]
    forms: tuple[FormReading, ...]
    gaps: tuple[GapReading, ...]


def read_law_of(
    dossier: Dossier,
    catalogue: Catalogue,
    law: LegalKnowledge,
    day: date,
    *,
    armed: Collection[str],
    pair: tuple[str, str] | None = None,
) -> LawReading:
    """Return the law held against a dossier.

    `armed` are the kinds of relation whose ends fight each other; `pair` names two actors to read
    the pair tests for, whatever ties them.

    Raises
    ------
    TreguaError
        `pair_unknown`, `pair_unknown_near` or `pair_is_one`.
    Declined
        `pair_no_tie`.
    """
    sources = catalogue.sources
    scene = scene_of(dossier, catalogue.questions)
    tests = read_tests(dossier, law, scene, sources, armed, pair)
    listings = read_listings(dossier, law)
    pairs = {test.about: test.ends for test in tests if test.asked_of == "pair"}
    return LawReading(
        day=day,
        tests=tests,
        incidents=tuple(
            read_incidents(about, ends, dossier, catalogue.harms) for about, ends in pairs.items()
        ),
        treaties=read_treaties(dossier, law, scene, sources),
        listings=listings,
        acts=read_acts(dossier, law, listings, sources),
        grants=read_grants(dossier, law, sources),
        ungranted=ungranted(dossier),
        jurisdictions=read_jurisdictions(dossier, law),
        standing=read_standing(dossier, law, sources),
        forms=read_forms(dossier, law, sources),
        gaps=read_gaps(law, sources),
    )
