"""Fields of a clause and a group: voices behind a yes, rivals, parts unheard, what runs apart."""

from tregua.decide.actors import SaidYes
from tregua.decide.actors.around.splits import GroupUnity
from tregua.design.agreement.deal import Deal
from tregua.domain import Answer, AssentForm, Clause, Party, PartyKind, Range, active
from tregua.domain.law import Listed
from tregua.rules.scene import FieldValue

__all__ = [
    "alongside",
    "bound_kinds",
    "exposure",
    "listed",
    "reaches_politics",
    "share_outside",
    "tolerance",
    "unheard",
    "voice",
    "yes_unsure",
]

UNSURE = (AssentForm.BY_SILENCE, AssentForm.REPORTED)
"""Forms in which a yes may be none (judgement): silence, and what was only told by others."""
FROM_WORST = ("void", "unnamed", "unverified", "open", "shown")


def bound_kinds(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return the kinds of party a clause binds."""
    kinds = (deal.side_of.get(about) for about in clause.duty_of)
    return tuple(dict.fromkeys(kind.value for kind in kinds if kind is not None)) or None


def yes_unsure(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return who owes a clause and is on record only by silence or by what others told."""
    owing = dict.fromkeys(deal.home.get(about, about) for about in clause.duty_of)
    forms: dict[str, list[AssentForm]] = {}
    for assent in clause.assents:
        forms.setdefault(deal.home.get(assent.party, assent.party), []).append(assent.form)
    return tuple(p for p in owing if p in forms and set(forms[p]) <= set(UNSURE)) or None


def unheard(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return the factions of bound groups that neither said yes nor spoke it for the group."""
    groups = {about for about in clause.duty_of if deal.side_of.get(about) is PartyKind.GROUP}
    heard = {about for assent in clause.assents for about in (assent.party, assent.through)}
    factions = active(deal.dossier.actors.factions)
    return (
        tuple(
            f"faction:{part.id}"
            for part in factions
            if f"party:{part.party}" in groups and f"faction:{part.id}" not in heard
        )
        or None
    )


def voice(clause: Clause, deal: Deal) -> str | None:
    """Return how well it is shown that those who said yes could: the worst of the owing sides.

    `void`: every proof is stale, of an unchecked identity or the person's own word. `unnamed`:
    nobody is named who said it. `unverified`: no proof is on file. `shown`: a proof stood on the
    day of the yes, or stands now. Of several ways in which one side said yes the best counts.
    """
    if deal.actors is None:
        return None
    own = next((p for p in deal.actors.promises if p.promise == f"clause:{clause.id}"), None)
    sides: dict[str, list[str]] = {}
    for said in own.sides if own is not None else ():
        if own is not None and said.party in own.owed_by and said.form:
            sides.setdefault(said.party, []).append(voice_of(said))
    best = [max(several, key=FROM_WORST.index) for several in sides.values()]
    worst = min(best, key=FROM_WORST.index, default="shown")
    return None if worst == "open" else worst


def voice_of(said: SaidYes) -> str:
    """Return how well it is shown that whoever spoke one yes could speak for the party."""
    if not said.through:
        return "unnamed"
    if not said.covered_by:
        return "unverified"
    if Answer.MET in (said.authority, said.authority_then):
        return "shown"
    return "void" if said.authority is Answer.NOT_MET else "open"


def exposure(clause: Clause, deal: Deal) -> str | None:
    """Return how those stand before outside rivals who owe a clause: the worst of them."""
    if deal.actors is None:
        return None
    homes = {deal.home.get(about, about) for about in clause.duty_of}
    stands = [each.reading for each in deal.actors.around.exposures if each.about in homes]
    worst = max(stands, key=lambda each: each.place, default=None)
    return None if worst is None or worst.value == "cannot_tell" else worst.value


def reaches_politics(clause: Clause, deal: Deal) -> bool:
    """Tell whether a clause binds the state, or a body of party politics."""
    kinds = deal.people.bodies if deal.people is not None else {}
    bodies = {f"body:{b.id}": b.kind for b in active(deal.dossier.actors.bodies)}
    political = [
        about
        for about in clause.duty_of
        if about in bodies
        and bodies[about] in kinds
        and kinds[bodies[about]].side in ("political", "state")
    ]
    return bool(political) or PartyKind.STATE.value in (bound_kinds(clause, deal) or ())


def alongside(clause: Clause, deal: Deal) -> str:
    """Return whether a programme is dated, and runs as long as the groups' duties.

    `undated` without a beginning or an end, `apart` where it ends before the last of those
    duties, else `joined`.
    """
    ends = [when for when in (clause.until, clause.funded_until) if when is not None]
    starts = clause.since or clause.starts
    if starts is None or not (ends or clause.lasts_days):
        return "undated"
    duties = [d.until or deal.agreement.ends for d in deal.bound(PartyKind.GROUP)]
    last = max((when.last for when in duties if when is not None), default=None)
    early = last is not None and any(when.last < last for when in ends)
    return "apart" if early else "joined"


def tolerance(group: Party, deal: Deal) -> FieldValue:
    """Return the share of a group outside that the team decided it can bear."""
    held = unity_of(group, deal)
    return held.tolerance.share if held is not None and held.tolerance is not None else None


def share_outside(group: Party, deal: Deal) -> FieldValue:
    """Return the share of a group's members in parts outside the talks."""
    held = unity_of(group, deal)
    span = held.outside if held is not None else None
    return Range(low=span.low, high=span.high) if span is not None else None


def unity_of(group: Party, deal: Deal) -> GroupUnity | None:
    """Return what was read of a group's unity, if anything was."""
    held = deal.actors.around.unity if deal.actors is not None else ()
    return next((one for one in held if one.about == f"party:{group.id}"), None)


def listed(group: Party, deal: Deal) -> bool:
    """Tell whether a search of a list found a group on it."""
    listings = active(deal.dossier.law.listings)
    return any(x.of == f"party:{group.id}" and x.answer is Listed.LISTED for x in listings)
