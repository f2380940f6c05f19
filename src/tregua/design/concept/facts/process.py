"""How the talks are run, worked out: when we stop, who holds what, and what waits for what."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.domain import Answer, Dossier, Result, When, active
from tregua.domain.decisions import Part
from tregua.domain.engagement.running.posts import ThirdParty
from tregua.domain.engagement.running.table import Delegation

__all__ = [
    "FACTS",
    "Held",
    "RoleConflict",
    "carriers",
    "conflicts",
    "first_steps",
    "pressed",
    "roles_held",
    "sheet_open",
    "stepped_before",
    "support_filled",
]

BETWEEN = ("facilitator", "mediator")
"""The roles of those who go between."""
SHEET = ("mandate", "limits", "reports_to", "until", "protection")
"""What a role sheet says."""


@dataclass(frozen=True, slots=True)
class Held(Result):
    """A role somebody holds, from and until when."""

    role: str
    since: When | None = None
    until: When | None = None

    def beside(self, other: "Held") -> bool:
        """Tell whether both may be held on one day; without dates they are."""
        return not (ended(self, other) or ended(other, self))


@dataclass(frozen=True, slots=True)
class RoleConflict(Result):
    """Two roles held by one person or body at the same time that do not go together."""

    who: str
    roles: tuple[str, str]
    conflict: str


def ended(one: Held, other: Held) -> bool:
    """Tell whether one role surely ended before the other began."""
    if one.until is None or other.since is None:
        return False
    return one.until.before(other.since) is Answer.MET


def first_steps(engagement: Engagement) -> tuple[When, ...]:
    """Return the days of all meetings logged and of all events that were outward steps."""
    dossier, kinds = engagement.dossier, engagement.catalogue.events
    outward = (e.on for e in active(dossier.events) if e.kind in kinds and kinds[e.kind].outward)
    return (*(m.on for m in active(dossier.process.meetings)), *outward)


def stepped_before(engagement: Engagement) -> bool | None:
    """Tell whether a step was taken before the stop rule was written; none where unclear.

    Every rule ever written counts, so that mending one does not make it late.
    """
    written = [rule.on for rule in engagement.dossier.process.stop_rules if not rule.withdrawn]
    steps = first_steps(engagement)
    if not written or not steps:
        return None if steps else False
    rule = min(written, key=lambda when: when.first)
    found = {step.before(rule) for step in steps}
    if Answer.MET in found:
        return True
    return None if Answer.UNCLEAR in found else False


def roles_held(dossier: Dossier) -> dict[str, tuple[Held, ...]]:
    """Return who holds which roles; a seat in a delegation is a role too."""
    found: dict[str, list[Held]] = {}
    for sheet in active(dossier.process.roles):
        found.setdefault(sheet.who, []).append(Held(sheet.role, sheet.since, sheet.until))
    for delegation in active(dossier.process.delegations):
        for who in dict.fromkeys(w for s in delegation.seats for w in (s.who, s.alternate) if w):
            found.setdefault(who, []).append(Held("delegate"))
    return {who: tuple(held) for who, held in found.items()}


def conflicts(engagement: Engagement) -> tuple[RoleConflict, ...]:
    """Return the listed pairs of roles that one person or body holds at the same time."""
    known = engagement.known.process.conflicts
    return tuple(
        RoleConflict(who, pair.roles, pair.id)
        for who, held in roles_held(engagement.dossier).items()
        for pair in known
        if any(
            one.beside(other)
            for one in held
            for other in held
            if (one.role, other.role) == pair.roles
        )
    )


def sheet_open(sheet: ThirdParty) -> tuple[str, ...]:
    """Return what a role sheet does not say."""
    return tuple(name for name in SHEET if not getattr(sheet, name))


def support_filled(engagement: Engagement) -> tuple[str, ...]:
    """Return the support roles that somebody holds, or that are said not to be needed."""
    posts = active(engagement.dossier.process.support)
    return tuple(p.role for p in posts if p.filled_by is not None or p.not_needed is not None)


def carriers(dossier: Dossier) -> tuple[str, ...]:
    """Return all who could carry the talks: facilitators of the team, third parties, deputies."""
    team = (f"member:{m.id}" for m in dossier.sheet.team if Part.FACILITATOR in m.parts)
    sheets = [s for s in active(dossier.process.roles) if s.role in BETWEEN]
    held = (who for s in sheets for who in (s.who, s.deputy) if who is not None)
    return tuple(dict.fromkeys((*team, *held)))


def pressed(delegation: Delegation, dossier: Dossier) -> bool | None:
    """Tell whether sessions follow each other faster than a side can consult; none where unsaid."""
    paces = [r.every_days for r in active(dossier.process.rhythm) if r.every_days is not None]
    if delegation.break_days is None or not paces:
        return None
    return min(paces) < delegation.break_days


def rule_kinds(engagement: Engagement) -> tuple[str, ...]:
    """Return the kinds of rules of procedure that were agreed."""
    return tuple(dict.fromkeys(rule.kind for rule in active(engagement.dossier.process.rules)))


def counted(name: str) -> Any:
    """Return a fact: how many records of a list of the process stand."""
    return lambda engagement: len(active(getattr(engagement.dossier.process, name)))


def facts() -> Iterator[tuple[str, Any]]:
    """Yield the facts concept rules may name."""
    yield "stop_rules", counted("stop_rules")
    yield "end_rules", counted("end_rules")
    yield "stepped_before_stop_rule", stepped_before
    yield "procedure_kinds", rule_kinds
    yield "support_filled", support_filled
    yield "carriers", lambda engagement: len(carriers(engagement.dossier))


FACTS: Mapping[str, Any] = dict(facts())
"""The facts of this part, by the names rules use for them."""
