"""The codebook: what every field of a case means and which values it may hold."""

from typing import Any, Literal

from pydantic import Field

from tregua.domain.claims import Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Codebook", "CodebookField", "CodebookGroup"]


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
