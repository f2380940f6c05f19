"""The three families of strategy and their sub-forms: gains, costs, hazards, the record."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.results import Citation
from tregua.domain.strategy import Family, Form, Winner
from tregua.language import Text

__all__ = [
    "Beneficiary",
    "Cites",
    "Experience",
    "Hazard",
    "Point",
    "Stance",
    "StrategyFamily",
    "StrategyForm",
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
