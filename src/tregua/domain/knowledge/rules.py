"""Rules and pathways: conditions with what follows, and which criteria each pathway needs."""

from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.decisions import Part
from tregua.domain.knowledge.conditions import Condition, condition_from
from tregua.domain.results import Citation, Severity
from tregua.language import Text

__all__ = [
    "CasesFor",
    "Lock",
    "Locks",
    "Pathway",
    "PathwayForm",
    "Rule",
    "RuleUse",
    "Says",
    "Written",
]


def read_condition(given: Any) -> Any:
    """Read a condition written as plain data."""
    return condition_from(given) if isinstance(given, dict) else given


Written = Annotated[Condition, BeforeValidator(read_condition)]


class RuleUse(StrEnum):
    """Where a rule is applied: criteria, agreements, registers, strategy, actors, the concept."""

    CRITERION = "criterion"
    AGREEMENT = "agreement"
    REGISTER = "register"
    STRATEGY = "strategy"
    ACTORS = "actors"
    CONCEPT = "concept"


class Says(Noun):
    """What a finding says for each answer; all but criteria may stay silent on not met."""

    met: Text
    not_met: Text | None = None
    unclear: Text


class CasesFor(Noun):
    """Past cases a rule rests on, and those that speak against it."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    for_: tuple[str, ...] = Field(default=(), alias="for")
    against: tuple[str, ...] = ()


class Rule(Noun):
    """One test, its words, the sources it rests on, and when it misleads.

    `counts` is `ever` for a gate: claims taken back then count until a reviewer has looked at
    them, so that taking a fact out of sight opens nothing. `field` is the field of the record
    that would have to change, `part` the part of an engagement concept it is about. What is not
    `waivable` nobody of the team can set aside.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    id: Slug
    use: RuleUse
    title: Text
    for_each: str | None = None
    where: Written | None = None
    when: Written
    counts: Literal["standing", "ever"] = "standing"
    field: Slug | None = None
    part: Slug | None = None
    waivable: Flag = True
    severity: Severity | None = None
    severity_if_limited: Severity | None = None
    says: Says
    why: Text
    mend: Text | None = None
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]
    cases: CasesFor = CasesFor()
    misleads_when: Text
    status: Slug = "draft"
    reviewer: str | None = None


class PathwayForm(Noun):
    """A form a pathway may take, such as access only or a series, and what it needs besides."""

    id: Slug
    title: Text
    needs: tuple[Slug, ...] = ()


class Pathway(Noun):
    """One of the four answers: criteria that must be met and criteria that bar it.

    `indicated_by` is for *no negotiation*, which is never what is left over: it is met only
    where one of these criteria is met.
    """

    id: Slug
    title: Text
    meaning: Text
    needs: tuple[Slug, ...] = ()
    barred_by: tuple[Slug, ...] = ()
    indicated_by: tuple[Slug, ...] = ()
    forms: tuple[PathwayForm, ...] = ()
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]
    misleads_when: Text
    status: Slug = "draft"


class Lock(Noun):
    """One lock on outward steps: what the facts must show, and who may open it by an act.

    `when` is the condition on the facts (none: judged by the gate of the same name, or by what
    was never asked). `acts` are the acts it holds (none: all), `opened_by` the parts of which a
    member must have one, `outside` whether that member must stand outside the sponsors.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    title: Text
    shut: Text
    opens: Text
    when: Written | None = None
    acts: tuple[Slug, ...] = ()
    opened_by: Annotated[tuple[Part, ...], Field(min_length=1)]
    outside: Flag = False
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Locks(Noun):
    """The acts towards the other side, and the locks that hold them."""

    acts: dict[Slug, Text]
    locks: dict[Slug, Lock]
