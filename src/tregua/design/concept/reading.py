"""A concept as read on a day: each part, and what was found across them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import Any

from tregua.design.concept.checking import ConceptCheck, check_concept
from tregua.design.concept.engagement import Engagement
from tregua.domain import Result, plain

__all__ = ["READERS", "ConceptReading", "read_concept"]

READERS: Mapping[str, tuple[str, str]] = {
    "choices": ("choices", "read_choices"),
    "process": ("process", "read_process"),
    "safety": ("safety.reading", "read_safety"),
    "security": ("safety.meetings", "read_security"),
    "narrative": ("narrative", "read_narrative"),
    "innovations": ("innovations", "read_innovations"),
    "victims": ("victims", "read_victims"),
    "institutions": ("institutions", "read_institutions"),
    "ending": ("ending", "read_ending_plan"),
}
"""What reads each part, by the part, in the order of a concept: its module and function.

A part is loaded when it is first read.
"""


@dataclass(frozen=True, slots=True)
class ConceptReading(Result):
    """Every part of a concept with what the check found; nothing here says that one is good.

    `parts` holds the reading of each part by its name, `logic` whether the talks work towards an
    accord or are an open dialogue.
    """

    logic: str
    day: date | None
    parts: Mapping[str, Any]
    check: ConceptCheck

    def to_dict(self) -> dict[str, Any]:
        """Return the parts side by side, then the findings.

        A part that lists what it is named after, such as the choices, stands with all its lists at
        the top.
        """
        told: dict[str, Any] = {"logic": self.logic, "day": plain(self.day)}
        for name, part in self.parts.items():
            held = plain(part.to_dict())
            told |= held if name in held else {name: held}
        return {**told, **self.check.to_dict()}


def read_concept(engagement: Engagement, parts: frozenset[str] | None = None) -> ConceptReading:
    """Return the concept of a dossier, or only some parts of it, with what the check found."""
    read = {name: reader_of(name)(engagement) for name in READERS if parts is None or name in parts}
    logic = engagement.dossier.sheet.logic
    return ConceptReading(logic, engagement.day, read, check_concept(engagement))


def reader_of(part: str) -> Callable[[Engagement], Result]:
    """Return what reads a part."""
    module, function = READERS[part]
    found: Callable[[Engagement], Result] = getattr(
        import_module(f"tregua.design.concept.{module}"), function
    )
    return found
