"""Past negotiations as nouns: the codebook, the coded cases, and what is claimed across them."""

from tregua.domain.knowledge.cases.codebook import Bar, Codebook, CodebookField, CodebookGroup
from tregua.domain.knowledge.cases.coding import Case, Cell, CellValue, Correction, Judgement, Rival
from tregua.domain.knowledge.cases.likeness import (
    ComparedField,
    FieldGroup,
    FieldLink,
    Likening,
    ToldFields,
    Way,
    Weighting,
)
from tregua.domain.knowledge.cases.propositions import AggregateClaim, Proposition, PropositionTest

__all__ = [
    "AggregateClaim",
    "Bar",
    "Case",
    "Cell",
    "CellValue",
    "Codebook",
    "CodebookField",
    "CodebookGroup",
    "ComparedField",
    "Correction",
    "FieldGroup",
    "FieldLink",
    "Judgement",
    "Likening",
    "Proposition",
    "PropositionTest",
    "Rival",
    "ToldFields",
    "Way",
    "Weighting",
]
