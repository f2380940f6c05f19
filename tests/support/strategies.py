"""Small strategies in a few lines: records by id, with what a test does not look at filled in."""

from dataclasses import replace
from typing import Any

from tests.support.dossiers import NOW, dossier
from tregua.decide.strategy import StrategyReading
from tregua.domain import Dossier, Strategy
from tregua.usecases import read_strategy

CITED = [{"source": "text"}]
NEEDED: dict[str, dict[str, Any]] = {
    "positions": {"family": "confrontation"},
    "labels": {"about": "party:a", "word": "a word", "used_by": "a body", "sources": CITED},
    "arguments": {"side": "for", "says": "an argument"},
    "ethics": {"by": "analyst-1", "on": "2020"},
    "gains": {"side": "party:a", "kind": "gain", "says": "a gain"},
    "aims": {"of": "party:a", "aims": ["markets"]},
    "offers": {"by": "party:a", "to": "party:b", "says": "an offer"},
    "drivers": {"says": "a cause"},
    "steps": {"parts": ["bridge"], "says": "a step"},
    "measures": {"kind": "governance", "says": "a measure"},
    "functions": {"of": "party:a", "does": "settles disputes"},
    "succession": {"of": "party:a", "market": "a market"},
    "capture": {"says": "a sign"},
    "means": {"of": "money", "against": "party:a", "more": "group"},
    "lessons": {"test": "last-day", "by": "analyst-1", "reason": "as asked"},
    "culture": {
        "of": "party:a",
        "kind": "code",
        "says": "a code",
        "handling": "K3",
        "sources": CITED,
    },
}


def strategy(**lists: list[dict[str, Any]]) -> Strategy:
    """Return a strategy of some records; each is given an id where it has none."""
    return Strategy.model_validate(
        {
            name: [
                {"id": f"{name}-{i}", "recorded": NOW} | NEEDED[name] | record
                for i, record in enumerate(records, 1)
            ]
            for name, records in lists.items()
        }
    )


def with_strategy(given: Dossier | None = None, **lists: list[dict[str, Any]]) -> Dossier:
    """Return a dossier with a strategy."""
    return replace(given or dossier(), strategy=strategy(**lists))


def reading(given: Dossier | None = None, **lists: list[dict[str, Any]]) -> StrategyReading:
    """Return the reading of a dossier with a strategy."""
    return read_strategy(with_strategy(given, **lists))
