"""Claims taken back: what would be otherwise with them, and what was settled until then."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from tregua.decide.assess.scene import taken_back
from tregua.domain import Answer, Claim, Dossier, Finding, Result, active
from tregua.domain.knowledge import Rule
from tregua.rules import Scene, apply_rule, recorded
from tregua.rules.judging import shown

__all__ = ["Held", "Moved", "TakenBack", "taken_back_claims"]


@dataclass(frozen=True, slots=True)
class Moved(Result):
    """A finding that would be otherwise if the claim still stood."""

    finding: str
    now: Answer
    with_it: Answer


@dataclass(frozen=True, slots=True)
class Held(Result):
    """A finding that was settled until the claim was taken back, and no longer is so."""

    finding: str
    was: Answer


@dataclass(frozen=True, slots=True)
class TakenBack(Result):
    """A claim taken back: by whom, when, and what it moves.

    `how` is `withdrawn` or `replaced`. `dissent` says that other claims on the question stand.
    `held` are findings that were settled until `on`.
    """

    claim: str
    question: str
    about: str
    value: str
    how: str
    by: str
    on: str
    dissent: bool
    moves: tuple[Moved, ...]
    held: tuple[Held, ...]


def taken_back_claims(
    dossier: Dossier,
    scene: Scene,
    rules: Mapping[str, Iterable[Rule]],
    findings: Mapping[str, Finding],
) -> tuple[TakenBack, ...]:
    """Return the claims taken back that move a finding, or moved one when they were.

    `rules` gives the criteria that ask each question.
    """
    found: list[TakenBack] = []
    for claim in taken_back(dossier):
        act = next((c for c in dossier.claims if c.replaces == claim.id), claim)
        asking = tuple(rules.get(claim.question, ()))
        told = TakenBack(
            claim=claim.id,
            question=claim.question,
            about=claim.about,
            value=shown(claim.value),
            how="withdrawn" if act.withdrawn else "replaced",
            by=act.by,
            on=act.recorded.date().isoformat(),
            dissent=bool(scene.claims.get((claim.question, claim.about))),
            moves=moves(claim, dossier, scene, asking, findings),
            held=held(claim, act, dossier, scene, asking, findings),
        )
        if told.moves or told.held:
            found.append(told)
    return tuple(found)


def moves(
    claim: Claim,
    dossier: Dossier,
    scene: Scene,
    asking: tuple[Rule, ...],
    findings: Mapping[str, Finding],
) -> tuple[Moved, ...]:
    """Return the findings that would be otherwise with one claim put back."""
    also = (*active(dossier.claims), claim)
    with_it = replace(scene, claims=recorded(dossier, also))
    return tuple(
        Moved(after.key, findings[after.key].answer, after.answer)
        for rule in asking
        for after in apply_rule(rule, with_it)
        if after.key in findings and findings[after.key].answer is not after.answer
    )


def held(
    claim: Claim,
    act: Claim,
    dossier: Dossier,
    scene: Scene,
    asking: tuple[Rule, ...],
    findings: Mapping[str, Finding],
) -> tuple[Held, ...]:
    """Return the findings settled just before a claim was taken back that are not so now."""
    before = replace(scene, claims=recorded(dossier, standing_before(claim, act, dossier)))
    return tuple(
        Held(was.key, was.answer)
        for rule in asking
        for was in apply_rule(rule, before)
        if was.answer is not Answer.UNCLEAR
        and any(claim.id in reason.records for reason in was.because)
        and was.key in findings
        and findings[was.key].answer is not was.answer
    )


def standing_before(claim: Claim, act: Claim, dossier: Dossier) -> tuple[Claim, ...]:
    """Return the claims that stood just before one of them was taken back.

    A claim withdrawn on its own record, with no record of the act, stood beside all the others.
    """
    if act is claim:
        return (*active(dossier.claims), claim)
    written = tuple(c for c in dossier.claims if c.recorded < act.recorded)
    return tuple({c.id: c for c in (*active(written), claim)}.values())
