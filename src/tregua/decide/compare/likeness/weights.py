"""How much each field weighs: as the record states, and otherwise, to see what hangs on it."""

from collections.abc import Iterable

from tregua.domain.knowledge.cases import FieldGroup, Likening

__all__ = ["STATED", "Weights", "weightings"]

Weights = dict[str, float]

STATED = "stated"
"""The name of the weights as the record states them."""


def weightings(likening: Likening, asked: Iterable[str]) -> dict[str, Weights]:
    """Return the weight of every field asked, under the stated weights and every other weighting.

    A group's weight is shared alike among those of its fields that are asked; a group with no
    field asked weighs nothing.
    """
    wanted = frozenset(asked)
    held = [
        (group, [f.field for f in group.fields if f.field in wanted]) for group in likening.groups
    ]
    groups = [(group, fields) for group, fields in held if fields]
    found = {STATED: shared(groups)}
    for other in likening.weightings:
        if other.of == "equal-fields":
            found[other.id] = {field: 1.0 for _, fields in groups for field in fields}
        elif other.of == "equal-groups":
            found[other.id] = shared([(g.model_copy(update={"weight": 1}), f) for g, f in groups])
        elif len(groups) > 1:
            for group, _ in groups:
                rest = [(g, fields) for g, fields in groups if g.id != group.id]
                found[f"{other.id}-{group.id}"] = shared(rest)
    return found


def shared(groups: list[tuple[FieldGroup, list[str]]]) -> Weights:
    """Return the weight of each field: its group's, shared alike."""
    return {field: group.weight / len(fields) for group, fields in groups for field in fields}
