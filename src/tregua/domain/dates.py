"""Dates of any precision, and comparisons that may stay unclear."""

import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import (
    CoreSchema,
    PydanticCustomError,
    PydanticSerializationUnexpectedValue,
    core_schema,
)

from tregua.domain.results import Answer

__all__ = ["When"]

ISO = re.compile(r"(~?)(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
MANGLED = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}/\d{1,2}/\d{1,2}"
    r"|(\d{1,2}-)?[^\W\d_]{3,4}[.]?-\d{2,4}"
    r"|\d{4}-\d{2}-\d{2}[ T]00:00(:00)?|[34]\d{4}(\.0)?"
)
SLACK_DAYS = {1: 7, 2: 31, 3: 366}
"""How far `~` widens a date (judgement): a week, a month or a year, as precise as it is."""


@dataclass(frozen=True, slots=True)
class When:
    """A moment or span known to some precision: the first and last day it may touch.

    Written as ISO text: `2012`, `2012-03`, `2012-03-09`, `~2012-03` (approximate),
    `2012-03/2013-05` (from, to).
    """

    text: str
    first: date
    last: date

    @classmethod
    def read(cls, text: str) -> Self:
        """Read a date of any precision.

        Raises
        ------
        PydanticCustomError
            If the text is no such date: `date_mangled`, `date_impossible`, `date_reversed` or
            `date_unreadable`.

        Examples
        --------
        >>> When.read("2012-02").last
        datetime.date(2012, 2, 29)
        """
        text = text.strip()
        start, slash, end = text.partition("/")
        first, last = bounds(start, text)
        if slash:
            _, last = bounds(end, text)
            if last < first:
                raise PydanticCustomError("date_reversed", "{given}", {"given": text})
        return cls(text, first, last)

    def before(self, other: "When") -> Answer:
        """Tell whether this lies wholly before another; unclear where they may overlap."""
        if self.last < other.first:
            return Answer.MET
        return Answer.NOT_MET if self.first >= other.last else Answer.UNCLEAR

    def holds_on(self, day: date) -> Answer:
        """Tell whether what was so during this span was so on a day; unclear at loose ends.

        A day, month or year alone means all of it. Of a span from one to the other, the days on
        which it may have begun, or may have ended, stay unclear, save that both ends count; so
        do all days of what is approximate.

        >>> When.read("2012/2014-05-03").holds_on(date(2012, 6, 1)).value
        'unclear'
        """
        if not self.first <= day <= self.last:
            return Answer.NOT_MET
        start, spans, end = self.text.partition("/")
        if not spans:
            return Answer.UNCLEAR if start.startswith("~") else Answer.MET
        begun, ends = bounds(start, start)[1], bounds(end, end)[0]
        return Answer.MET if begun <= day <= ends else Answer.UNCLEAR

    def __str__(self) -> str:
        """Return the text as it was written."""
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Read from text (or a bare year) and write as text."""
        return core_schema.no_info_plain_validator_function(
            reader(cls),
            serialization=core_schema.plain_serializer_function_ser_schema(
                written, when_used="json-unless-none"
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Describe the text form."""
        return {"type": "string", "examples": ["2012", "2012-03", "2012-03-09", "~2012"]}


def reader(cls: type[When]) -> Callable[[Any], When]:
    """Return the function that accepts a date, its text, or a bare year."""

    def read(given: Any) -> When:
        if isinstance(given, When):
            return given
        if isinstance(given, int) and not isinstance(given, bool):
            given = str(given)
        if not isinstance(given, str):
            raise PydanticCustomError("date_unreadable", "{given}", {"given": str(given)})
        return cls.read(given)

    return read


def written(given: Any) -> str:
    """Return a date as it was written; another kind of timing is left to its own writer."""
    if isinstance(given, When):
        return given.text
    raise PydanticSerializationUnexpectedValue("not a date")


def bounds(part: str, whole: str) -> tuple[date, date]:
    """Return the first and last day that one ISO date may mean."""
    found = ISO.fullmatch(part)
    if MANGLED.fullmatch(whole):
        raise PydanticCustomError("date_mangled", "{given}", {"given": whole})
    if not found:
        raise PydanticCustomError("date_unreadable", "{given}", {"given": whole})
    about, year, month, day = found.groups()
    try:
        return touched(about, int(year), month, day)
    except (ValueError, OverflowError):
        raise PydanticCustomError("date_impossible", "{given}", {"given": whole}) from None


def touched(about: str, year: int, month: str | None, day: str | None) -> tuple[date, date]:
    """Return the first and last day of a day, month or year, wider where it is approximate."""
    first = date(year, int(month or 1), int(day or 1))
    if day:
        last, rank = first, 1
    elif month:
        last, rank = first.replace(day=monthrange(first.year, first.month)[1]), 2
    else:
        last, rank = date(first.year, 12, 31), 3
    if about:
        slack = timedelta(days=SLACK_DAYS[rank])
        first = first - min(slack, first - date.min)
        last = last + min(slack, date.max - last)
    return first, last
