"""What we plan and what could be given: points for counsel, and who may lawfully grant it."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.decide.law.listings import ListingReading
from tregua.decide.law.testing.elements import Cited, Sources, cited
from tregua.decide.law.testing.subjects import party_of
from tregua.domain import Dossier, PartyKind, Result, active
from tregua.domain.knowledge.law import LegalKnowledge
from tregua.domain.law import Grant, Listed, PlannedAct
from tregua.language import Text

__all__ = ["ActReading", "GrantReading", "Ungranted", "read_acts", "read_grants", "ungranted"]


@dataclass(frozen=True, slots=True)
class ActReading(Result):
    """One planned act with the points where law may touch it; nothing here says it may be done.

    `lists` are the lists that bar something of its kind for those it is towards, and those nobody
    searched. `noted` says whether counsel left a note on it.
    """

    act: PlannedAct
    label: Text | None
    points: tuple[Text, ...]
    questions: tuple[Text, ...]
    lists: tuple[ListingReading, ...]
    noted: bool
    cites: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class GrantReading(Result):
    """One measure that could be given: who may give it, on what basis, within what limits.

    `lacks` names what nobody recorded: `lawful_basis`, `conditions`, `limits`, `revocable`,
    `counsel_note`.
    """

    grant: Grant
    label: Text | None
    usually_by: Text | None
    usual_limits: Text | None
    lacks: tuple[str, ...]
    cites: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class Ungranted(Result):
    """An offer, or a duty of the state in the agreement, for which no lawful basis is recorded.

    `basis` is what the record says: `none_found` or `not_checked`.
    """

    about: str
    kind: str
    basis: str


def read_acts(
    dossier: Dossier,
    law: LegalKnowledge,
    listings: tuple[ListingReading, ...],
    sources: Sources,
) -> tuple[ActReading, ...]:
    """Return the planned acts, each with its points."""
    return tuple(
        read_act(act, dossier, law, listings, sources) for act in active(dossier.law.planned_acts)
    )


def read_act(
    act: PlannedAct,
    dossier: Dossier,
    law: LegalKnowledge,
    listings: tuple[ListingReading, ...],
    sources: Sources,
) -> ActReading:
    """Return one planned act; one towards nobody named touches every actor's lists."""
    kind = law.acts.get(act.act)
    bars = set(kind.bars) if kind else set()
    whom = {end for about in act.towards for end in (about, party_of(about, dossier)) if end}
    return ActReading(
        act=act,
        label=kind.label if kind else None,
        points=kind.points if kind else (),
        questions=kind.questions if kind else (),
        lists=tuple(each for each in listings if touches(each, whom, bars, dossier)),
        noted=act.counsel_note is not None,
        cites=tuple(cited(cite, sources) for cite in kind.cites) if kind else (),
    )


def touches(listing: ListingReading, whom: set[str], bars: set[str], dossier: Dossier) -> bool:
    """Tell whether a list may stand in the way: listed or open, of them, and barring that or all.

    What a list bars is taken as everything where nobody recorded it.
    """
    if listing.answer == Listed.NOT_FOUND:
        return False
    own = {listing.about, party_of(listing.about, dossier)}
    if whom and not own & whom:
        return False
    return not listing.bars or not bars or bool(bars & set(listing.bars))


def read_grants(
    dossier: Dossier, law: LegalKnowledge, sources: Sources
) -> tuple[GrantReading, ...]:
    """Return the measures somebody recorded, each with what it still lacks."""
    found: list[GrantReading] = []
    for grant in active(dossier.law.grants):
        known = law.measures.get(grant.measure)
        fields = ("lawful_basis", "conditions", "limits", "revocable", "counsel_note")
        found.append(
            GrantReading(
                grant=grant,
                label=known.label if known else None,
                usually_by=known.usually_by if known else None,
                usual_limits=known.limits if known else None,
                lacks=tuple(name for name in fields if getattr(grant, name) is None),
                cites=tuple(cited(cite, sources) for cite in known.cites) if known else (),
            )
        )
    return tuple(found)


def ungranted(dossier: Dossier) -> tuple[Ungranted, ...]:
    """Return offers and duties of the state without a lawful basis, their own or a grant's."""
    based = {g.measure for g in active(dossier.law.grants) if g.lawful_basis is not None}
    return (*offers_without(dossier, based), *clauses_without(dossier, based))


def offers_without(dossier: Dossier, based: set[str]) -> Iterator[Ungranted]:
    """Yield the offers nobody found a lawful basis for."""
    for offer in active(dossier.bargain.offers):
        if offer.lawful_basis is None and offer.kind not in based:
            basis = "none_found" if offer.basis == "none_found" else "not_checked"
            yield Ungranted(f"offer:{offer.id}", offer.kind, basis)


def clauses_without(dossier: Dossier, based: set[str]) -> Iterator[Ungranted]:
    """Yield the clauses in which the state has a duty and no lawful basis is recorded."""
    states = {p.id for p in active(dossier.actors.parties) if p.kind is PartyKind.STATE}
    for clause in active(dossier.agreement.clauses) if dossier.agreement else ():
        homes = {party_of(about, dossier).partition(":")[2] for about in clause.duty_of}
        if homes & states and clause.lawful_basis is None and clause.kind not in based:
            yield Ungranted(f"clause:{clause.id}", clause.kind, "not_checked")
