"""How the talks are run, as items: rules, steps, third parties, who asks to join, meetings."""

from collections.abc import Iterable
from typing import Any

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.facts.process import conflicts, pressed, sheet_open
from tregua.design.concept.items.listed import listed
from tregua.domain import active
from tregua.domain.engagement.running.steps import Declared, Joinder
from tregua.rules import Item

__all__ = [
    "confidence",
    "declared",
    "delegations",
    "follows",
    "joinders",
    "meetings",
    "objectives",
    "procedures",
    "third_parties",
    "understandings",
    "unreviewed",
    "untested",
]

REVIEWS = ("security", "benefits", "coverage")
BREACH = "breach"


def objectives(engagement: Engagement) -> tuple[Item, ...]:
    """Return what each side says the talks are for."""
    return listed("objectives", "wording", engagement.dossier.process.objectives)


def procedures(engagement: Engagement) -> tuple[Item, ...]:
    """Return the rules of procedure, each with where it stands what follows a breach of it."""
    rules = active(engagement.dossier.process.rules)
    found = {"follows": lambda rule: follows(rule, rules)}
    return listed("procedures", "procedure", rules, found)


def follows(rule: Any, rules: Iterable[Any]) -> str | None:
    """Return the id of the rule that says what follows a breach of one, or nothing."""
    if rule.if_breached is not None or rule.kind == BREACH:
        return str(rule.id)
    return next((r.id for r in rules if r.kind == BREACH), None)


def confidence(engagement: Engagement) -> tuple[Item, ...]:
    """Return the confidence steps, each with whether it is shown and whether it is answered."""
    steps = active(engagement.dossier.process.confidence)
    answered = {slug for step in steps for slug in step.answers}
    return listed(
        "confidence",
        "confidence",
        steps,
        {
            "shown": lambda step: step.evidence is not None or bool(step.sources),
            "answered": lambda step: step.id in answered or bool(step.answers),
        },
    )


def third_parties(engagement: Engagement) -> tuple[Item, ...]:
    """Return each third party once, with what its sheets leave open and which roles clash."""
    clash: dict[str, list[str]] = {}
    for each in conflicts(engagement):
        clash.setdefault(each.who, []).append(each.conflict)
    sheets: dict[str, list[Any]] = {}
    for sheet in active(engagement.dossier.process.roles):
        sheets.setdefault(sheet.who, []).append(sheet)
    found = []
    for who in dict.fromkeys((*sheets, *clash)):
        held = sheets.get(who, [])
        fields: dict[str, Any] = {
            "id": who.partition(":")[2],
            "roles": tuple(s.role for s in held),
            "conflicts": tuple(clash.get(who, ())),
            "open": tuple(dict.fromkeys(part for s in held for part in sheet_open(s))),
            "key": any(s.key for s in held),
            "deputy": any(s.deputy for s in held),
        }
        found.append(Item("third_parties", who, without_empty(fields)))
    return tuple(found)


def joinders(engagement: Engagement) -> tuple[Item, ...]:
    """Return the groups that ask to join, each with what was not looked at again."""
    return tuple(
        Item(
            "joinders",
            each.who,
            without_empty(
                {"id": each.id, "decision": each.decision, "unreviewed": unreviewed(each)}
            ),
        )
        for each in active(engagement.dossier.process.joinders)
    )


def unreviewed(joinder: Joinder) -> tuple[str, ...]:
    """Return what was not looked at again because of a group that asks to join."""
    looks = {name: getattr(joinder, name) for name in REVIEWS}
    return tuple(name for name, look in looks.items() if look is None or look.answer == "no")


def declared(engagement: Engagement) -> tuple[Item, ...]:
    """Return the offers that came unasked, each with what was not tested."""
    held = engagement.dossier.process.declared
    return listed("declared", "declared", held, {"untested": untested})


def untested(offer: Declared) -> tuple[str, ...]:
    """Return what of an unasked offer was not tested, or not found."""
    looks = {"authority": offer.authority, "rivals_told": offer.rivals_told}
    open_ = [name for name, look in looks.items() if look is None or look.answer == "no"]
    plain = {"backing": offer.backing, "scope": offer.scope, "watched_by": offer.watched_by}
    return (*open_, *(name for name, held in plain.items() if held is None))


def delegations(engagement: Engagement) -> tuple[Item, ...]:
    """Return the delegations by side, each with whether sessions come too fast for it."""
    dossier = engagement.dossier
    return tuple(
        Item("delegations", each.of, without_empty({"id": each.id, "pressed": fast}))
        for each in active(dossier.process.delegations)
        for fast in (pressed(each, dossier),)
    )


def meetings(engagement: Engagement) -> tuple[Item, ...]:
    """Return the meetings logged, each with whether a mandate or a decision covers it."""
    covered = {"covered": lambda meeting: bool(meeting.mandate or meeting.decisions)}
    return listed("meetings", "meeting", engagement.dossier.process.meetings, covered)


def understandings(engagement: Engagement) -> tuple[Item, ...]:
    """Return the standing understandings."""
    held = engagement.dossier.process.understandings
    return listed("understandings", "understanding", held)


def without_empty(fields: dict[str, Any]) -> dict[str, Any]:
    """Return fields without those that say nothing."""
    return {name: value for name, value in fields.items() if value is not None and value != ()}
