"""A concept as read on a day: each part, and what was found across them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tregua.design.concept.checking import ConceptCheck, check_concept
from tregua.design.concept.choices import read_choices
from tregua.design.concept.ending import read_ending_plan
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.innovations import read_innovations
from tregua.design.concept.institutions import read_institutions
from tregua.design.concept.narrative import read_narrative
from tregua.design.concept.process import read_process
from tregua.design.concept.safety.meetings import read_security
from tregua.design.concept.safety.reading import read_safety
from tregua.design.concept.victims import read_victims
from tregua.domain import Result, plain

__all__ = ["READERS", "ConceptReading", "read_concept"]

READERS: dict[str, Callable[[Engagement], Result]] = {
    "innovations": read_innovations,
    "institutions": read_institutions,
    "choices": read_choices,
    "process": read_process,
    "safety": read_safety,
    "security": read_security,
    "victims": read_victims,
    "narrative": read_narrative,
    "ending": read_ending_plan,
}
"""What reads each part of a concept, by the part, in the order of a concept."""


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
    read = {
        name: reader(engagement)
        for name, reader in READERS.items()
        if parts is None or name in parts
    }
    logic = engagement.dossier.sheet.logic
    return ConceptReading(logic, engagement.day, read, check_concept(engagement))
