"""What analyses give back: answers, findings and the reasons they carry."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict

from tregua.language import Text

WRITING = {"recorded", "replaces", "withdrawn"}
"""What a record says of its own writing; results leave it out."""

__all__ = ["Answer", "Citation", "Finding", "Missing", "Reason", "Result", "Severity", "plain"]


class Answer(StrEnum):
    """Met, not met, or unclear: what is not recorded is unclear, never favourable."""

    MET = "met"
    NOT_MET = "not_met"
    UNCLEAR = "unclear"

    def negated(self) -> "Answer":
        """Return the answer to the opposite question; unclear stays unclear."""
        return {Answer.MET: Answer.NOT_MET, Answer.NOT_MET: Answer.MET}.get(self, self)

    @staticmethod
    def all_of(answers: Iterable["Answer"]) -> "Answer":
        """Join answers that must all hold (strong Kleene logic)."""
        seen = set(answers)
        if Answer.NOT_MET in seen:
            return Answer.NOT_MET
        return Answer.UNCLEAR if Answer.UNCLEAR in seen else Answer.MET

    @staticmethod
    def any_of(answers: Iterable["Answer"]) -> "Answer":
        """Join answers of which one must hold (strong Kleene logic)."""
        return Answer.all_of(answer.negated() for answer in answers).negated()

    @staticmethod
    def of(known: bool) -> "Answer":
        """Return met for true and not met for false."""
        return Answer.MET if known else Answer.NOT_MET


class Severity(StrEnum):
    """How much a finding about a draft weighs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Result:
    """A value an analysis returns; `to_dict` gives it as plain JSON values."""

    def to_dict(self) -> dict[str, Any]:
        """Return the result as plain values: snake case, ISO dates, lists."""
        shown = plain(self)
        assert isinstance(shown, dict)
        return shown


@dataclass(frozen=True, slots=True)
class Citation(Result):
    """A place in a source, as an analysis repeats it."""

    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    source: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Reason(Result):
    """One recorded value an answer rests on, and which claims or fields recorded it.

    `weak` says that nothing better than a source graded E or F, or 5 or 6, stands behind it.
    """

    term: str
    about: str
    value: str
    answer: Answer
    records: tuple[str, ...] = ()
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Missing(Result):
    """One thing an answer would need to know: a question nobody answered, or answers that differ.

    `why` is `not_recorded`, `not_known` (asked, not known), `differ` (claims disagree), `range`
    (the recorded range spans the threshold), `low_confidence` (nobody who claims it is more than
    a little sure) or `unsupported` (the only source was not seen).
    """

    term: str
    about: str
    why: str


@dataclass(frozen=True, slots=True)
class Finding(Result):
    """What one rule says about one item, with its reasons; `key` is `rule@item`.

    `weak` says that every recorded value it rests on has only weak sources behind it; `field` is
    the field of the record that would have to change.
    """

    key: str
    rule: str
    about: str
    answer: Answer
    says: Text
    severity: Severity | None = None
    why: Text | None = None
    mend: Text | None = None
    because: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()
    cites: tuple[Citation, ...] = ()
    cases_for: tuple[str, ...] = ()
    cases_against: tuple[str, ...] = ()
    weak: bool = False
    field: str = ""

    def told(self) -> Text:
        """Return what the finding says, with the id of what it is about in place of a name."""
        name = self.about.partition(":")[2] or self.about
        return Text(self.says.en.replace("{item}", name), self.says.es.replace("{item}", name))


def plain(value: Any) -> Any:
    """Return a result's value as JSON can hold it; `for_` is written `for`.

    A record stands as it was written, without when that was.
    """
    told: Any = type(value)
    if told in (str, bool, int, float, type(None)):
        return value
    if told is Text:
        return {"en": value.en, "es": value.es}
    if told is tuple or told is list:
        return [plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        named = {shown: plain(getattr(value, name)) for name, shown in parts_of(told)}
        return {**named, "says": plain(value.told())} if isinstance(value, Finding) else named
    return plainly(value)


def plainly(value: Any) -> Any:
    """Return any other value as JSON can hold it."""
    if isinstance(value, BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_none=True, exclude=WRITING)
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(item) for item in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return value if isinstance(value, (str, bool, int, float)) else str(value)


@cache
def parts_of(told: Any) -> tuple[tuple[str, str], ...]:
    """Return the names of a dataclass's fields, each with the name it is written under."""
    return tuple((part.name, part.name.rstrip("_")) for part in fields(told))
