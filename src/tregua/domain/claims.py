"""Records, claims and sources: what was said, by whom, on what, and since when it is known."""

import re
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    Strict,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Text, Words

__all__ = [
    "NOT_KNOWN",
    "About",
    "Claim",
    "ClaimValue",
    "Confidence",
    "Flag",
    "Handling",
    "Interest",
    "Judged",
    "Moment",
    "Noun",
    "QuotedIn",
    "Range",
    "Record",
    "Resolution",
    "Seen",
    "Slug",
    "Source",
    "active",
]

NOT_KNOWN = "asked-not-known"
"""The value of a claim that says: we asked, and nobody could tell us."""

Slug = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$")]
ABOUT = r"^(dossier|(party|faction|body|place|relation|channel|person|clause):[A-Za-z0-9._-]+)$"
About = Annotated[str, StringConstraints(pattern=ABOUT)]


def moment(given: Any) -> datetime:
    """Read a UTC moment written as ISO text ending in Z, or a day (midnight UTC)."""
    if isinstance(given, datetime):
        return given.astimezone(UTC)
    if isinstance(given, str) and re.fullmatch(
        r"\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?Z)?", given
    ):
        try:
            return datetime.fromisoformat(given).replace(tzinfo=UTC)
        except ValueError:
            pass
    raise PydanticCustomError("moment_unreadable", "{given}", {"given": str(given)})


Moment = Annotated[
    datetime,
    BeforeValidator(moment),
    PlainSerializer(lambda when: when.strftime("%Y-%m-%dT%H:%M:%SZ"), return_type=str),
]


class Noun(BaseModel):
    """A frozen value read from a document; unknown fields are mistakes."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


Flag = Annotated[bool, Strict()]
"""True or false, and no other words for them."""


class Record(Noun):
    """Something written down once: a change is a new record that replaces this one."""

    id: Slug
    recorded: Moment
    replaces: Slug | None = None
    withdrawn: Flag = False


class Confidence(StrEnum):
    """How sure the person is who made a claim."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Handling(StrEnum):
    """Who may read a source: K1 lives at stake, K2 the process, K3 sensitive, K4 public."""

    K1 = "K1"
    K2 = "K2"
    K3 = "K3"
    K4 = "K4"


class Interest(StrEnum):
    """Whose figure a source gives; such a figure never stands alone in a sentence."""

    PARTY = "party"
    SPONSOR = "sponsor"
    OWN_WORK = "own_work"


class QuotedIn(Noun):
    """A source known only through another one."""

    quoted_in: Slug


def quotation(given: Any) -> Any:
    """Read `quoted_in other-source` as its parts."""
    word, _, other = given.partition(" ") if isinstance(given, str) else ("", "", "")
    return {"quoted_in": other} if word == "quoted_in" and other else given


Seen = Annotated[Literal["whole", "excerpt", "not_seen"] | QuotedIn, BeforeValidator(quotation)]


class Source(Record):
    """Where a claim comes from: what it is, its grade, how it may be shown, and what was seen."""

    title: Words
    kind: Slug
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: When | None = None
    grade: Annotated[str, StringConstraints(pattern=r"^[A-F][1-6]$")]
    handling: Handling
    shown_as: Words
    interest: Interest | None = None
    seen: Seen
    address: str | None = None
    note: Words | None = None


class Range(Noun):
    """The lowest and highest that may be so, with the unit; levels have no unit."""

    low: float | str
    high: float | str
    unit: str | None = None


ROUNDED = 0.01
"""How far chances written with two decimals may add up away from 1."""


class Judged(Noun):
    """What an analyst's number or chance was, step by step: lowest, highest, best, how sure.

    For a number all four steps; `sure` is the chance that the truth lies between the two ends. For
    yes or no `best` is the chance of yes, from 0 to 1. For levels `levels` is the chance of each.
    `round` is 1 before talking it over with the others, 2 after.
    """

    low: float | None = None
    high: float | None = None
    best: float | None = None
    sure: Annotated[float, Field(gt=0, lt=1)] | None = None
    levels: dict[str, Annotated[float, Field(ge=0, le=1)]] = Field(default_factory=dict)
    round: Literal[1, 2] = 1

    @model_validator(mode="after")
    def steps_fit(self) -> "Judged":
        """Refuse steps out of order, one end without the other, or chances that add past one."""
        if (self.best is None) == (not self.levels):
            raise PydanticCustomError("judged_neither", "")
        if (self.low is None) != (self.high is None):
            raise PydanticCustomError("judged_one_end", "")
        steps = [step for step in (self.low, self.best, self.high) if step is not None]
        if steps != sorted(steps):
            raise PydanticCustomError("judged_order", "")
        total = round(sum(self.levels.values()), 3)
        if self.levels and abs(total - 1) > ROUNDED:
            raise PydanticCustomError("judged_total", "{total}", {"total": total})
        return self


ClaimValue = bool | int | float | str | tuple[str, ...] | Range | Text


class Claim(Record):
    """One analyst's answer to one question about one subject, with its sources.

    `as_of` is when it was so, `learned_on` when we knew, `recorded` when it was written down.
    """

    question: Slug
    about: About = "dossier"
    value: ClaimValue
    confidence: Confidence
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    by: Slug
    as_of: When
    learned_on: When
    note: Words | None = None
    dissent: Words | None = None
    judged: Judged | None = None

    @model_validator(mode="after")
    def known_after_it_was_so(self) -> "Claim":
        """Refuse a claim learned before the time it speaks of."""
        if self.learned_on.last < self.as_of.first:
            raise PydanticCustomError(
                "learned_too_early",
                "{learned}",
                {"learned": str(self.learned_on), "as_of": str(self.as_of)},
            )
        return self

    @property
    def not_known(self) -> bool:
        """Tell whether the answer was: asked, not known."""
        return self.value == NOT_KNOWN


class Resolution(Record):
    """What turned out to be so on one question about one subject: since when it is known, and how.

    Claims learned and written down before that day can be set beside it. It answers no question
    for a pathway: what is so is recorded as a claim.
    """

    question: Slug
    about: About = "dossier"
    value: ClaimValue
    on: When
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    by: Slug
    note: Words | None = None


R = TypeVar("R", bound=Record)


def active(records: tuple[R, ...]) -> tuple[R, ...]:
    """Return the records that stand: neither withdrawn nor replaced by a later one."""
    replaced = {record.replaces for record in records if record.replaces}
    return tuple(r for r in records if not r.withdrawn and r.id not in replaced)
