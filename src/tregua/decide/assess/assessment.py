"""Assessing a dossier: criteria, the four pathways per group and whole, and what to ask next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tregua.decide.assess.asking import Ask, ask_next
from tregua.decide.assess.board import Board
from tregua.decide.assess.directions import (
    Direction,
    Exposure,
    directions_of,
    exposures_of,
)
from tregua.decide.assess.gates import (
    GATE,
    Outward,
    PurposeGate,
    TakenBack,
    outward,
    overriding,
    purpose_gate,
    resolved,
    taken_back_claims,
)
from tregua.decide.assess.pathways import PathwayAnswer, answer_pathway, whole_answer
from tregua.decide.assess.scene import gate_scene_of, scene_of
from tregua.domain import Answer, Dossier, Finding, Result
from tregua.domain.knowledge import Catalogue, Condition, Join, Loop, Rule, RuleUse, Term
from tregua.errors import Declined
from tregua.rules import apply_rule

__all__ = ["Assessment", "assess", "may_step_outward"]


@dataclass(frozen=True, slots=True)
class Assessment(Result):
    """What the recorded facts can bear.

    `headline` is `borne` (a pathway of negotiation is met for a group), `none_indicated` (none
    is, and facts indicate *no negotiation* for every group) or `none_for_some` (for some),
    `not_enough` (nothing is settled) or `none_borne` (every pathway is not met, and nothing
    indicates *no negotiation*: a person has to decide).
    """

    headline: str
    groups: tuple[str, ...]
    directions: tuple[Direction, ...]
    exposures: tuple[Exposure, ...]
    pathways: tuple[PathwayAnswer, ...]
    whole: tuple[PathwayAnswer, ...]
    gate: PurposeGate
    taken_back: tuple[TakenBack, ...]
    ask_next: tuple[Ask, ...]
    findings: tuple[Finding, ...]

    def finding(self, key: str) -> Finding:
        """Return a finding by its key."""
        return next(finding for finding in self.findings if finding.key == key)


def assess(
    dossier: Dossier, catalogue: Catalogue, *, day: date | None = None, central: bool = False
) -> Assessment:
    """Answer the criteria and pathways for each group of a dossier.

    `day` is the day on which decisions must be in force (the dossier's own `as_of` if none).

    Raises
    ------
    KeyError
        If a pathway names a criterion the catalogue does not hold.
    Declined
        `mixed_sign`, if a pathway wants the answer to one question both ways.
    """
    ground = ground_of(dossier, catalogue, day)
    board, by_key = ground.board, ground.findings
    pathways = tuple(
        answer_pathway(pathway, by_key, board, central=central) for pathway in board.pathways
    )
    whole = tuple(
        whole_answer(pathway, tuple(p for p in pathways if p.id == pathway.id))
        for pathway in catalogue.pathways.values()
    )
    directions = directions_of(pathways)
    missing = tuple(dict.fromkeys(m for p in pathways for m in p.missing))
    return Assessment(
        headline=headline_of(pathways),
        groups=board.groups,
        directions=directions,
        exposures=exposures_of(dossier, directions),
        pathways=pathways,
        whole=whole,
        gate=ground.gate,
        taken_back=taken_back_claims(dossier, board.scene, asking(catalogue), by_key),
        ask_next=ask_next(missing, board),
        findings=tuple(by_key.values()),
    )


def may_step_outward(
    dossier: Dossier,
    catalogue: Catalogue,
    act: str,
    *,
    about: str | None = None,
    day: date | None = None,
) -> Outward:
    """Return whether an act towards a group (or all groups) may be taken, and the locks on it.

    Raises
    ------
    Declined
        `act_unknown`, with the acts there are.
    """
    if act not in catalogue.locks.acts:
        raise Declined("act_unknown", act=act, acts=", ".join(catalogue.locks.acts))
    ground = ground_of(dossier, catalogue, day)
    groups = (about,) if about else ground.board.groups
    answers = (answer_pathway(p, ground.findings, ground.board) for p in ground.board.pathways)
    never = (m for answer in answers for m in answer.missing if m.why == "not_recorded")
    questions = gate_questions(catalogue)
    return outward(
        act,
        groups,
        dossier,
        ground.board.scene,
        catalogue.locks,
        ground.gate,
        questions,
        tuple(dict.fromkeys(never)),
        ground.day,
    )


@dataclass(frozen=True, slots=True)
class Ground:
    """What assessing and stepping outward both stand on."""

    board: Board
    findings: dict[str, Finding]
    gate: PurposeGate
    day: date


def ground_of(dossier: Dossier, catalogue: Catalogue, day: date | None) -> Ground:
    """Judge the criteria, each on the claims that count for it, and the purpose gate."""
    on = day or dossier.sheet.as_of.last
    scene = scene_of(dossier, catalogue.questions)
    gate_scene = gate_scene_of(scene, dossier, resolved(dossier, on))
    questions = gate_questions(catalogue)
    lifted = any(not why for _, why in overriding(dossier, questions, on))
    board = Board(catalogue, scene, gate_scene, (GATE,) if lifted else ())
    findings = {
        finding.key: finding
        for rule in catalogue.rules_for(RuleUse.CRITERION)
        for finding in apply_rule(rule, gate_scene if rule.counts == "ever" else scene)
    }
    gate = purpose_gate(dossier, findings[f"{GATE}@dossier"], questions, on)
    return Ground(board, findings, gate, on)


def gate_questions(catalogue: Catalogue) -> frozenset[str]:
    """Return the questions the purpose gate reads."""
    return frozenset(questions_in(catalogue.rules[GATE]))


def asking(catalogue: Catalogue) -> dict[str, list[Rule]]:
    """Return the criteria that ask each question, of those that read what stands."""
    found: dict[str, list[Rule]] = {}
    for rule in catalogue.rules_for(RuleUse.CRITERION):
        if rule.counts == "standing":
            for question in dict.fromkeys(questions_in(rule)):
                found.setdefault(question, []).append(rule)
    return found


def headline_of(pathways: tuple[PathwayAnswer, ...]) -> str:
    """Return what the pathways say together, as a code."""
    met = {(p.id, p.about) for p in pathways if p.answer is Answer.MET}
    none = {(p.id, p.about) for p in pathways if p.id == "none"}
    if met - none:
        return "borne"
    if met:
        return "none_indicated" if met == none else "none_for_some"
    if any(p.answer is Answer.UNCLEAR for p in pathways):
        return "not_enough"
    return "none_borne"


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
