"""Criteria judged on a few answers, and how they stand as one answer rises."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tregua.domain import Answer, ClaimValue
from tregua.domain.knowledge import AskedPer
from tregua.knowledge import load_catalogue
from tregua.rules import Item, Judged, Known, Scene, judge

CATALOGUE = load_catalogue()
QUESTIONS = CATALOGUE.questions
MET, NOT_MET, UNCLEAR = Answer.MET, Answer.NOT_MET, Answer.UNCLEAR
RANK = {NOT_MET: 0, UNCLEAR: 1, MET: 2}
ITEMS = {
    "parties": "party:a",
    "factions": "faction:f",
    "bodies": "body:b",
    "places": "place:p",
}
SUBJECTS = {
    AskedPer.DOSSIER: "dossier",
    AskedPer.PARTY: "party:a",
    AskedPer.FACTION: "faction:f",
    AskedPer.BODY: "body:b",
    AskedPer.PLACE: "place:p",
}


def judged(rule: str, **answers: ClaimValue) -> Judged:
    """Judge a criterion where these answers, by question with underscores, are recorded."""
    named: Mapping[str, ClaimValue] = {k.replace("_", "-"): v for k, v in answers.items()}
    claims = {(q, SUBJECTS[QUESTIONS[q].asked_per]): (Known(v, q),) for q, v in named.items()}
    held = CATALOGUE.rules[rule]
    inside = (Item(held.for_each, ITEMS[held.for_each]),) if held.for_each else ()
    return judge(held.when, Scene(QUESTIONS, claims, {}, {}), inside)


def answer(rule: str, **answers: ClaimValue) -> Answer:
    """Return the answer of a criterion."""
    return judged(rule, **answers).answer


def ranks(rule: str, question: str, **rest: ClaimValue) -> list[int]:
    """Return how a criterion stands at each level of one question, from low to high."""
    levels = QUESTIONS[question.replace("_", "-")].order
    return [RANK[answer(rule, **{question: level}, **rest)] for level in levels]


def rises(found: Sequence[int]) -> bool:
    """Tell whether a criterion never falls as the level rises."""
    return all(low <= high for low, high in pairwise(found))
