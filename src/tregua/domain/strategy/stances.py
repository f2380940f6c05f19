"""Stances: what is done or proposed toward a group over time, and what people call the group."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from tregua.domain.claims import About, Flag, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.domain.strategy.records import LateNoun, LateRecord
from tregua.language import Words

__all__ = ["FORMS", "Code", "Family", "Form", "Label", "Position", "SeenEffect", "Winner"]


class Family(StrEnum):
    """The three families in which practice toward criminal groups is described."""

    CONFRONTATION = "confrontation"
    ACCOMMODATION = "accommodation"
    TRANSFORMATION = "transformation"


class Form(StrEnum):
    """The sub-forms of the three families."""

    MILITARY_FORCE = "military-force"
    IRON_FIST = "iron-fist"
    LEADERS_REMOVED = "leaders-removed"
    FOCUSED_DETERRENCE = "focused-deterrence"
    LOCAL_STABILITY_PACT = "local-stability-pact"
    SUPPLY_ACCESS = "supply-access"
    MARKET_INTEREST_ALLIANCE = "market-interest-alliance"
    STATE_RUN_MARKET = "state-run-market"
    CRIME_FREE_ZONE = "crime-free-zone"
    LAWFUL_FORM = "lawful-form"
    AMNESTY_WINDOW = "amnesty-window"
    TRUCE_TO_PEACE_PROCESS = "truce-to-peace-process"


FORMS = {
    Family.CONFRONTATION: tuple(Form)[:4],
    Family.ACCOMMODATION: tuple(Form)[4:9],
    Family.TRANSFORMATION: tuple(Form)[9:],
}
"""The sub-forms of each family, in their order."""


class Winner(StrEnum):
    """Who may gain from the choice of a stance itself, whatever becomes of the violence."""

    OFFICE_HOLDERS = "office-holders"
    CHALLENGERS = "challengers"
    ARMED_FORCES = "armed-forces"
    POLICE = "police"
    FOREIGN_DONORS = "foreign-donors"
    GROUP_LEADERS = "group-leaders"
    RIVAL_GROUPS = "rival-groups"
    LOCAL_BUSINESS = "local-business"
    RESIDENTS = "residents"
    VICTIMS = "victims"
    NOBODY_FOUND = "nobody-found"


class Position(LateRecord):
    """What somebody does, or proposes to do, toward groups for a time; several may overlap.

    `in_the_open` is false for what is done and not declared. `trades_information` is true where
    pressure or punishment is lowered for information.
    """

    family: Family
    form: Form | None = None
    standing: Literal["held", "proposed"] = "held"
    toward: tuple[About, ...] = ()
    by: About | None = None
    since: When | None = Field(default=None, alias="from")
    until: When | None = None
    in_the_open: Flag | None = None
    trades_information: Flag | None = None
    winners: tuple[Winner, ...] = ()
    says: Words | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None

    @model_validator(mode="after")
    def form_of_the_family(self) -> "Position":
        """Refuse a sub-form that belongs to another family."""
        if self.form is not None and self.form not in FORMS[self.family]:
            allowed = ", ".join(form.value for form in FORMS[self.family])
            raise PydanticCustomError(
                "form_of_another_family",
                "{form}",
                {"form": self.form.value, "family": self.family.value, "allowed": allowed},
            )
        return self


class Code(StrEnum):
    """What a label takes a group for; a label may carry several at once."""

    POLITICAL = "political"
    CRIMINAL = "criminal"
    TERRORIST = "terrorist"
    COMMERCIAL = "commercial"
    COMMUNITY = "community"
    YOUTH = "youth"


class SeenEffect(LateNoun):
    """A door that a label was seen to open or to shut here."""

    does: Literal["opens", "shuts"]
    says: Words
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Label(LateRecord):
    """What somebody calls a group, since when and why; nobody's label is the true one.

    `used_by` names the speaker in words, `body` the actor listed, if it is one. `blurred` is true
    where politics, business and crime cannot be told apart. `followed_by` is the label that the
    same speaker took up afterwards.
    """

    about: About
    word: Words
    used_by: Words
    body: About | None = None
    codes: tuple[Code, ...] = ()
    blurred: Flag | None = None
    since: When | None = Field(default=None, alias="from")
    until: When | None = None
    why: Words | None = None
    effects: tuple[SeenEffect, ...] = ()
    review: When | None = None
    followed_by: Slug | None = None
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    note: Words | None = None
