"""Whether a tie held on a day, three-valued, and its time in words."""

from collections.abc import Iterable
from datetime import date, timedelta

from tregua.domain import Answer, When
from tregua.language import Language, date_words, say, span_words

__all__ = ["changes", "ends", "held_on", "since_until", "when_words"]

LONGEST = date.max - timedelta(days=1)
"""The last day after which there is still another."""


def ends(during: When) -> tuple[When, When]:
    """Return when a tie began and when it ended, each as precise as it was written."""
    start, slash, end = during.text.partition("/")
    first = When.read(start)
    return first, When.read(end) if slash else first


def held_on(during: When | None, day: date) -> Answer:
    """Tell whether a tie surely held on a day, surely did not, or its dates leave that open.

    >>> held_on(When.read("2012-03/2013-05"), date(2012, 9, 1)).value
    'met'
    >>> held_on(When.read("2012"), date(2012, 9, 1)).value
    'unclear'
    """
    if during is None:
        return Answer.UNCLEAR
    start, end = ends(during)
    if day < start.first or day > end.last:
        return Answer.NOT_MET
    return Answer.of(True) if start.last <= day <= end.first else Answer.UNCLEAR


def changes(spans: Iterable[When | None]) -> tuple[date, ...]:
    """Return every day on which some tie begins, ends, or passes into doubt or out of it."""
    found: set[date] = set()
    for during in spans:
        if during is not None:
            start, end = ends(during)
            found |= {start.first, min(end.last, LONGEST) + timedelta(days=1)}
            if start.last <= end.first:
                found |= {start.last, min(end.first, LONGEST) + timedelta(days=1)}
    return tuple(sorted(found))


def since_until(during: When | None, day: date) -> str:
    """Return the part of a tie's dates that leaves a day open: `since`, `until`, both or nothing.

    A tie that surely held on the day, or bears no date at all, needs no mark.
    """
    if during is None or held_on(during, day) is not Answer.UNCLEAR:
        return ""
    start, end = ends(during)
    if start == end:
        return "within"
    return "since" if day < start.last else "until"


def when_words(during: When | None, language: Language) -> str:
    """Return a tie's time in words: from March 2012 to May 2013, during 2012, or no date."""
    if during is None:
        return say("map.when.none", language)
    start, end = ends(during)
    if start == end:
        code = "map.when.day" if start.first == start.last else "map.when.within"
        return say(code, language, when=point_words(start, language))
    begun, over = point_words(start, language), point_words(end, language)
    return say("map.when.span", language, first=begun, last=over)


def point_words(when: When, language: Language) -> str:
    """Return one date in words, as precise as it was written."""
    if not when.text.startswith("~"):
        words = span_words(when.first, when.last, language)
        exact = when.first == when.last
        return say("map.when.point", language, when=words) if exact else words
    bare = When.read(when.text[1:])
    about = span_words(bare.first, bare.last, language)
    if bare.first == bare.last:
        about = date_words(bare.first, language)
    return say("map.when.about", language, when=about)
