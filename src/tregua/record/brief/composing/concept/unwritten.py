"""The parts of a concept of which a dossier holds nothing at all."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["unwritten"]


def unwritten(told: "Told") -> list[str]:
    """Return the parts of which the dossier holds nothing at all."""
    dossier = told.book.dossier
    parts = [part.id for part in told.known.parts if not part.choice and part.id != "crisis"]
    held = {part: getattr(dossier, part) for part in parts}
    return [
        part
        for part, own in held.items()
        if not any(getattr(own, name) for name in type(own).model_fields)
    ]
