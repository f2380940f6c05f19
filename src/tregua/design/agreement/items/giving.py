"""Fields computed of each clause on what it gives: order, payer, power, loss, places, people."""

import re
from collections.abc import Callable

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.giving.ends import funded_to, place_of
from tregua.design.agreement.items.leniency import LENIENCY, windows
from tregua.domain import Clause, PartyKind, active
from tregua.language import Words, words_in
from tregua.rules.scene import FieldValue, Item

__all__ = ["GIVING", "GIVING_KINDS"]

GIVES = frozenset({"benefit", "custody", "leniency", "amnesty", "community", "policing"})
"""Kinds of clause by which something is given to groups or to the places they hold."""

KILLINGS = re.compile(
    r"\b(?:killings?|killed|homicides?|murders?|deaths?|homicidios?|asesinatos?|muertes?|muertos?"
    r"|muertas?)\b",
    re.IGNORECASE,
)
"""Words for killings in what is counted or how much is given."""


def waits(clause: Clause, deal: Deal) -> bool:
    """Tell whether something has to be performed before: a clause, a day after one, or a step."""
    timed = any(getattr(day, "after", None) for day in (clause.starts, clause.due))
    steps = deal.steps_of.get(clause.id, ())
    return bool(clause.requires) or timed or any(step.after for step in steps)


def for_good(clause: Clause, deal: Deal) -> bool:
    """Tell whether what is given cannot be taken back: said of the clause or of a step of it."""
    steps = deal.steps_of.get(clause.id, ())
    return clause.irreversible is True or any(step.irreversible is True for step in steps)


def handed_over(clause: Clause, deal: Deal) -> str | None:
    """Return whether it is handed over `once` or in `parts`; nothing where no step says."""
    parts = sum(step.parts for step in deal.steps_of.get(clause.id, ()))
    return None if not parts else "once" if parts == 1 else "parts"


def payer_agreed(clause: Clause, deal: Deal) -> bool | None:
    """Tell whether all who are to pay said yes to this clause; nothing where nobody is named.

    The treasury's sign-off counts for payers of the state.
    """
    payers = {money.payer for money in clause.money if money.payer}
    if not payers:
        return None
    agreed = {assent.party for assent in clause.assents}
    signed = any(s.who == "treasury" and s.answer == "agreed" for s in deal.agreement.sign_offs)
    return all(p in agreed or (signed and deal.side_of.get(p) is PartyKind.STATE) for p in payers)


def places_left(clause: Clause, deal: Deal) -> str | None:
    """Return whether places are `short` or `enough` for its people; nothing where it may be."""
    held = place_of(clause, deal)
    if held is None or (held.short_low == 0 < held.short_high):
        return None
    return "short" if held.short_low else "enough"


def months_left(clause: Clause, deal: Deal) -> str | None:
    """Return whether funded months are `short` of the duty bought or `enough` for it."""
    held = place_of(clause, deal)
    if held is None or held.funded_months is None or held.duty_months is None:
        return None
    return "short" if held.funded_months < held.duty_months else "enough"


def days_to_end(clause: Clause, deal: Deal) -> int | None:
    """Return the days from the day of the dossier to the first day its money may end."""
    end = funded_to(clause, deal)
    today = deal.dossier.view.day(None) or deal.dossier.sheet.as_of.last
    return None if end is None else (end.first - today).days


def for_minor(clause: Clause, deal: Deal) -> bool:
    """Tell whether somebody under 18 stands in it as one who receives, owes or carries out."""
    young = {f"person:{p.id}" for p in active(deal.dossier.actors.persons) if p.under_18}
    owner = (clause.owner,) if clause.owner else ()
    return bool(young & {*clause.towards, *clause.duty_of, *owner})


def through_group(clause: Clause, deal: Deal) -> bool:
    """Tell whether a group, or a part of one, hands out or carries out what the clause gives."""
    hands = (*clause.duty_of, *((clause.owner,) if clause.owner else ()))
    return any(deal.side_of.get(about) is PartyKind.GROUP for about in hands)


def by_killings(clause: Clause, deal: Deal) -> bool:
    """Tell whether what a clause gives hangs on a count of killings."""
    if clause.kind not in GIVES and not clause.money:
        return False
    counted = clause.counts is not None and "killing" in clause.covers
    return counted or any(speaks_of_killings(said) for said in (clause.counts, clause.how_much))


def speaks_of_killings(said: Words | None) -> bool:
    """Tell whether words name killings, in either language."""
    return any(KILLINGS.search(words_in(said, language)) for language in ("en", "es"))


GIVING: dict[str, Callable[[Clause, Deal], FieldValue]] = {
    "waits": waits,
    "for_good": for_good,
    "handed_over": handed_over,
    "payer_agreed": payer_agreed,
    "places_left": places_left,
    "months_left": months_left,
    "days_to_end": days_to_end,
    "for_minor": for_minor,
    "through_group": through_group,
    "by_killings": by_killings,
    **LENIENCY,
}
"""Computed fields of a clause, by the names rules use for them; none means not recorded."""

GIVING_KINDS: dict[str, Callable[[Deal], tuple[Item, ...]]] = {"windows": windows}
"""Kinds of item of this subject: what each yields for a deal, listed whole."""
