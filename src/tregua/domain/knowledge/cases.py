"""Past negotiations coded by the codebook: every cell with its confidence and its sources."""

from typing import Any, Literal

from pydantic import Field

from tregua.domain.claims import Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Case", "Cell", "Codebook", "CodebookField", "CodebookGroup"]

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


class CodebookGroup(Noun):
    """A chapter of the codebook."""

    id: str
    title: Text


class CodebookField(Noun):
    """What one field of a case means and which values it may hold, low to high where ordered."""

    group: str
    type: Literal["enum", "ord", "list", "list_str", "str", "int", "bool"]
    label: Text
    definition: Text
    cites: tuple[Citation, ...] = ()
    values: dict[str, Text] = Field(default_factory=dict)
    note: Text | None = None
    condition: bool
    barred_with: tuple[Any, ...] = ()


class Codebook(Noun):
    """All fields in their order."""

    confidence: Any = None
    coding_rules: Any = None
    cautions: Any = None
    limits: Any = None
    groups: tuple[CodebookGroup, ...]
    fields: dict[str, CodebookField]
