"""Rules and pathways: conditions with what follows, and which criteria each pathway needs."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.knowledge.conditions import Condition, condition_from
from tregua.domain.results import Citation, Severity
from tregua.language import Text

__all__ = ["CasesFor", "Pathway", "PathwayForm", "Rule", "RuleUse", "Says", "Written"]


def read_condition(given: Any) -> Any:
    """Read a condition written as plain data."""
    return condition_from(given) if isinstance(given, dict) else given


Written = Annotated[Condition, BeforeValidator(read_condition)]


class RuleUse(StrEnum):
    """Where a rule is applied: threshold criteria, an agreement's clauses, or the strategy."""

    CRITERION = "criterion"
    AGREEMENT = "agreement"
    STRATEGY = "strategy"


class Says(Noun):
    """What a finding says for each answer; an agreement rule may stay silent on not met."""

    met: Text
    not_met: Text | None = None
    unclear: Text


class CasesFor(Noun):
    """Past cases a rule rests on, and those that speak against it."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    for_: tuple[str, ...] = Field(default=(), alias="for")
    against: tuple[str, ...] = ()


class Rule(Noun):
    """One test, its words, the sources it rests on, and when it misleads."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", populate_by_name=True, arbitrary_types_allowed=True
    )

    id: Slug
    use: RuleUse
    title: Text
    for_each: str | None = None
    where: Written | None = None
    when: Written
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
