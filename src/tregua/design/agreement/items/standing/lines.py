"""The groups' lines of crime one by one: covered, left out by name, for later, or passed over."""

from collections.abc import Mapping
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.domain import active
from tregua.rules import Item

__all__ = ["line_items", "lines_of"]

LINES = "lines-of-crime"


def lines_of(deal: Deal) -> Mapping[str, tuple[str, ...]]:
    """Return each recorded line of crime with the groups that live on it, in the order written.

    A group recorded as outside the talks, and bound by nothing, is left out: no text reaches it.
    """
    said = [
        (kind, claim.about)
        for claim in active(deal.dossier.claims)
        if claim.question == LINES and not claim.not_known
        for kind in (claim.value if isinstance(claim.value, tuple) else (str(claim.value),))
    ]
    said += [(line.kind, line.of) for line in active(deal.dossier.aims.portfolio)]
    bound = {deal.home.get(about) for clause in deal.duties for about in clause.duty_of}
    outside = {f"party:{g.id}" for g in deal.dossier.groups if g.in_talks is False} - bound
    found: dict[str, dict[str, None]] = {}
    for kind, about in said:
        home = deal.home.get(about, about)
        if home not in outside:
            found.setdefault(kind, {})[home] = None
    return {kind: tuple(groups) for kind, groups in found.items()}


def line_items(deal: Deal) -> tuple[Item, ...]:
    """Return each line of crime as an item: what the text says of it, and whether it is watched."""
    return tuple(
        Item("lines", f"line:{kind}", line_fields(kind, groups, deal))
        for kind, groups in lines_of(deal).items()
    )


def line_fields(kind: str, groups: tuple[str, ...], deal: Deal) -> dict[str, Any]:
    """Return what the text says of a line: silence towards one group is silence.

    `watched` says that a clause covering it has an indicator, or that a monitoring clause names it.
    """
    covering = [clause for clause in deal.clauses if kind in clause.covers]
    bound = {
        deal.home.get(about, about)
        for clause in covering
        if clause.kind != "monitoring"
        for about in clause.duty_of
    }
    bare = tuple(group for group in groups if group not in bound)
    agreement = deal.agreement
    told = "covered"
    if bare:
        told = "left_out" if kind in agreement.silent_on else "silent"
        told = "later" if kind in agreement.later else told
    watched = any(c.indicator is not None or c.kind == "monitoring" for c in covering)
    return {"id": kind, "told": told, "silent_for": bare or None, "watched": watched}
