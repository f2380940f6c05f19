"""What labels opened and shut in the record, and the incentives that fit an aim."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.knowledge.rules import CasesFor
from tregua.domain.knowledge.strategies.families import Cites, Point
from tregua.domain.strategy import AimKind, Code
from tregua.language import Text

__all__ = ["AimRecord", "LabelEffect"]


class LabelEffect(Noun):
    """A door that a label opened or shut in the record, for which kinds of label."""

    id: Slug
    codes: Annotated[tuple[Code, ...], Field(min_length=1)]
    does: Literal["opens", "shuts"]
    door: Text
    evidence: Text
    cites: Cites
    cases: CasesFor = CasesFor()
    misleads_when: Text
    status: Slug = "draft"


class AimRecord(Noun):
    """An aim, what it means, and the incentives the record has for it."""

    id: AimKind
    title: Text
    incentives: Annotated[tuple[Point, ...], Field(min_length=1)]
    misleads_when: Text
    status: Slug = "draft"
