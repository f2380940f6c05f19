"""Situations: short stories in a practitioner's words, and the scene each one sets."""

from pathlib import Path
from typing import Any

from pydantic import Field

from tregua.domain import ClaimValue, Noun, When
from tregua.domain.knowledge import Question, Rule
from tregua.files import bind, read_tree
from tregua.rules import Item, Known, Scene

HERE = Path(__file__).parents[1] / "knowledge" / "rules"
SUBJECTS = {
    "parties": "party",
    "factions": "faction",
    "bodies": "body",
    "places": "place",
    "channels": "channel",
    "relations": "relation",
    "clauses": "clause",
    "undertakings": "undertaking",
    "commitments": "commitment",
    "demands": "demand",
    "offers": "offer",
    "levers": "lever",
    "red_lines": "red_line",
    "results": "result",
    "proportionality": "proportionality",
    "dilemmas": "dilemma",
    "feuds": "feud",
    "portfolio": "line",
    "sides": "party",
    "positions": "position",
    "labels": "label",
    "drivers": "driver",
    "functions": "function",
    "capture": "sign",
    "wholes": "place",
    "obstructing_sides": "side",
    "obstructions": "obstruction",
    "benefits": "clause",
    "splits": "split",
    "assents": "assent",
    "requirements": "requirement",
    "breaches": "breach",
    "responses": "response",
    "lines": "line",
    "steps": "step",
    "moneys": "money",
    "monitors": "monitor",
    "limits": "limit",
    "windows": "clause",
    "readings": "reading",
    "phases": "phase",
    "secrecy_sheets": "secrecy",
    "secrecy_ends": "secrecy_end",
    "logistics": "logistic",
    "disclosures": "disclosure",
    "leak_drills": "leak_drill",
    "outreach": "outreach",
    "go_betweens": "go_between",
    "security_plans": "security_plan",
    "academics": "academic",
    "activities": "activity",
    "celebrations": "celebration",
    "counterweights": "counterweight",
    "economy_steps": "economy_step",
    "offered": "offer",
    "parallel_steps": "parallel_step",
    "pressures": "pressure",
    "showings": "symbolic_act",
    "womens_roles": "womens_role",
    "zones": "zone",
    "decided": "choice",
    "openings": "opening",
    "known_channels": "known_channel",
    "channel_checks": "channel_check",
    "candidates": "candidate",
    "models": "model",
    "informed": "informed",
    "modes": "mode",
    "design_elements": "design",
    "agenda": "agenda",
    "supporters": "supporter",
    "breaks": "party",
    "night_sheets": "night_sheet",
    "holding_lines": "holding_line",
    "night_people": "danger",
    "unnamed_families": "body",
    "rumours": "rumour",
    "night_statements": "statement",
    "objectives": "wording",
    "procedures": "procedure",
    "confidence": "confidence",
    "third_parties": "body",
    "joinders": "party",
    "declared": "declared",
    "delegations": "party",
    "meetings": "meeting",
    "understandings": "understanding",
    "victim_stages": "phase",
    "victim_roles": "victim_role",
    "victim_promises": "promise",
    "redress": "redress",
    "justice_options": "justice_option",
    "lenient_clauses": "clause",
    "capacity_goals": "capacity_goal",
    "consultations": "consultation",
    "tellings": "telling",
    "exchanges": "exchange",
    "pieces": "piece",
    "rebuttals": "rebuttal",
    "appearances": "appearance",
    "bearers": "bearer",
    "status_lines": "status",
    "endings": "ending",
    "warned": "warned",
    "owed": "owed",
    "ending_benefits": "ending_benefit",
    "ending_reviews": "ending_review",
    "gains": "gain",
    "kept": "keep",
    "heirs": "heir",
    "losses": "loss",
}
FOLDERS = {
    "criterion": "criteria",
    "agreement": "agreement",
    "concept": "concept",
    "register": "registers",
    "strategy": "strategy",
    "actors": "actors",
}
DATES = {"since", "review", "until", "funded_until", "due", "on", "during", "ends"}


class Several(Noun):
    """Several analysts' claims on one question."""

    several: tuple[ClaimValue, ...]


class Given(Noun):
    """What is recorded in a situation."""

    claims: dict[str, Several | ClaimValue] = Field(default_factory=dict)
    items: dict[str, tuple[dict[str, Any], ...]] = Field(default_factory=dict)
    whole: tuple[str, ...] = ()
    facts: dict[str, Any] = Field(default_factory=dict)


class Situation(Noun):
    """One story and the answer a rule must give."""

    name: str
    given: Given = Given()
    on: str = "dossier"
    as_of: str | None = None
    expect: str
    because: tuple[str, ...] = ()


class SituationsFile(Noun):
    """The situations of one rule."""

    situations: tuple[Situation, ...]


def situations_of(rule: Rule) -> tuple[Situation, ...]:
    """Return the situations of a rule, from the file that mirrors its own."""
    folder = FOLDERS[rule.use.value]
    tree = read_tree(HERE / folder / f"{rule.id}.yaml", f"{folder}/{rule.id}.yaml")
    wrapped = type(tree)(tree.file, {"situations": tree.data}, tree.lines)
    return bind(wrapped, SituationsFile).situations


def scene_of(situation: Situation, questions: dict[str, Question]) -> Scene:
    """Return the scene a situation sets."""
    given = situation.given
    claims: dict[tuple[str, str], tuple[Known, ...]] = {}
    for key, value in given.claims.items():
        question, _, about = key.partition("@")
        values = value.several if isinstance(value, Several) else (value,)
        claims[question, about or "dossier"] = tuple(
            Known(v, f"claim-{i}") for i, v in enumerate(values)
        )
    items = {
        kind: tuple(
            Item(
                kind, f"{SUBJECTS[kind]}:{fields['id']}", {k: read(k, v) for k, v in fields.items()}
            )
            for fields in listed
        )
        for kind, listed in given.items.items()
    }
    facts = {name: constant(read(name, value)) for name, value in given.facts.items()}
    return Scene(questions, claims, items, Facts(facts), frozenset(given.whole))


class Facts(dict):
    """Computed facts by name; one a situation does not give is not recorded."""

    def __missing__(self, name: str) -> Any:
        return lambda scene, item: None


def constant(value: Any) -> Any:
    """Return a fact that always gives one value."""
    return lambda scene, item: None if value is None else Known(value, "given")


def read(name: str, value: Any) -> Any:
    """Return a field's value as the scene holds it: lists as tuples, dates as dates."""
    if isinstance(value, list):
        return tuple(value)
    dated = name in DATES or name.endswith(("-until", "-end", "ends"))
    return (
        When.read(str(value))
        if dated and isinstance(value, (str, int)) and not isinstance(value, bool)
        else value
    )
