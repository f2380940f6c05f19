"""Process sheets in a few lines, read on a day, told in words, and checked."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from tests.support.dossiers import NOW, dossier, party
from tregua.design.concept import Engagement, read_concept
from tregua.design.concept.process import ProcessReading, read_process
from tregua.domain import Actors, Dossier
from tregua.domain.engagement import ProcessFile
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.concept import load_concept
from tregua.language import Language
from tregua.record.brief import plain
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.concept import compose_concept

__all__ = ["DAY", "engaged", "found", "read", "sheet", "told", "with_sheet"]

DAY = date(2026, 6, 1)
ACTORS = Actors(
    parties=(
        party("a", in_talks=True),
        party("b", in_talks=True),
        party("state", kind="state", name="The state"),
    )
)
BASE: Mapping[str, dict[str, Any]] = {
    "stop_rules": {"stops": ["A threat"], "called_by": ["party:a"], "leaves": "Home", "on": "2026"},
    "end_rules": {"says": "With the last round"},
    "objectives": {"of": "party:a", "says": "Calm", "on": "2026-01"},
    "rules": {"kind": "breaks", "says": "Anybody may ask"},
    "delegations": {"of": "party:a"},
    "rhythm": {"every_days": 7},
    "support": {"role": "security"},
    "roles": {"who": "body:church", "role": "mediator"},
    "confidence": {"by": "party:a", "does": "Lamps are lit"},
    "joinders": {"who": "party:b", "on": "2026-02"},
    "declared": {"title": "The word on the radio", "by": ["party:a"], "on": "2026-03-01"},
    "understandings": {"between": ["party:a"], "says": "They call first"},
    "settled": {"kind": "near_miss", "on": "2026-03", "says": "A quarrel at the gate"},
    "machinery": {"who": "body:church", "does": "Hears disputes"},
    "prepared": {"state": "there", "says": "Played through", "by": "analyst-1", "on": "2026-01"},
    "meetings": {"meeting": "first", "title": "First word", "on": "2026-03"},
}
"""One record of each list, to be changed where a test looks."""


def sheet(**lists: Any) -> ProcessFile:
    """Return a process sheet of records that differ from the usual ones only as given."""
    held = {
        name: [
            {"id": f"{name.replace('_', '-')}-{n}", "recorded": NOW} | BASE[name] | each
            for n, each in enumerate(records, 1)
        ]
        for name, records in lists.items()
    }
    return ProcessFile.model_validate(held)


def with_sheet(*, logic: str = "accord", facts: Any = (), **more: Any) -> Dossier:
    """Return a dossier with a process sheet of some lists, and other parts by their name."""
    lists = {name: more.pop(name) for name in BASE if name in more}
    held = dossier(facts, actors=more.pop("actors", ACTORS), process=sheet(**lists), **more)
    return replace(held, sheet=held.sheet.model_copy(update={"logic": logic}))


def engaged(held: Dossier, day: date | None = DAY) -> Engagement:
    """Return a dossier as a concept is read from it."""
    return Engagement(held, load_concept(), load_catalogue(), day, load_library())


def read(held: Dossier, day: date | None = DAY) -> ProcessReading:
    """Return the process sheet of a dossier."""
    return read_process(engaged(held, day))


def found(held: Dossier, rule: str) -> list[str]:
    """Return what a rule was found on."""
    check = read_concept(engaged(held)).check
    return [f.about for f in check.found if f.rule == rule]


def told(held: Dossier, language: Language = "en") -> str:
    """Return the process sheet of a dossier in words."""
    book = Book(held, load_catalogue(), load_library(), language)
    words = compose_concept(book, read_concept(engaged(held)), load_concept(), "process", DAY)
    return " ".join(plain(words).split())
