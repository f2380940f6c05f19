"""Pathway answers: per group first, then for the whole, naming the group that holds it back."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.decide.assess.board import Board, PathwayFormula, whole_condition
from tregua.domain import Answer, Finding, Missing, Result
from tregua.domain.knowledge import Pathway, Rule, Test
from tregua.rules import Change, Item, as_changes, what_would_change
from tregua.rules.formulas import Central, central_of, turning_sets

__all__ = ["FormAnswer", "PathwayAnswer", "answer_pathway", "finding_on", "whole_answer"]

Findings = Mapping[str, Finding]
Sets = tuple[tuple[Change, ...], ...]


@dataclass(frozen=True, slots=True)
class FormAnswer(Result):
    """Whether the facts can bear one form of a pathway, and what that rests on."""

    id: str
    answer: Answer
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PathwayAnswer(Result):
    """What the facts say of one pathway for one group, or for the whole.

    `for_`, `against` and `unclear` are keys of findings, `aside` the criteria a decision in force
    sets aside; `held_back_by` names the groups for which the whole is not met. `low` and `high`
    are how far the recorded doubts let it go if they are independent, `low_any` and `high_any`
    however they hang together (absent for the whole); `central` is absent unless asked for.
    `would_open` and `would_close` are the smallest sets of up to three changes that would make it
    met, or not met; `would_take` is a smallest set of changes of any size that would make it met.
    """

    id: str
    about: str
    answer: Answer
    low: float | None = None
    high: float | None = None
    low_any: float | None = None
    high_any: float | None = None
    central: Central | None = None
    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    forms: tuple[FormAnswer, ...] = ()
    would_open: Sets = ()
    would_close: Sets = ()
    would_take: tuple[Change, ...] = ()
    held_back_by: tuple[str, ...] = ()
    aside: tuple[str, ...] = ()


def finding_on(rule: str, about: str, findings: Findings) -> Finding:
    """Return a criterion's finding on a group, or on the dossier where it is not per group."""
    return findings.get(f"{rule}@{about}") or findings[f"{rule}@dossier"]


def answer_pathway(
    pathway: PathwayFormula, findings: Findings, board: Board, *, central: bool = False
) -> PathwayAnswer:
    """Answer one pathway for one group; `central` only where somebody asks for it.

    Met if all it needs is met and nothing that bars it is. *No negotiation* is met only where
    one of the criteria that indicate it is met; it is never what is left over.
    """
    keyed = [
        (finding_on(part.rule, pathway.about, findings), answer)
        for (part, _), answer in zip(pathway.parts, pathway.answers, strict=True)
    ]
    unclear = [finding for finding, answer in keyed if answer is Answer.UNCLEAR]
    bounds = pathway.reach.bounds
    return PathwayAnswer(
        id=pathway.id,
        about=pathway.about,
        answer=pathway.answer,
        low=bounds.low,
        high=bounds.high,
        low_any=bounds.low_any,
        high_any=bounds.high_any,
        central=central_of(pathway.formula, pathway.variables) if central else None,
        for_=tuple(finding.key for finding, answer in keyed if answer is Answer.MET),
        against=tuple(finding.key for finding, answer in keyed if answer is Answer.NOT_MET),
        unclear=tuple(finding.key for finding in unclear),
        missing=tuple(dict.fromkeys(m for finding in unclear for m in finding.missing)),
        forms=tuple(forms_of(board.catalogue.pathways[pathway.id], pathway, findings)),
        would_open=sets(pathway, board, wanted=True),
        would_close=sets(pathway, board, wanted=False),
        would_take=opening(pathway, board),
        aside=pathway.aside,
    )


def forms_of(pathway: Pathway, stands: PathwayFormula, findings: Findings) -> list[FormAnswer]:
    """Return the answers for each form of a pathway."""
    found: list[FormAnswer] = []
    for form in pathway.forms:
        needed = [finding_on(rule, stands.about, findings) for rule in form.needs]
        lacking = tuple(f.key for f in needed if f.answer is not Answer.MET)
        joined = Answer.all_of([stands.answer, *(f.answer for f in needed)])
        found.append(FormAnswer(form.id, joined, lacking))
    return found


def sets(pathway: PathwayFormula, board: Board, *, wanted: bool) -> Sets:
    """Return the smallest sets of changes that would settle a pathway one way.

    Sets that ask for actors of a kind of which none is recorded are left out: no answer to a
    question gives those.
    """
    if pathway.answer is Answer.of(wanted):
        return ()
    turns = turning_sets(pathway.formula, pathway.variables, pathway.now, wanted=wanted)
    answerable = (one for one in turns if all(isinstance(test, Test) for _, test, _ in one))
    return tuple(as_changes(one, board.merged) for one in answerable)


def opening(pathway: PathwayFormula, board: Board) -> tuple[Change, ...]:
    """Return all that would have to change for a pathway to be met, however much that is."""
    if pathway.answer is Answer.MET:
        return ()
    options = [changes(board, part.rule, pathway.about, to=good) for part, good in pathway.parts]
    if pathway.join == "any":
        return min(options, key=len, default=())
    return tuple(dict.fromkeys(change for option in options for change in option))


def changes(board: Board, rule_id: str, about: str, *, to: bool) -> tuple[Change, ...]:
    """Return a smallest set of changes that would turn one criterion."""
    rule = board.catalogue.rules[rule_id]
    scene = board.gate_scene if rule.counts == "ever" else board.scene
    items = within(about, rule, board)
    if rule.for_each is not None and not items:
        return ()
    return what_would_change(whole_condition(rule), scene, items, wanted=to)


def within(about: str, rule: Rule, board: Board) -> tuple[Item, ...]:
    """Return the item a rule is judged inside, for one group."""
    if rule.for_each is None:
        return ()
    return tuple(i for i in board.scene.items.get(rule.for_each, ()) if i.about == about)


def whole_answer(pathway: Pathway, parts: tuple[PathwayAnswer, ...]) -> PathwayAnswer:
    """Answer a pathway for the whole: as the group that holds it back."""
    answer = Answer.all_of(part.answer for part in parts)
    held = tuple(p.about for p in parts if p.answer is not Answer.MET)
    worst = tuple(p.about for p in parts if p.answer is Answer.NOT_MET)
    return PathwayAnswer(
        id=pathway.id,
        about="dossier",
        answer=answer,
        for_=tuple(dict.fromkeys(key for p in parts for key in p.for_)),
        against=tuple(dict.fromkeys(key for p in parts for key in p.against)),
        unclear=tuple(dict.fromkeys(key for p in parts for key in p.unclear)),
        missing=tuple(dict.fromkeys(m for p in parts for m in p.missing)),
        held_back_by=worst or held,
        aside=tuple(dict.fromkeys(rule for p in parts for rule in p.aside)),
    )
