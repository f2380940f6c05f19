"""What follows when a duty is not kept: grades of breach, responses, and who decides."""

from enum import StrEnum

from tregua.domain.claims import About, Flag, Noun, Slug
from tregua.domain.deal.timing import Days
from tregua.language import Words

__all__ = ["BreachGrade", "Effect", "Response"]


class Effect(StrEnum):
    """What a response does to the agreement: nothing yet, or to clauses, or to all of it."""

    TALK = "talk"
    REPAIR = "repair"
    REFER = "refer"
    SUSPEND = "suspend"
    REVOKE = "revoke"
    END = "end"


class Response(Noun):
    """One agreed answer: what is done, by whom, within how many days, after hearing whom.

    `on` are the clauses that are suspended or revoked; none means the clause itself. `appeal`
    says before whom the decision can be contested.
    """

    does: Words
    effect: Effect
    on: tuple[Slug, ...] = ()
    by: About | None = None
    decided_by: Words | None = None
    hears: Words | None = None
    within_days: Days | None = None
    reversible: Flag | None = None
    appeal: Words | None = None


class BreachGrade(Noun):
    """One grade of not keeping a duty, and the responses agreed for it, the mildest first."""

    id: Slug
    says: Words
    responses: tuple[Response, ...] = ()
