"""Assessing a dossier: criteria, the four pathways per group and whole, and what to ask next."""

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
    purpose_gate,
    resolved,
    taken_back_claims,
)
from tregua.decide.assess.pathways import PathwayAnswer, answer_pathway, finding_on, whole_answer
from tregua.decide.assess.scene import gate_scene_of, scene_of
from tregua.domain import Answer, Dossier, Finding, Missing, Result
from tregua.domain.knowledge import Catalogue, Rule, RuleUse
from tregua.errors import Declined
from tregua.rules import apply_rule, asking, questions_in

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
        taken_back=taken_back_claims(dossier, board.scene, standing_rules(catalogue), by_key),
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
    return outward(
        act,
        groups,
        dossier,
        ground.board.scene,
        catalogue.locks,
        ground.gate,
        gate_questions(catalogue),
        never_asked(ground),
        ground.day,
    )


def never_asked(ground: "Ground") -> tuple[Missing, ...]:
    """Return the threshold questions nobody has asked yet that some pathway waits for."""
    unclear = (
        finding_on(part.rule, pathway.about, ground.findings)
        for pathway in ground.board.pathways
        for (part, _), answer in zip(pathway.parts, pathway.answers, strict=True)
        if answer is Answer.UNCLEAR
    )
    gaps = (gap for finding in unclear for gap in finding.missing if gap.why == "not_recorded")
    return tuple(dict.fromkeys(gaps))


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
    findings = {
        finding.key: finding
        for rule in catalogue.rules_for(RuleUse.CRITERION)
        for finding in apply_rule(rule, gate_scene if rule.counts == "ever" else scene)
    }
    gate = purpose_gate(dossier, findings[f"{GATE}@dossier"], questions, on)
    board = Board(catalogue, scene, gate_scene, (GATE,) if gate.override else ())
    return Ground(board, findings, gate, on)


def gate_questions(catalogue: Catalogue) -> frozenset[str]:
    """Return the questions the purpose gate reads."""
    return frozenset(questions_in(catalogue.rules[GATE]))


def standing_rules(catalogue: Catalogue) -> dict[str, tuple[Rule, ...]]:
    """Return the criteria that ask each question, of those that read what stands."""
    rules = catalogue.rules_for(RuleUse.CRITERION)
    return asking(rule for rule in rules if rule.counts == "standing")


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
