"""The purpose gate: read from facts, never from a declaration; deleting a fact opens nothing."""

from dataclasses import dataclass
from datetime import date

from tregua.decide.assess.gates.people import why_not
from tregua.decide.assess.scene import ever_claimed, taken_back
from tregua.domain import Answer, Decision, DecisionKind, Dossier, Finding, Part, Result, active
from tregua.language import Words

__all__ = [
    "GATE",
    "Override",
    "PurposeGate",
    "Unaccepted",
    "overriding",
    "purpose_gate",
    "resolved",
]

GATE = "purpose-collusive"
"""The criterion whose facts shut the gate."""


@dataclass(frozen=True, slots=True)
class Override(Result):
    """Who lets work go on in spite of facts against the purpose, why, and until when."""

    decision: str
    by: str
    on: str
    until: str
    reason: Words
    allows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unaccepted(Result):
    """A decision on the gate that does not hold, and why, as a code."""

    decision: str
    by: str
    why: str


@dataclass(frozen=True, slots=True)
class PurposeGate(Result):
    """How the gate stands.

    `state` is `shut` (facts speak against the purpose), `unclear` (too little is recorded, or
    facts were taken back unseen), `overridden` (either, and a named person lets work go on until
    a day) or `clear` (the facts do not show such a purpose, which does not show that it is good).
    Whatever is set aside under an override bears it: `override` is given. `still_counts` are
    claims taken back that count until a reviewer has looked at them, `resolved` those that one
    has.
    """

    state: str
    finding: str
    still_counts: tuple[str, ...] = ()
    resolved: tuple[str, ...] = ()
    override: Override | None = None
    not_accepted: tuple[Unaccepted, ...] = ()


def on_gate(dossier: Dossier, kind: DecisionKind) -> tuple[Decision, ...]:
    """Return the decisions of one kind on the purpose gate."""
    return tuple(
        d for d in active(dossier.decisions) if d.kind is kind and d.what == "gate:purpose"
    )


def resolving(decision: Decision, dossier: Dossier, day: date) -> str:
    """Return why a resolution does not hold, or nothing if it does.

    A reviewer outside the sponsors looks at claims taken back; never at their own.
    """
    back = {claim.id: claim for claim in taken_back(dossier)}
    took = {c.by for c in dossier.claims if c.replaces in decision.looked_at}
    wrote = {back[slug].by for slug in decision.looked_at if slug in back}
    return why_not(
        decision, dossier, day, parts=[Part.REVIEWER], outside=True, authors=took | wrote
    )


def resolved(dossier: Dossier, day: date) -> tuple[str, ...]:
    """Return the claims taken back that a reviewer has looked at and set aside."""
    back = {claim.id for claim in taken_back(dossier)}
    found: dict[str, None] = {}
    for decision in on_gate(dossier, DecisionKind.RESOLVES):
        if not resolving(decision, dossier, day):
            found.update(dict.fromkeys(s for s in decision.looked_at if s in back))
    return tuple(found)


def overriding(
    dossier: Dossier, questions: frozenset[str], day: date
) -> list[tuple[Decision, str]]:
    """Return the overrides of the gate, each with why it does not hold (nothing if it does).

    It takes a second person: outside the sponsors, and no author of a claim the gate reads.
    """
    authors = {c.by for c in ever_claimed(dossier) if c.question in questions}
    return [
        (d, why_not(d, dossier, day, outside=True, authors=authors, until=True))
        for d in on_gate(dossier, DecisionKind.OVERRIDES)
    ]


def purpose_gate(
    dossier: Dossier, finding: Finding, questions: frozenset[str], day: date
) -> PurposeGate:
    """Return how the purpose gate stands on a day; `questions` are those its facts answer."""
    overrides = overriding(dossier, questions, day)
    resolutions = [(d, resolving(d, dossier, day)) for d in on_gate(dossier, DecisionKind.RESOLVES)]
    aside = resolved(dossier, day)
    counts = [c.id for c in taken_back(dossier) if c.question in questions and c.id not in aside]
    state = {Answer.MET: "shut", Answer.UNCLEAR: "unclear"}.get(finding.answer, "clear")
    valid = next((d for d, why in overrides if not why), None)
    holding = None if state == "clear" else valid
    return PurposeGate(
        state="overridden" if holding else state,
        finding=finding.key,
        still_counts=tuple(counts),
        resolved=aside,
        override=as_override(holding) if holding else None,
        not_accepted=tuple(
            Unaccepted(d.id, d.by, why) for d, why in (*overrides, *resolutions) if why
        ),
    )


def as_override(decision: Decision) -> Override:
    """Return an override as printed on every page made under it."""
    return Override(
        decision.id,
        decision.by,
        str(decision.on),
        str(decision.until),
        decision.reason,
        decision.allows,
    )
