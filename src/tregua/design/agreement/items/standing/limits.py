"""Red lines and what was said to be off the table, held against the text and what was promised.

A red line is called by its id: its words are in no field.
"""

from collections.abc import Iterable

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, Undertaking, active
from tregua.domain.registers import Basis, Limit
from tregua.rules import Item

__all__ = ["clause_crosses", "crossed", "limit_items", "undertaking_items"]


def crossed(levels: Iterable[str], deal: Deal) -> tuple[str, ...] | None:
    """Return the ids of the red lines that bar one of these levels of `offers`, if any does."""
    given = set(levels)
    lines = active(deal.dossier.bargain.red_lines)
    return tuple(line.id for line in lines if given & set(line.bars)) or None


def clause_crosses(clause: Clause, deal: Deal) -> tuple[str, ...] | None:
    """Return the ids of the red lines that what a clause grants crosses."""
    return crossed(deal.granted(clause), deal)


def undertaking_items(deal: Deal) -> tuple[Item, ...]:
    """Return the promises outside the text as items, without their words."""
    return tuple(
        Item(
            "undertakings",
            f"undertaking:{each.id}",
            {
                "id": each.id,
                "basis": basis_of(each),
                "crosses": crossed(each.grants, deal),
                "contradicts": each.contradicts or None,
                "unknown_to": unknown_to(each, deal),
            },
        )
        for each in deal.undertakings
    )


def basis_of(each: Undertaking) -> str:
    """Return what the check against the law found; a basis that is written counts as found."""
    written = each.lawful_basis is not None and each.basis is not Basis.NONE_FOUND
    return (Basis.FOUND if written else each.basis).value


def unknown_to(each: Undertaking, deal: Deal) -> tuple[str, ...] | None:
    """Return the parties bound by the text of whom it is not recorded that they know of it."""
    told = (each.made_by, *each.made_to, *each.known_by)
    know = {deal.home.get(about, about) for about in told}
    bound = dict.fromkeys(
        deal.home[about] for clause in deal.duties for about in clause.duty_of if about in deal.home
    )
    return tuple(party for party in bound if party not in know) or None


def limit_items(deal: Deal) -> tuple[Item, ...]:
    """Return what was said to be off the table, with what grants it all the same."""
    return tuple(
        Item(
            "limits",
            f"limit:{limit.id}",
            {"id": limit.id, "granted_by": granted_by(limit, deal)},
        )
        for limit in active(deal.dossier.bargain.off_the_table)
    )


def granted_by(limit: Limit, deal: Deal) -> tuple[str, ...] | None:
    """Return the clauses and promises that grant what a limit bars, to those it was said of.

    A clause that names nobody it is for may be for anybody.
    """
    barred = set(limit.bars)
    given = [(f"clause:{c.id}", deal.granted(c), c.towards) for c in deal.clauses]
    given += [(f"undertaking:{u.id}", u.grants, u.made_to) for u in deal.undertakings]
    return (
        tuple(
            name for name, grants, to in given if barred & set(grants) and meant(limit.to, to, deal)
        )
        or None
    )


def meant(said_of: tuple[str, ...], to: tuple[str, ...], deal: Deal) -> bool:
    """Tell whether what is given to some may reach those a limit was said of."""
    if not said_of or not to:
        return True
    homes = {deal.home.get(about, about) for about in said_of}
    return bool(homes & {deal.home.get(about, about) for about in to})
