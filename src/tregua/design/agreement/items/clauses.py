"""Clauses and parties as items: what is left out counts as not agreed."""

from collections.abc import Callable, Mapping
from typing import Any

from tregua.design.agreement.deal import Deal
from tregua.domain import Clause, Party
from tregua.rules import Item
from tregua.rules.scene import FieldValue

__all__ = ["clause_items", "party_items", "stated"]

PLAIN = ("kind", "template", "since", "until", "revocable", "irreversible", "funded_until")
WORDS = (
    "how_much",
    "condition",
    "exceptions",
    "indicator",
    "data",
    "verifier",
    "access",
    "reports_to",
    "source_safety",
    "counts",
    "told",
    "response",
    "decided_by",
    "funded_by",
    "lawful_basis",
    "note",
)
ONE = ("owner", "verified_by", "starts", "due", "review", "vague", "capacity")
LISTS = ("towards", "where", "covers", "beneficiaries", "duty_of", "grants", "in_return_for")
MANY = ("requires", "breaches", "money", "breach_grades")


def clause_items(
    deal: Deal, computed: Mapping[str, Callable[[Clause, Deal], FieldValue]]
) -> tuple[Item, ...]:
    """Return the clauses that stand as items, with the fields computed of each."""
    return tuple(clause_item(clause, deal, computed) for clause in deal.clauses)


def clause_item(
    clause: Clause, deal: Deal, computed: Mapping[str, Callable[[Clause, Deal], FieldValue]]
) -> Item:
    """Return a clause as an item: a field that says nothing counts as not agreed."""
    fields: dict[str, Any] = {"id": clause.id, "vague": clause.vague is not None}
    fields |= {name: getattr(clause, name) for name in PLAIN}
    fields |= {name: stated(getattr(clause, name)) for name in (*WORDS, *ONE) if name != "vague"}
    fields |= {name: getattr(clause, name) or None for name in LISTS}
    fields |= {name: stated(getattr(clause, name) or None) for name in MANY}
    fields["grants"] = deal.granted(clause) or None
    fields["assents"] = tuple(assent.party for assent in clause.assents) or None
    fields |= {name: compute(clause, deal) for name, compute in computed.items()}
    return Item("clauses", f"clause:{clause.id}", {k: v for k, v in fields.items() if v != ()})


def stated(value: Any) -> str | None:
    """Return that something is stated, or nothing."""
    return None if value is None else "stated"


def party_items(
    deal: Deal, computed: Mapping[str, Callable[[Party, Deal], FieldValue]]
) -> tuple[Item, ...]:
    """Return the groups as items, with the fields computed of each."""
    return tuple(
        Item(
            "parties",
            f"party:{g.id}",
            {"id": g.id, "in_talks": g.in_talks}
            | {name: compute(g, deal) for name, compute in computed.items()},
        )
        for g in deal.dossier.groups
    )
