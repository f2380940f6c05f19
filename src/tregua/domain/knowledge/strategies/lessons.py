"""The five lessons and the tensions: records that hold conditions."""

from typing import Annotated

from pydantic import ConfigDict, Field, StringConstraints

from tregua.domain.claims import Noun, Slug
from tregua.domain.decisions import Part
from tregua.domain.knowledge.rules import CasesFor, Written
from tregua.domain.knowledge.strategies.families import Cites
from tregua.domain.strategy import LessonTestId
from tregua.language import Text

__all__ = ["Lesson", "LessonTest", "Tension", "TensionSide"]


class Conditioned(Noun):
    """A record that holds a condition."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )


class LessonTest(Conditioned):
    """One test of a lesson: a question, and the condition that answers it."""

    id: Slug
    asks: Text
    when: Written
    asked: LessonTestId | None = None


class Lesson(Noun):
    """One lesson on leading criminal groups into lawful life, as tests."""

    id: Slug
    title: Text
    why: Text
    tests: Annotated[tuple[LessonTest, ...], Field(min_length=1)]
    cites: Cites
    cases: CasesFor = CasesFor()
    misleads_when: Text
    status: Slug = "draft"


class TensionSide(Conditioned):
    """One side of a tension in our words; `empty_when` says when the dossier has nothing on it."""

    id: Slug
    says: Text
    cites: Cites
    cases: CasesFor = CasesFor()
    empty_when: Written | None = None


class Tension(Conditioned):
    """Where the sources pull apart: both sides, when it bears on a dossier, who may choose."""

    id: Annotated[str, StringConstraints(pattern=r"^T\d{2}$")]
    title: Text
    sides: Annotated[tuple[TensionSide, ...], Field(min_length=2)]
    bears_when: Written
    open_because: Text
    may_choose: Annotated[tuple[Part, ...], Field(min_length=1)]
    status: Slug = "draft"
