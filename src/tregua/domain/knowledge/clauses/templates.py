"""Templates of clauses: how each may read, its variants and traps, and what it needs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.clauses.kinds import ClauseKind, ClauseTopic
from tregua.domain.knowledge.rules import CasesFor
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["ClauseLibrary", "ClauseTemplate", "Slot", "Variant"]


class Slot(Noun):
    """One blank of a template: the field of the clause it fills, and how it is asked for."""

    id: Slug
    field: Slug
    asks: Text


class Variant(Noun):
    """Another way to write a template, and when it fits."""

    id: Slug
    title: Text
    fits_when: Text
    says: Text


class ClauseTemplate(Noun):
    """One clause that has been needed before: how it may read, and where it goes wrong.

    `says` is the clause with blanks written `{slot}`; `reading` the same in short sentences to be
    read aloud. `needs` are the fields of a clause that must be filled before it can be verified
    and answered. `indicator`, `verifier` and `breach` are suggestions in words. `goes_with` names
    templates it leans on. `judgment` is true where much of it is our own, beside what is cited.
    """

    id: Slug
    topic: Slug
    kind: Slug
    title: Text
    purpose: Text
    says: Text
    reading: Text
    slots: tuple[Slot, ...] = ()
    needs: Annotated[tuple[Slug, ...], Field(min_length=1)]
    indicator: Text | None = None
    verifier: Text | None = None
    breach: Text | None = None
    variants: tuple[Variant, ...] = ()
    traps: Annotated[tuple[Text, ...], Field(min_length=1)]
    goes_with: tuple[Slug, ...] = ()
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]
    judgment: Flag = False
    cases: CasesFor = CasesFor()
    misleads_when: Text
    status: Slug = "draft"


@dataclass(frozen=True, slots=True)
class ClauseLibrary:
    """The kinds, topics and templates by id, in the order of an agreement."""

    kinds: Mapping[str, ClauseKind]
    topics: Mapping[str, ClauseTopic]
    templates: Mapping[str, ClauseTemplate]
