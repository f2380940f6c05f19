"""The codebook: what every field of a case means and which values it may hold."""

from typing import Annotated, Any, Literal

from pydantic import Field

from tregua.domain.claims import Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Bar", "Codebook", "CodebookField", "CodebookGroup"]

Names = Annotated[tuple[str, ...], Field(min_length=1)]


class Bar(Noun):
    """Outcomes that a field may not be compared with, because its coding leans on them.

    `propositions` are those the coding was made from or for; `outcomes` are codebook fields.
    """

    propositions: Names
    outcomes: Names
    why: Text
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


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
    barred_with: tuple[Bar, ...] = ()


class Codebook(Noun):
    """All fields in their order."""

    confidence: Any = None
    coding_rules: Any = None
    cautions: Any = None
    limits: Any = None
    groups: tuple[CodebookGroup, ...]
    fields: dict[str, CodebookField]
