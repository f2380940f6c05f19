"""Assessing a dossier: criteria, the four pathways per group and whole, and what to ask next."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tregua.decide.assess.asking import Ask, ask_next
from tregua.decide.assess.pathways import PathwayAnswer, answer_pathway, finding_on, whole_answer
from tregua.decide.assess.pathways import wanted as counted
from tregua.decide.assess.scene import scene_of
from tregua.domain import Answer, Dossier, Finding, Result, active
from tregua.domain.knowledge import Catalogue, Condition, Join, Loop, Rule, RuleUse, Term
from tregua.rules import Scene, apply_rule, find

__all__ = ["Assessment", "Direction", "Stale", "assess"]


@dataclass(frozen=True, slots=True)
class Direction(Result):
    """A pathway the facts can bear for a group, in one form they can bear (empty: in none)."""

    about: str
    pathway: str
    form: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Stale(Result):
    """An answer an event has made old: to be asked again."""

    claim: str
    question: str
    about: str
    event: str


@dataclass(frozen=True, slots=True)
class Assessment(Result):
    """What the recorded facts can bear.

    `headline` is `borne` (at least one pathway is met for a group), `none_indicated` (that alone
    is met, and for every group), `not_enough` (nothing is settled) or `none_borne` (every pathway
    is not met, and nothing indicates *no negotiation*: a person has to decide).
    """

    headline: str
    groups: tuple[str, ...]
    directions: tuple[Direction, ...]
    pathways: tuple[PathwayAnswer, ...]
    whole: tuple[PathwayAnswer, ...]
    ask_next: tuple[Ask, ...]
    findings: tuple[Finding, ...]
    stale: tuple[Stale, ...]

    def finding(self, key: str) -> Finding:
        """Return a finding by its key."""
        return next(finding for finding in self.findings if finding.key == key)


def assess(dossier: Dossier, catalogue: Catalogue) -> Assessment:
    """Answer the criteria and pathways for each group of a dossier.

    Raises
    ------
    KeyError
        If a pathway names a criterion the catalogue does not hold.
    """
    scene = scene_of(dossier, catalogue.questions)
    rules = catalogue.rules_for(RuleUse.CRITERION)
    findings = find(rules, scene)
    by_key = {finding.key: finding for finding in findings}
    groups = tuple(item.about for item in scene.items["parties"]) or ("dossier",)
    pathways = tuple(
        answer_pathway(pathway, group, by_key, catalogue.rules, scene)
        for pathway in catalogue.pathways.values()
        for group in groups
    )
    whole = tuple(
        whole_answer(pathway, tuple(p for p in pathways if p.id == pathway.id))
        for pathway in catalogue.pathways.values()
    )
    missing = tuple(dict.fromkeys(m for p in pathways for m in p.missing))
    return Assessment(
        headline=headline_of(pathways),
        groups=groups,
        directions=directions_of(pathways),
        pathways=pathways,
        whole=whole,
        ask_next=ask_next(missing, scene, Again(catalogue, groups, by_key)),
        findings=findings,
        stale=stale_of(dossier, catalogue),
    )


def headline_of(pathways: tuple[PathwayAnswer, ...]) -> str:
    """Return what the pathways say together, as a code."""
    met = {(p.id, p.about) for p in pathways if p.answer is Answer.MET}
    if met and met == {(p.id, p.about) for p in pathways if p.id == "none"}:
        return "none_indicated"
    if met:
        return "borne"
    if any(p.answer is Answer.UNCLEAR for p in pathways):
        return "not_enough"
    return "none_borne"


def directions_of(pathways: tuple[PathwayAnswer, ...]) -> tuple[Direction, ...]:
    """Return the pathways that are met, once for each form that is."""
    return tuple(
        Direction(pathway.about, pathway.id, form, pathway.answer)
        for pathway in pathways
        if pathway.answer is Answer.MET
        for form in [f.id for f in pathway.forms if f.answer is Answer.MET] or [""]
    )


def stale_of(dossier: Dossier, catalogue: Catalogue) -> tuple[Stale, ...]:
    """Return the standing claims that a later event of a telling kind has made old."""
    return tuple(
        Stale(claim.id, claim.question, claim.about, event.id)
        for claim in active(dossier.claims)
        for event in active(dossier.events)
        if event.kind in catalogue.questions[claim.question].made_old_by
        and claim.as_of.before(event.on) is Answer.MET
    )


class Again:
    """Judges again only what one question can touch, on a scene that supposes an answer."""

    def __init__(
        self, catalogue: Catalogue, groups: tuple[str, ...], findings: Mapping[str, Finding]
    ) -> None:
        self.catalogue = catalogue
        self.groups = groups
        self.findings = findings
        self.asking: dict[str, list[Rule]] = {}
        for rule in catalogue.rules_for(RuleUse.CRITERION):
            for question in dict.fromkeys(questions_in(rule)):
                self.asking.setdefault(question, []).append(rule)

    def __call__(self, scene: Scene, question: str) -> tuple[dict[str, Answer], dict[str, Answer]]:
        """Return the pathway answers and the criteria answers that may depend on a question."""
        touched = {f.key: f for r in self.asking.get(question, ()) for f in apply_rule(r, scene)}
        findings = {**self.findings, **touched}
        pathways: dict[str, Answer] = {}
        for pathway in self.catalogue.pathways.values():
            for group in self.groups:
                names = [(r, True) for r in (*pathway.needs, *pathway.indicated_by)]
                names += [(r, False) for r in pathway.barred_by]
                answers = [
                    counted(finding_on(r, group, findings).answer, good) for r, good in names
                ]
                join = Answer.any_of if pathway.indicated_by else Answer.all_of
                pathways[f"{pathway.id}@{group}"] = join(answers)
        return pathways, {key: finding.answer for key, finding in touched.items()}


def questions_in(rule: Rule) -> Iterator[str]:
    """Yield the questions a rule asks."""
    for condition in (rule.where, rule.when):
        if condition is not None:
            yield from asked(condition)


def asked(condition: Condition) -> Iterator[str]:
    """Yield the questions a condition asks."""
    if isinstance(condition, Join):
        for part in condition.of:
            yield from asked(part)
    elif isinstance(condition, Loop):
        if condition.where is not None:
            yield from asked(condition.where)
        yield from asked(condition.that)
    else:
        for term in (condition.term, condition.value):
            if isinstance(term, Term) and term.kind == "claim":
                yield term.name
