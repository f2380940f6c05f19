"""Invented deals in a few words, read as machines: a group, a, and the state."""

from typing import Any

from tests.support.dossiers import agreement, clause, dossier
from tregua.design.agreement.states import StateProblem, StatesReading, read_states
from tregua.domain import Clause, Dossier
from tregua.knowledge import load_catalogue

GROUP, STATE = "party:a", "party:state"
BEGINS = "2026-03-01"
TALK: dict[str, Any] = {"does": "Talk", "effect": "talk"}
REFER: dict[str, Any] = {"does": "Refer", "effect": "refer"}
TABLE: dict[str, Any] = {
    "body": "body:table",
    "steps": [
        {"id": "hear", "does": "Hear", "before": "The table", "within_days": 5},
        {"id": "decide", "does": "Decide", "before": "The table", "within_days": 10},
    ],
    "decides": "The table",
}


def stop(*on: str, effect: str = "suspend", **more: Any) -> dict[str, Any]:
    """Return an answer that the judge decides, on some clauses."""
    return {"does": "Stop", "effect": effect, "on": on, "decided_by": "The judge"} | more


def grade(*responses: dict[str, Any], slug: str = "one") -> dict[str, Any]:
    """Return a grade of breach with its answers."""
    return {"id": slug, "says": f"Grade {slug}", "responses": responses}


def owes(slug: str, *, by: str = GROUP, **more: Any) -> Clause:
    """Return a duty done once, of one side towards the other."""
    other = STATE if by == GROUP else GROUP
    return clause(slug, (by,), **{"kind": "communication", "towards": [other]} | more)


def gives(slug: str, **more: Any) -> Clause:
    """Return a benefit the state gives the group."""
    return owes(slug, by=STATE, **{"kind": "benefit"} | more)


def waits(*names: str, state: str = "performed", **more: Any) -> list[dict[str, Any]]:
    """Return conditions over other clauses."""
    return [{"clause": name, "state": state} | more for name in names]


def deal(*clauses: Clause, **more: Any) -> Dossier:
    """Return a dossier with a draft that begins on the first of March 2026."""
    return dossier(agreement=agreement(*clauses, **{"begins": BEGINS} | more))


def read(*clauses: Clause, share: float = 0.5, most_states: int = 1_000_000, **more: Any):
    """Return what the text of a draft allows."""
    found: StatesReading = read_states(
        deal(*clauses, **more), load_catalogue(), share=share, most_states=most_states
    )
    return found


def problems(*clauses: Clause, kind: str, **more: Any) -> list[StateProblem]:
    """Return the problems of one kind that the text of a draft allows."""
    return [p for p in read(*clauses, **more).problems if p.kind == kind]


def story(problem: StateProblem) -> list[tuple[int | None, str, str]]:
    """Return the day, the event and the clause of each step of a story."""
    return [(step.day, step.event, step.clause) for step in problem.story]
