"""The table as read: wordings of the objective side by side, and what follows a breach."""

from dataclasses import dataclass

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.process import follows
from tregua.domain import Result, When, active
from tregua.domain.engagement.running.table import Procedure, Wording
from tregua.language import Words

__all__ = ["Agreed", "Breach", "SideAims", "agreed", "breach_of", "side_aims"]


@dataclass(frozen=True, slots=True)
class SideAims(Result):
    """What the talks are for in the words of one side, newest first, older wordings beside.

    A group in the talks of which no words are recorded stands here without any.
    """

    of: str
    says: Words | None = None
    said_by: str | None = None
    on: When | None = None
    earlier: tuple[Wording, ...] = ()
    looked_again: When | None = None


@dataclass(frozen=True, slots=True)
class Breach(Result):
    """What the record says follows when a rule is not kept, and in which rule it is written.

    `rule` is none where nothing follows: then the answer would be made up on the day.
    """

    says: Words | None = None
    decided_by: str | None = None
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Agreed(Result):
    """One kind of rule: what was agreed and what follows a breach; without words it is open."""

    kind: str
    needed: bool
    id: str | None = None
    says: Words | None = None
    accepted_by: tuple[str, ...] = ()
    breach: Breach | None = None


def side_aims(engagement: Engagement) -> tuple[SideAims, ...]:
    """Return each side's words on what the talks are for; groups in the talks stand first."""
    dossier = engagement.dossier
    held = dossier.process.objectives
    standing = active(held)
    groups = [f"party:{group.id}" for group in dossier.groups if group.in_talks]
    found: list[SideAims] = []
    for of in dict.fromkeys((*groups, *(w.of for w in standing))):
        own = [w for w in standing if w.of == of]
        found.extend(
            SideAims(of, w.says, w.said_by, w.on, earlier(w, held), w.looked_again) for w in own
        )
        if not own:
            found.append(SideAims(of))
    return tuple(found)


def earlier(wording: Wording, held: tuple[Wording, ...]) -> tuple[Wording, ...]:
    """Return the wordings one replaced, the last first."""
    by = {w.id: w for w in held}
    found: list[Wording] = []
    here = by.get(wording.replaces or "")
    while here is not None and here not in found:
        found.append(here)
        here = by.get(here.replaces or "")
    return tuple(found)


def agreed(engagement: Engagement) -> tuple[Agreed, ...]:
    """Return the rules of procedure; kinds a sheet cannot do without stand here even if open."""
    known = engagement.known.process.rules
    rules = active(engagement.dossier.process.rules)
    found: list[Agreed] = []
    for kind, word in known.items():
        own = [rule for rule in rules if rule.kind == kind]
        found.extend(
            Agreed(kind, word.needed, r.id, r.says, r.accepted_by, breach_of(r, rules)) for r in own
        )
        if not own and word.needed:
            found.append(Agreed(kind, word.needed))
    return tuple(found)


def breach_of(rule: Procedure, rules: tuple[Procedure, ...]) -> Breach:
    """Return what follows when a rule is not kept, as recorded with it or for all rules."""
    source = next((r for r in rules if r.id == follows(rule, rules)), None)
    if source is None:
        return Breach()
    own = rule if rule.if_breached is not None else source
    says = own.if_breached or own.says
    return Breach(says, own.decided_by or source.decided_by, source.id)
