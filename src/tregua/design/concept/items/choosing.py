"""The six choices as items: what was decided, who starts and leads, modes, design, agenda."""

from datetime import date
from typing import Any

from tregua.decide.assess import may_step_outward
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.listed import listed
from tregua.domain import Answer, Dossier, When, active
from tregua.domain.engagement.choices import AgendaItem, Candidate, DesignElement, Informed, Mode
from tregua.domain.people import PartyKind
from tregua.rules import Item

__all__ = [
    "agenda",
    "candidates",
    "channel_checks",
    "breaks",
    "decided",
    "design_elements",
    "informed",
    "known_channels",
    "models",
    "modes",
    "openings",
    "served",
    "supporters",
]

AXES = ("secrecy", "formality", "directness")
MEET = "meet"
BY_LEADER = "leader-command"
WORST = ("known", "suspected", "none-found")


def decided(engagement: Engagement) -> tuple[Item, ...]:
    """Return the choices that stand; `review_passed` where the day to look again is over."""
    computed = {"review_passed": lambda choice: over(choice.review, engagement.day)}
    return listed("decided", "choice", engagement.dossier.concept.choices, computed)


def over(when: When | None, day: date | None) -> bool | None:
    """Tell whether a date is surely over on a day, or surely not; nothing where neither is."""
    if when is None or day is None:
        return None
    if when.last < day:
        return True
    return False if when.first >= day else None


def openings(engagement: Engagement) -> tuple[Item, ...]:
    """Return who could start and why; `closes_soon` where the window is about to close."""
    within = engagement.known.choices.remind_days

    def soon(closes: When | None) -> bool | None:
        if closes is None:
            return False
        if engagement.day is None:
            return None
        return 0 <= (closes.first - engagement.day).days <= within

    computed = {"closes_soon": lambda opening: soon(opening.closes)}
    return listed("openings", "opening", engagement.dossier.concept.openings, computed)


def known_channels(engagement: Engagement) -> tuple[Item, ...]:
    """Return the ways to the group there already are."""
    return listed("known_channels", "known_channel", engagement.dossier.concept.channels)


def channel_checks(engagement: Engagement) -> tuple[Item, ...]:
    """Return whether anybody asked if a new channel is needed."""
    return listed("channel_checks", "channel_check", engagement.dossier.concept.channel_checks)


def candidates(engagement: Engagement) -> tuple[Item, ...]:
    """Return who could lead or go between; a level nobody knows is not there."""
    held = active(engagement.dossier.concept.candidates)

    def level(trait: str, candidate: Candidate) -> str | None:
        rated = getattr(candidate, trait)
        return None if rated is None or rated.level == "not-known" else str(rated.level)

    def both(candidate: Candidate) -> bool:
        seats = {other.seat for other in held if other.chosen and other.who == candidate.who}
        return len(seats) > 1

    computed = {
        "access_level": lambda c: level("access", c),
        "neutrality_level": lambda c: level("neutrality", c),
        "exposure_level": lambda c: level("exposure", c),
        "safety_level": lambda c: level("safety", c),
        "one_person": lambda c: c.who.startswith(("person:", "member:")),
        "both_seats": both,
    }
    return listed("candidates", "candidate", held, computed)


def models(engagement: Engagement) -> tuple[Item, ...]:
    """Return the past cases somebody wants to follow."""
    return listed("models", "model", engagement.dossier.concept.models)


def informed(engagement: Engagement) -> tuple[Item, ...]:
    """Return who is asked or told; of bodies, whether they are infiltrated or hostile."""
    dossier = engagement.dossier

    def said(question: str, about: str) -> set[object]:
        claims = active(dossier.claims)
        return {c.value for c in claims if c.question == question and c.about == about}

    def infiltrated(entry: Informed) -> str | None:
        values = said("body-infiltrated", entry.who)
        return next((level for level in WORST if level in values), None)

    def hostile(entry: Informed) -> bool | None:
        stands = {s.stance for s in active(dossier.concept.support) if s.who == entry.who}
        values = said("body-stance", entry.who) | stands
        return "against" in values if values - {"not-known", "asked-not-known"} else None

    computed = {
        "infiltrated": infiltrated,
        "hostile": hostile,
        "is_body": lambda entry: entry.who.startswith("body:"),
    }
    return listed("informed", "informed", dossier.concept.informed, computed)


def modes(engagement: Engagement) -> tuple[Item, ...]:
    """Return the modes, each beside the one before it, its phase's, and the lock on meeting."""
    concept = engagement.dossier.concept
    standing = active(concept.modes)
    order = [phase.id for phase in engagement.phases]
    replaced = {mode.id: mode for mode in concept.modes}

    def changed(mode: Mode) -> bool:
        former = replaced.get(mode.replaces or "") or before(mode, standing, order)
        return former is not None and any(getattr(mode, a) != getattr(former, a) for a in AXES)

    def of_phase(mode: Mode) -> str | None:
        whole = (m.secrecy for m in standing if m.item is None and m.phase == mode.phase)
        return next(whole, None) if mode.item else None

    lock = listing_lock(engagement) if any(m.directness == "direct" for m in standing) else None
    computed = {
        "changed": changed,
        "phase_secrecy": of_phase,
        "listing_lock": lambda mode: lock if mode.directness == "direct" else None,
    }
    return listed("modes", "mode", standing, computed)


def before(mode: Mode, modes: tuple[Mode, ...], order: list[str]) -> Mode | None:
    """Return the mode of the same matter in the last earlier phase that has one."""
    if mode.phase not in order:
        return None
    for phase in reversed(order[: order.index(mode.phase)]):
        for other in modes:
            if other.phase == phase and other.item == mode.item:
                return other
    return None


def listing_lock(engagement: Engagement) -> str | None:
    """Return `shut` where lists or bans keep us from meeting a group in talks, `open`, or nothing.

    Nothing where it is not recorded what counsel found.
    """
    dossier = engagement.dossier
    if engagement.day is None:
        return None
    states: set[str | None] = set()
    for group in dossier.groups:
        if group.in_talks:
            about = f"party:{group.id}"
            step = may_step_outward(
                dossier, engagement.catalogue, MEET, about=about, day=engagement.day
            )
            lock = next(each for each in step.locks if each.id == "listing")
            unasked = lock.facts is Answer.UNCLEAR
            states.add(None if unasked else "shut" if lock.shut else "open")
    return "shut" if "shut" in states else "open" if states == {"open"} else None


def design_elements(engagement: Engagement) -> tuple[Item, ...]:
    """Return the parts of the design; whether an objection is open, or a side was not asked."""
    sides = {f"party:{group.id}" for group in engagement.dossier.groups if group.in_talks}

    def unasked(element: DesignElement) -> bool:
        answered = {a.side for a in element.answers if a.answer != "not-asked"}
        return bool((sides if element.of is None else {element.of}) - answered)

    computed = {
        "open_objection": lambda element: any(answer.open for answer in element.answers),
        "side_unasked": unasked,
    }
    return listed("design_elements", "design", engagement.dossier.concept.design, computed)


def breaks(engagement: Engagement) -> tuple[Item, ...]:
    """Return for each group in talks how it decides, and its time to consult between rounds.

    `short` where it has no longer than a group whose leader decides; `decides` is absent where
    nobody recorded it, or where claims differ.
    """
    dossier = engagement.dossier
    design = active(dossier.concept.design)
    days = {part.of: part.break_days for part in design if part.break_days is not None}
    groups = [f"party:{group.id}" for group in dossier.groups if group.in_talks]
    ways = {about: deciding(about, dossier) for about in groups}
    found = []
    for about in groups:
        own = days.get(about, days.get(None))
        others = [o for o in groups if o != about and ways[o] == BY_LEADER]
        longest = max((days.get(o, days.get(None)) or 0 for o in others), default=-1)
        fields: dict[str, Any] = {
            "id": about.partition(":")[2],
            "short": own is not None and longest >= own,
            "break_days": own,
            "decides": ways[about],
        }
        kept = {name: value for name, value in fields.items() if value is not None}
        found.append(Item("breaks", about, kept))
    return tuple(found)


def deciding(about: str, dossier: Dossier) -> str | None:
    """Return how a group decides, where all who claim it agree."""
    claims = [c for c in active(dossier.claims) if c.about == about]
    values = {str(c.value) for c in claims if c.question == "decision-making" and not c.not_known}
    return values.pop() if len(values) == 1 else None


def agenda(engagement: Engagement) -> tuple[Item, ...]:
    """Return the matters to talk about, and whose interest each serves."""
    computed = {
        "serves_group": lambda matter: "group" in served(matter, engagement),
        "serves_community": lambda matter: "community" in served(matter, engagement),
    }
    return listed("agenda", "agenda", engagement.dossier.concept.agenda, computed)


def served(matter: AgendaItem, engagement: Engagement) -> tuple[str, ...]:
    """Return whose interest a matter serves: `group`, `community`, `state`, `other`."""
    actors = engagement.dossier.actors
    kinds = {f"party:{party.id}": party.kind for party in active(actors.parties)}
    homes = {f"faction:{f.id}": f"party:{f.party}" for f in active(actors.factions)}
    homes |= {f"body:{b.id}": f"party:{b.party}" for b in active(actors.bodies) if b.party}
    sides = {
        PartyKind.GROUP: "group",
        PartyKind.COMMUNITY: "community",
        PartyKind.VICTIMS: "community",
        PartyKind.STATE: "state",
    }
    found = (kinds.get(homes.get(about, about)) for about in matter.serves)
    return tuple(dict.fromkeys(sides.get(kind, "other") if kind else "other" for kind in found))


def supporters(engagement: Engagement) -> tuple[Item, ...]:
    """Return whose support matters and where they stand."""
    return listed("supporters", "supporter", engagement.dossier.concept.support)
