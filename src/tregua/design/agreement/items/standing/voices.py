"""Fields of a clause and a group: voices behind a yes, rivals, parts unheard, what runs apart."""

from tregua.decide.actors import SaidYes
from tregua.decide.actors.around.splits import GroupUnity
from tregua.design.agreement.deal import Deal
from tregua.domain import Answer, AssentForm, Clause, Party, PartyKind, Range, active
from tregua.domain.law import Listed
from tregua.rules.scene import FieldValue

__all__ = [
    "alongside",
    "beyond_reach",
    "bound_kinds",
    "exposure",
    "listed",
    "reaches_politics",
    "share_outside",
    "tolerance",
    "unaccepted",
    "voice",
    "yes_unsure",
]

UNSURE = (AssentForm.BY_SILENCE, AssentForm.REPORTED)
"""Forms in which a yes may be none (judgement): silence, and what was only told by others."""
FROM_WORST = ("void", "unnamed", "unverified", "reach", "open", "shown")
FOR_ALL = ("forum", "monitoring", "frame")
"""Kinds of clauses that hold for nobody who has not accepted them, whoever carries them out."""


def bound_kinds(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return the kinds of party a clause binds."""
    kinds = (deal.side_of.get(about) for about in clause.duty_of)
    return tuple(dict.fromkeys(kind.value for kind in kinds if kind is not None)) or None


def yes_unsure(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return who owes a clause and is on record only by silence or by what others told.

    A clause on the forum, the watching or the frame is asked of every group that is bound at all.
    """
    owing = dict.fromkeys(deal.home.get(about, about) for about in clause.duty_of)
    owing |= dict.fromkeys(bound_groups(deal) if clause.kind in FOR_ALL else ())
    forms: dict[str, list[AssentForm]] = {}
    for assent in clause.assents:
        forms.setdefault(deal.home.get(assent.party, assent.party), []).append(assent.form)
    return tuple(p for p in owing if p in forms and set(forms[p]) <= set(UNSURE)) or None


def unaccepted(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return the bound groups with no yes on file to the forum, the watching or the frame."""
    if clause.kind not in FOR_ALL:
        return None
    said = {deal.home.get(assent.party, assent.party) for assent in clause.assents}
    return tuple(group for group in bound_groups(deal) if group not in said) or None


def bound_groups(deal: Deal) -> tuple[str, ...]:
    """Return the groups that owe a duty, themselves or through a part."""
    bound = deal.bound(PartyKind.GROUP)
    owing = (a for c in bound for a in c.duty_of if deal.side_of.get(a) is PartyKind.GROUP)
    return tuple(dict.fromkeys(deal.home[about] for about in owing))


def beyond_reach(clause: Clause, deal: Deal) -> bool:
    """Tell whether a yes rests on good proof that does not reach what the clause covers."""
    return voice(clause, deal) == "reach"


def voice(clause: Clause, deal: Deal) -> str | None:
    """Return how well it is shown that those who said yes could: the worst of the owing sides.

    `void`: every proof is stale, of an unchecked identity or the person's own word. `unnamed`:
    nobody is named who said it. `unverified`: no proof is on file. `reach`: a proof stands, and
    does not reach what the clause covers. `shown`: a proof stood on the day of the yes, or stands
    now, or an institution spoke for itself. Of several ways in which one side said yes the best
    counts.
    """
    if deal.actors is None:
        return None
    own = next((p for p in deal.actors.promises if p.promise == f"clause:{clause.id}"), None)
    sides: dict[str, list[str]] = {}
    for said in own.sides if own is not None else ():
        if own is not None and said.party in own.owed_by and said.form:
            sides.setdefault(said.party, []).append(voice_of(said, deal))
    best = [max(several, key=FROM_WORST.index) for several in sides.values()]
    worst = min(best, key=FROM_WORST.index, default="shown")
    return None if worst == "open" else worst


def voice_of(said: SaidYes, deal: Deal) -> str:
    """Return how well it is shown that whoever spoke one yes could speak for the party."""
    if said.through in ("", said.party):
        return "shown" if institution(said.party, deal) else "unnamed"
    if not said.covered_by:
        return "unverified"
    if Answer.MET in (said.authority, said.authority_then):
        return "shown"
    if said.authority is not Answer.NOT_MET:
        return "open"
    return "reach" if proven(said, deal) else "void"


def institution(about: str, deal: Deal) -> bool:
    """Tell whether somebody is an office or body that speaks for itself: none of a group's."""
    side = deal.side_of.get(about)
    if about.startswith("body:"):
        return side is not PartyKind.GROUP
    return side in (PartyKind.STATE, PartyKind.THIRD_PARTY)


def proven(said: SaidYes, deal: Deal) -> bool:
    """Tell whether one of the proofs looked at stands, whatever it reaches."""
    voices = deal.actors.authorities if deal.actors is not None else ()
    return any(
        proof.standing is Answer.MET and proof.authority in said.covered_by
        for each in voices
        if each.who == said.through
        for proof in each.proofs
    )


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
