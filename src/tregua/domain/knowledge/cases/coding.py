"""One past negotiation as coded: every cell with its confidence, its evidence and its sources."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Case", "Cell", "CellValue", "Correction", "Judgement", "Rival"]

Confidence = Literal["stated", "inferred", "unknown"]
CellValue = bool | int | Text | str | tuple[str, ...] | tuple[Text, ...] | None
Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]


class Rival(Noun):
    """What one passage gives for a fact on which passages differ; never averaged, never merged."""

    value: CellValue = None
    confidence: Confidence
    evidence: Text
    cites: Cites
    as_of: Text | None = None


class Cell(Noun):
    """One coded fact: null where the sources do not say.

    Where passages differ, `rivals` hold what each of them gives; the coded value settles nothing.
    """

    value: CellValue = None
    confidence: Confidence
    evidence: Text | None = None
    cites: tuple[Citation, ...] = ()
    rivals: tuple[Rival, ...] = ()


class Judgement(Noun):
    """How one source judged the outcome when it was written; a later one does not replace it.

    `as_of` is the date as far as the copy read tells it; `outcome_class` is a value of the
    codebook where one fits what the source says.
    """

    as_of: Text
    says: Text
    outcome_class: str | None = None
    cites: Cites


class Correction(Noun):
    """A cell coded otherwise before: what it was, and why the sources do not bear that out."""

    field: str
    was: Cell
    why: Text
    cites: Cites


class Case(Noun):
    """A past negotiation (or further process) as coded, with what the sources disagree on."""

    id: str
    title: Text
    independence_group: str | None = None
    sources: tuple[str, ...] = ()
    conflicts: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()
    fields: dict[str, Cell]

    @property
    def family(self) -> str:
        """The independence group, or the case itself where it stands alone."""
        return self.independence_group or self.id
