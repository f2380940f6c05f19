"""How likeness is told: which fields are compared, how, with which weight, and what is told."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["ComparedField", "FieldGroup", "FieldLink", "Likening", "ToldFields", "Way", "Weighting"]


class Way(StrEnum):
    """How two values of a field are compared; each gives a distance from nought to one.

    `same`: one value or not. `steps`: steps apart on an ordered scale. `overlap`: the share of
    all values named by either that both name (Jaccard). `ratio`: the smaller number over the
    larger.
    """

    SAME = "same"
    STEPS = "steps"
    OVERLAP = "overlap"
    RATIO = "ratio"


class ComparedField(Noun):
    """One field of the codebook that is compared, and how."""

    field: str
    how: Way


class Grounded(Noun):
    """Something decided here, on a source that supports it or on our judgment alone."""

    why: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class FieldGroup(Grounded):
    """Fields of one kind; their group's weight is shared among them alike."""

    id: Slug
    label: Text
    weight: Annotated[int, Field(ge=1)]
    fields: Annotated[tuple[ComparedField, ...], Field(min_length=1)]


class Weighting(Noun):
    """Another way to weigh the same facts; `each-left-out` stands for one a group."""

    id: Slug
    of: Literal["equal-fields", "equal-groups", "each-left-out"]
    label: Text


class ToldFields(Noun):
    """Fields told of a case that is shown: what was present, what followed, what is named as cause.

    A cause is told only where the cell says that a source states it.
    """

    present: tuple[str, ...]
    followed: tuple[str, ...]
    causes: str


class Likening(Grounded):
    """`likeness.yaml`: everything about likeness that a person may want to decide otherwise.

    `fewest_shared` is how many facts must be known for both before a case may be called near;
    `shown` how many are shown; `alike_within` how far apart two values may be and count as alike.
    """

    fewest_shared: Annotated[int, Field(ge=1)]
    shown: Annotated[int, Field(ge=1)]
    alike_within: dict[Way, Annotated[float, Field(ge=0, lt=1)]]
    key_facts: tuple[str, ...]
    told: ToldFields
    groups: Annotated[tuple[FieldGroup, ...], Field(min_length=1)]
    weightings: tuple[Weighting, ...] = ()

    @property
    def ways(self) -> dict[str, Way]:
        """Return how each compared field is compared, in their order."""
        return {one.field: one.how for group in self.groups for one in group.fields}


class FieldLink(Grounded):
    """A codebook field read from records of the dossier other than claims.

    `fact` names a registered pure function that gives words of the dossier; `values` translates
    them, or the table of the question `as_question`; `as_it_is` takes them unchanged. `several` is
    what more than one translation together mean, where the field holds one value.
    """

    field: str
    fact: Slug
    values: dict[str, str | bool] = Field(default_factory=dict)
    as_question: Slug | None = None
    as_it_is: Flag = False
    several: str | None = None
