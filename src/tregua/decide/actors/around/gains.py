"""Who inside a group grows stronger or weaker through each benefit (R124)."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Clause, Result, active
from tregua.domain.people import InnerGain
from tregua.rules import Item

__all__ = ["Benefit", "benefit_items", "read_benefits"]

BENEFITS = frozenset(["benefit", "custody", "leniency"])
"""Kinds of clauses that grant something; others count where they name a group as served."""


@dataclass(frozen=True, slots=True)
class Benefit(Result):
    """One offer or clause: to whom it goes, and who inside is thought to gain or lose by it.

    `strengthens` and `weakens` are kinds of parts; `unplaced` are actors inside of whom no kind of
    part is recorded, so that nothing follows from the effect on them. `looked_at` is whether
    anybody wrote down an effect, that there is none included.
    """

    id: str
    goes_to: tuple[str, ...]
    routed_to: tuple[str, ...]
    strengthens: tuple[str, ...]
    weakens: tuple[str, ...]
    unplaced: tuple[str, ...]
    gains: tuple[InnerGain, ...]

    @property
    def looked_at(self) -> bool:
        """Tell whether anybody wrote who inside gains or loses by it, or that nobody does."""
        return bool(self.gains)


def read_benefits(ground: Ground) -> tuple[Benefit, ...]:
    """Return every offer and every clause that grants a group something."""
    gains: dict[str, list[InnerGain]] = {}
    for gain in active(ground.dossier.actors.inner_gains):
        gains.setdefault(gain.benefit, []).append(gain)
    return tuple(
        benefit_of(about, goes_to, tuple(gains.get(about, ())), ground)
        for about, goes_to in granted(ground)
    )


def granted(ground: Ground) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each offer and granting clause with those it goes to."""
    for offer in active(ground.dossier.bargain.offers):
        yield f"offer:{offer.id}", offer.to
    agreement = ground.dossier.agreement
    for clause in active(agreement.clauses) if agreement else ():
        served = tuple(served_by(clause, ground))
        if served or clause.kind in BENEFITS:
            yield f"clause:{clause.id}", served


def served_by(clause: Clause, ground: Ground) -> Iterator[str]:
    """Yield the groups and parts of groups a clause of others is turned towards."""
    for about in clause.towards:
        if about not in clause.duty_of and ground.home(about) in ground.groups:
            yield about


def benefit_of(
    about: str, goes_to: tuple[str, ...], gains: tuple[InnerGain, ...], ground: Ground
) -> Benefit:
    """Return one benefit with the kinds of parts it reaches, strengthens and weakens."""
    by_effect = {"strengthens": [""], "weakens": [""]}
    for gain in gains:
        by_effect.setdefault(gain.effect, []).append(kind_of(gain.who, ground))
    return Benefit(
        id=about,
        goes_to=goes_to,
        routed_to=kinds([kind_of(each, ground) for each in goes_to]),
        strengthens=kinds(by_effect["strengthens"]),
        weakens=kinds(by_effect["weakens"]),
        unplaced=tuple(g.who for g in gains if g.effect != "none" and not kind_of(g.who, ground)),
        gains=gains,
    )


def kind_of(about: str, ground: Ground) -> str:
    """Return the kind of a part; a group or a body as a whole has none."""
    part = ground.factions.get(about)
    return (part.kind or "") if part is not None else ""


def kinds(found: list[str]) -> tuple[str, ...]:
    """Return the kinds there are, each once."""
    return tuple(dict.fromkeys(kind for kind in found if kind))


def benefit_items(benefits: tuple[Benefit, ...]) -> tuple[Item, ...]:
    """Return benefits as items; effects nobody looked into, or on parts of no kind, are left out.

    Where somebody looked, an effect on no listed kind counts as told: no such part is meant.
    """
    items: list[Item] = []
    for benefit in benefits:
        fields: dict[str, bool | tuple[str, ...]] = {"looked_at": benefit.looked_at}
        fields["routed_to"] = benefit.routed_to
        for name in ("strengthens", "weakens"):
            told: tuple[str, ...] = getattr(benefit, name)
            if told or (benefit.looked_at and not benefit.unplaced):
                fields[name] = told
        items.append(Item("benefits", benefit.id, fields))
    return tuple(items)
