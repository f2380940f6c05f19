"""How the talks are held in one phase, or on one matter of it: three axes, each apart."""

from typing import Annotated, Literal

from tregua.domain.claims import Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import NamedIn, Owner, PhaseId
from tregua.language import Words

__all__ = ["Mode"]


class Mode(Record):
    """The mode of a phase, or of one agenda item in it; each axis is chosen for itself.

    `exit` is how this mode is left: how what is secret is disclosed, how what is public is closed
    again. `approved_by` is who agreed to it.
    """

    phase: PhaseId
    item: Annotated[Slug, NamedIn("concept.yaml", "agenda")] | None = None
    secrecy: Literal["secret", "public"]
    formality: Literal["formal", "informal"]
    directness: Literal["direct", "indirect", "shuttle"]
    reason: Words | None = None
    exit: Words | None = None
    approved_by: Owner | None = None
    approved_on: When | None = None

    @property
    def over(self) -> str:
        """What this is the mode of: the matter where there is one, else the phase."""
        return f"agenda:{self.item}" if self.item else f"phase:{self.phase}"
