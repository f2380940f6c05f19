"""Victim plans in a few lines, read on a day, told in words, and checked."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from tests.support.dossiers import NOW, dossier, party
from tregua.design.concept import ConceptReading, Engagement, read_concept
from tregua.design.concept.victims import VictimsReading, read_victims
from tregua.domain import Actors, Dossier
from tregua.domain.engagement import ConceptFile, VictimsFile
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.concept import load_concept
from tregua.language import Language
from tregua.record.brief import plain
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.concept import compose_concept

__all__ = ["DAY", "engaged", "found", "plan", "read", "told", "with_plan"]

DAY = date(2026, 6, 1)
ACTORS = Actors(parties=(party("a"), party("families", kind="victims", name="Families")))
BASE: Mapping[str, dict[str, Any]] = {
    "stages": {"says": "Asked", "by": "party:families", "on": "2026-02-01"},
    "roles": {"role": "adviser", "does": "Reads the drafts", "who": "party:families"},
    "consultations": {
        "matter": "justice",
        "heard": ["party:families"],
        "on": "2026-02-01",
        "how": "In person",
        "by": "party:families",
    },
    "promises": {
        "promise": "A register",
        "to": "party:families",
        "by": "party:a",
        "on": "2026-02-01",
        "state": "open",
    },
    "redress": {"asks": "Her machine back", "called": "A stallholder", "on": "2026-02-01"},
    "options": {"option": "memorials", "says": "A wall", "state": "open"},
    "budget": {"says": "Care", "goes_to": "victims", "low": 1, "high": 1, "currency": "USD"},
    "capacity": {
        "community": "party:families",
        "goal": "Own meetings",
        "indicator": "meetings in a quarter",
        "set_on": "2026-01-01",
    },
    "advice": {
        "by": "party:families",
        "field": "transitional-justice",
        "on": "2026-02-01",
        "says": "Wait",
    },
}
"""One record of each list, to be changed where a test looks."""


def plan(**lists: Iterable[Mapping[str, Any]]) -> VictimsFile:
    """Return a plan of records that differ from the usual one only as given."""
    held = {
        name: [
            {"id": f"{name}-{i}", "recorded": NOW} | BASE[name] | dict(each)
            for i, each in enumerate(given, 1)
        ]
        for name, given in lists.items()
    }
    return VictimsFile.model_validate(held)


def with_plan(
    victims: VictimsFile | None = None, phases: Iterable[Mapping[str, Any]] = (), **more: Any
) -> Dossier:
    """Return a dossier of a group and of families with a plan and phases."""
    held = [{"id": "p", "recorded": NOW, "title": "Phase"} | dict(each) for each in phases]
    concept = ConceptFile.model_validate({"phases": held})
    return dossier(**{"actors": ACTORS, "victims": victims or plan(), "concept": concept} | more)


def engaged(given: Dossier, day: date | None = DAY) -> Engagement:
    """Return a dossier's concept to be read on a day."""
    return Engagement(given, load_concept(), load_catalogue(), day, load_library())


def read(given: Dossier, day: date | None = DAY) -> VictimsReading:
    """Return the plan of a dossier as read on a day."""
    return read_victims(engaged(given, day))


def whole(given: Dossier, day: date | None = DAY) -> ConceptReading:
    """Return the whole concept of a dossier as read on a day."""
    return read_concept(engaged(given, day))


def found(given: Dossier, rule: str, day: date | None = DAY) -> list[str]:
    """Return what a rule found, by subject."""
    return [f.about for f in whole(given, day).check.found if f.rule == rule]


def told(given: Dossier, language: Language = "en", day: date | None = DAY) -> str:
    """Return the plan in words, each space one."""
    book = Book(given, load_catalogue(), load_library(), language)
    words = compose_concept(book, whole(given, day), load_concept(), "victims", DAY)
    return " ".join(plain(words).split())
