"""One past negotiation as coded: every cell with its confidence, its evidence and its sources."""

from typing import Literal

from tregua.domain.claims import Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Case", "Cell", "CellValue"]

CellValue = bool | int | Text | str | tuple[str, ...] | tuple[Text, ...] | None


class Cell(Noun):
    """One coded fact: null where the sources do not say."""

    value: CellValue = None
    confidence: Literal["stated", "inferred", "unknown"]
    evidence: Text | None = None
    cites: tuple[Citation, ...] = ()


class Case(Noun):
    """A past negotiation (or further process) as coded, with what the sources disagree on."""

    id: str
    title: Text
    independence_group: str | None = None
    sources: tuple[str, ...] = ()
    conflicts: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    fields: dict[str, Cell]

    @property
    def family(self) -> str:
        """The independence group, or the case itself where it stands alone."""
        return self.independence_group or self.id
