"""What is known of strategies: families, lessons, tensions, what labels do, what fits an aim."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import ConfigDict, Field, StringConstraints

from tregua.domain.claims import Noun, Slug
from tregua.domain.decisions import Part
from tregua.domain.knowledge.rules import CasesFor, Rule, Written
from tregua.domain.results import Citation
from tregua.domain.strategy import AimKind, Code, Family, Form, LessonTestId, Winner
from tregua.language import Text

__all__ = [
    "AimRecord",
    "Experience",
    "Hazard",
    "LabelEffect",
    "Lesson",
    "LessonTest",
    "Point",
    "StrategyFamily",
    "StrategyForm",
    "StrategyKnowledge",
    "Tension",
    "TensionSide",
]

Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]
LONG_RUN_YEARS = 10
"""The shortest horizon a long-run hazard may have, in years."""


class Point(Noun):
    """One thing said, with where it is said."""

    says: Text
    cites: Cites


class Hazard(Point):
    """What may follow in the long run, and how many years ahead one has to look for it."""

    horizon_years: Annotated[int, Field(ge=LONG_RUN_YEARS)]


class Experience(Noun):
    """What the record shows of one case or process."""

    case: str
    says: Text
    cites: Cites


class Beneficiary(Point):
    """Who gains from the choice itself, whatever becomes of the violence."""

    who: Winner


class Stance(Noun):
    """What a family and a sub-form both say: gains, costs, hazards, conditions, the record."""

    title: Text
    meaning: Text
    gains: Annotated[tuple[Point, ...], Field(min_length=1)]
    costs: tuple[Point, ...] = ()
    hazards: Annotated[tuple[Hazard, ...], Field(min_length=1)]
    conditions: Annotated[tuple[Point, ...], Field(min_length=1)]
    experience_for: tuple[Experience, ...] = ()
    experience_against: tuple[Experience, ...] = ()
    misleads_when: Text


class StrategyForm(Stance):
    """One sub-form of a family."""

    id: Form


class StrategyFamily(Stance):
    """One of the three families, with its sub-forms and who gains from its being chosen."""

    id: Family
    beneficiaries: tuple[Beneficiary, ...] = ()
    forms: Annotated[tuple[StrategyForm, ...], Field(min_length=1)]
    cites: Cites
    status: Slug = "draft"


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


@dataclass(frozen=True, slots=True)
class StrategyKnowledge:
    """All of it as one value: by id, in the order of the records."""

    families: Mapping[Family, StrategyFamily]
    lessons: Mapping[str, Lesson]
    tensions: Mapping[str, Tension]
    effects: Mapping[str, LabelEffect]
    aims: Mapping[AimKind, AimRecord]
    rules: Mapping[str, Rule]

    def form(self, form: Form) -> StrategyForm:
        """Return a sub-form."""
        return next(f for family in self.families.values() for f in family.forms if f.id is form)
