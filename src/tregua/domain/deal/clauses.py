"""A clause: who does what, to whom, until when, how it is seen, and what follows if it is not."""

from pydantic import Field

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.deal.answering import BreachGrade
from tregua.domain.deal.giving import Capacity, Money
from tregua.domain.deal.saying import Assent
from tregua.domain.deal.timing import Days, Requirement, Timing
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Clause", "Vagueness"]


class Vagueness(Noun):
    """That a clause is vague on purpose, why, and when that is to be looked at again."""

    reason: Words
    by: Slug
    review: When | Timing | None = None


class Clause(Record):
    """Who does what, to whom, until when, how it is seen, and what follows if it is not done.

    A field left out means: nothing was agreed or reported on it. `starts` and `due` may be days
    counted from others; `lasts_days` counts from the start. `requires` are conditions over other
    clauses, `condition` one in words. `in_return_for` names the clauses this one answers.
    `grants` are levels of the question `offers`, beside those its kind gives. `counts` is what
    is counted, `told` what a party is told of the count. A standing understanding has a `review`
    in place of an end.
    """

    title: Words
    kind: Slug
    template: Slug | None = None
    does: Words
    how_much: Words | None = None
    duty_of: tuple[About, ...]
    owner: About | None = None
    towards: tuple[About, ...] = ()
    where: tuple[About, ...] = ()
    since: When | None = Field(default=None, alias="from")
    starts: Timing | None = None
    until: When | None = None
    lasts_days: Days | None = None
    due: When | Timing | None = None
    review: When | Timing | None = None
    condition: Words | None = None
    requires: tuple[Requirement, ...] = ()
    in_return_for: tuple[Slug, ...] = ()
    grants: tuple[Slug, ...] = ()
    covers: tuple[Slug, ...] = ()
    exceptions: Words | None = None
    indicator: Words | None = None
    data: Words | None = None
    verifier: Words | None = None
    verified_by: About | None = None
    every_days: Days | None = None
    access: Words | None = None
    reports_to: Words | None = None
    source_safety: Words | None = None
    counts: Words | None = None
    told: Words | None = None
    breach_grades: tuple[Words, ...] = ()
    breaches: tuple[BreachGrade, ...] = ()
    response: Words | None = None
    decided_by: Words | None = None
    revocable: Flag | None = None
    irreversible: Flag | None = None
    funded_until: When | None = None
    funded_by: Words | None = None
    money: tuple[Money, ...] = ()
    capacity: Capacity | None = None
    lawful_basis: Words | None = None
    beneficiaries: tuple[Slug, ...] = ()
    assents: tuple[Assent, ...] = ()
    vague: Vagueness | None = None
    sources: tuple[Citation, ...] = ()
    note: Words | None = None
