"""Pathway answers: per group first, then for the whole, naming the group that holds it back."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.domain import Answer, Finding, Missing, Result
from tregua.domain.knowledge import Condition, Join, Pathway, Rule
from tregua.rules import Change, Item, Scene, what_would_change

__all__ = ["FormAnswer", "PathwayAnswer", "answer_pathway", "whole_answer"]

Findings = Mapping[str, Finding]


@dataclass(frozen=True, slots=True)
class FormAnswer(Result):
    """Whether the facts can bear one form of a pathway, and what that rests on."""

    id: str
    answer: Answer
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PathwayAnswer(Result):
    """What the facts say of one pathway for one group, or for the whole.

    `for_` and `against` are keys of findings; `held_back_by` names the groups for which the
    whole is not met; `would_open` is a smallest set of changes that would make it met.
    """

    id: str
    about: str
    answer: Answer
    for_: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    forms: tuple[FormAnswer, ...] = ()
    would_open: tuple[Change, ...] = ()
    would_close: tuple[Change, ...] = ()
    held_back_by: tuple[str, ...] = ()


def finding_on(rule: str, about: str, findings: Findings) -> Finding:
    """Return a criterion's finding on a group, or on the dossier where it is not per group."""
    return findings.get(f"{rule}@{about}") or findings[f"{rule}@dossier"]


def answer_pathway(
    pathway: Pathway, about: str, findings: Findings, rules: Mapping[str, Rule], scene: Scene
) -> PathwayAnswer:
    """Answer one pathway for one group.

    Met if all it needs is met and nothing that bars it is. *No negotiation* is met only where
    one of the criteria that indicate it is met; it is never what is left over.
    """
    if pathway.indicated_by:
        joined = [(rule, True) for rule in pathway.indicated_by]
        answers = [finding_on(rule, about, findings).answer for rule in pathway.indicated_by]
        answer = Answer.any_of(answers)
    else:
        joined = [(rule, True) for rule in pathway.needs]
        joined += [(rule, False) for rule in pathway.barred_by]
        answers = [wanted(finding_on(r, about, findings).answer, good) for r, good in joined]
        answer = Answer.all_of(answers)
    keyed = [(finding_on(rule, about, findings), good) for rule, good in joined]
    unclear = [f for f, _ in keyed if f.answer is Answer.UNCLEAR]
    return PathwayAnswer(
        id=pathway.id,
        about=about,
        answer=answer,
        for_=tuple(f.key for f, good in keyed if wanted(f.answer, good) is Answer.MET),
        against=tuple(f.key for f, good in keyed if wanted(f.answer, good) is Answer.NOT_MET),
        unclear=tuple(f.key for f in unclear),
        missing=tuple(dict.fromkeys(m for f in unclear for m in f.missing)),
        forms=tuple(forms_of(pathway, answer, about, findings)),
        would_open=opening(pathway, joined, about, rules, scene),
        would_close=closing(pathway, joined, about, rules, scene, answer),
    )


def wanted(answer: Answer, good: bool) -> Answer:
    """Return how a criterion counts: as it is where needed, turned round where it bars."""
    return answer if good else answer.negated()


def forms_of(pathway: Pathway, answer: Answer, about: str, findings: Findings) -> list[FormAnswer]:
    """Return the answers for each form of a pathway."""
    found: list[FormAnswer] = []
    for form in pathway.forms:
        needed = [finding_on(rule, about, findings) for rule in form.needs]
        lacking = tuple(f.key for f in needed if f.answer is not Answer.MET)
        joined = Answer.all_of([answer, *(f.answer for f in needed)])
        found.append(FormAnswer(form.id, joined, lacking))
    return found


def within(about: str, rule: Rule, scene: Scene) -> tuple[Item, ...]:
    """Return the item a rule is judged inside, for one group."""
    if rule.for_each is None:
        return ()
    return tuple(i for i in scene.items.get(rule.for_each, ()) if i.about == about)


def whole_condition(rule: Rule) -> Condition:
    """Return what must hold for a rule to be met on an item it is for."""
    return Join("all_of", (rule.where, rule.when)) if rule.where else rule.when


def changes(rule: Rule, about: str, scene: Scene, *, to: bool) -> tuple[Change, ...]:
    """Return a smallest set of changes that would turn one criterion."""
    items = within(about, rule, scene)
    if rule.for_each is not None and not items:
        return ()
    return what_would_change(whole_condition(rule), scene, items, wanted=to)


def opening(
    pathway: Pathway,
    joined: list[tuple[str, bool]],
    about: str,
    rules: Mapping[str, Rule],
    scene: Scene,
) -> tuple[Change, ...]:
    """Return what would have to change for a pathway to be met."""
    options = [changes(rules[rule], about, scene, to=good) for rule, good in joined]
    if pathway.indicated_by:
        return min(options, key=len, default=())
    return tuple(dict.fromkeys(change for option in options for change in option))


def closing(
    pathway: Pathway,
    joined: list[tuple[str, bool]],
    about: str,
    rules: Mapping[str, Rule],
    scene: Scene,
    answer: Answer,
) -> tuple[Change, ...]:
    """Return the smallest change that would make a pathway that is met not met."""
    if answer is not Answer.MET:
        return ()
    options = [changes(rules[rule], about, scene, to=not good) for rule, good in joined]
    if pathway.indicated_by:
        return tuple(dict.fromkeys(change for option in options for change in option))
    return min((option for option in options if option), key=len, default=())


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
    )
