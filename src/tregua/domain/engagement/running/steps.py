"""Steps on the way: confidence steps, groups that ask to join, offers that came unasked."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import MemberId, NamedIn, Owner
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Checked", "Confidence", "Declared", "Joinder", "Settled", "Understanding"]

StepId = Annotated[Slug, NamedIn("process.yaml", "confidence")]


class Confidence(Record):
    """One confidence step: by whom, what, by what it is seen, and which steps it answers.

    `answers` are steps this one is a return for; `after` those it waits for. `done` needs
    evidence. `one_sided` says why no answer is expected.
    """

    by: About
    does: Words
    proof: Words | None = None
    seen_by: Owner | None = None
    due: When | None = None
    answers: tuple[StepId, ...] = ()
    after: tuple[StepId, ...] = ()
    one_sided: Words | None = None
    state: Literal["done", "not_done", "disputed", "open"] = "open"
    evidence: Words | None = None
    on: When | None = None
    sources: tuple[Citation, ...] = ()


class Checked(Noun):
    """Whether something was looked at: yes or no, when, by whom, and what was seen."""

    answer: Literal["yes", "no"]
    on: When
    by: MemberId | None = None
    says: Words | None = None


class Joinder(Record):
    """A group that asks to join: what was looked at again, and what was decided."""

    who: About
    on: When
    asks: Words | None = None
    security: Checked | None = None
    benefits: Checked | None = None
    coverage: Checked | None = None
    decision: Literal["open", "joined", "declined", "later"] = "open"
    decided_on: When | None = None
    by: MemberId | None = None
    reason: Words | None = None


class Declared(Record):
    """An offer that came unasked, such as a truce declared by groups, and how it was tested.

    `backing` names the authority in actors.yaml that shows the leadership behind it. What happens
    is watched for `watch_days` from its day on (30 unless said otherwise: judgement).
    """

    title: Words
    by: Annotated[tuple[About, ...], Field(min_length=1)]
    on: When
    public: Flag | None = None
    scope: Words | None = None
    authority: Checked | None = None
    backing: Annotated[Slug, NamedIn("actors.yaml", "authorities")] | None = None
    rivals_told: Checked | None = None
    watch_days: Annotated[int, Field(ge=1)] = 30
    watched_by: Owner | None = None
    sources: tuple[Citation, ...] = ()


class Understanding(Record):
    """A standing understanding of an open dialogue: between whom, what, and when it is reviewed."""

    between: Annotated[tuple[About, ...], Field(min_length=1)]
    says: Words
    since: When | None = None
    review: When | None = None
    by: MemberId | None = None
    sources: tuple[Citation, ...] = ()


class Settled(Record):
    """A dispute that was settled, or a near-miss: what nearly happened and what held it."""

    kind: Literal["dispute_settled", "near_miss"]
    on: When
    says: Words
    by_way_of: Words | None = None
    sources: tuple[Citation, ...] = ()
