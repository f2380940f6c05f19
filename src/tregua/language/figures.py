"""Numbers and dates as people read them: thin space for thousands, months in words."""

from datetime import date

from tregua.language.messages import say
from tregua.language.pairs import Language

__all__ = ["date_words", "number", "percent", "ratio", "span_words"]

THIN_SPACE = "\N{NARROW NO-BREAK SPACE}"
MINUS = "\N{MINUS SIGN}"


def decimal_mark(locale: str) -> str:
    """Return the decimal mark of a locale: a comma in most Spanish ones, a point in a few.

    Mexico, Central America, the Dominican Republic, Puerto Rico and the United States write a
    point (CLDR, `decimal` symbol of es-419 and its exceptions).
    """
    language, _, country = locale.replace("-", "_").partition("_")
    pointed = {"MX", "SV", "GT", "HN", "NI", "PA", "DO", "PR", "US", "PE", "419"}
    return "." if language != "es" or country.upper() in pointed else ","


def number(value: float, locale: str = "en", digits: int = 0) -> str:
    """Return a number with thin spaces between thousands and the locale's decimal mark.

    >>> number(1761).replace(THIN_SPACE, " ")
    '1 761'
    >>> number(0.548, "es_CO", 2)
    '0,55'
    """
    shown = f"{abs(value):,.{digits}f}".replace(",", THIN_SPACE)
    if digits:
        shown = shown.replace(".", decimal_mark(locale))
    negative = value < 0 and any(mark in "123456789" for mark in shown)
    return f"{MINUS}{shown}" if negative else shown


def ratio(value: float, locale: str = "en") -> str:
    """Return a ratio with two decimals."""
    return number(value, locale, 2)


def percent(share: float, locale: str = "en", digits: int = 0) -> str:
    """Return a share as a percentage, with the space before the sign that Spanish asks for."""
    gap = THIN_SPACE if locale.startswith("es") else ""
    return f"{number(100 * share, locale, digits)}{gap}%"


def date_words(day: date, language: Language) -> str:
    """Return a day in words: 9 March 2012, 9 de marzo de 2012."""
    month = say(f"month.{day.month}", language)
    return say("date.day", language, day=day.day, month=month, year=day.year)


def span_words(first: date, last: date, language: Language) -> str:
    """Return a span of days, naming whole months and years where it covers them exactly."""
    if first == last:
        return date_words(first, language)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        if first.year == last.year:
            return str(first.year)
        return f"{first.year}\N{EN DASH}{last.year}"
    if first.day == 1 and last.day == days_in_month(last):
        return month_span(first, last, language)
    return say(
        "date.span",
        language,
        first=date_words(first, language),
        last=date_words(last, language),
    )


def month_span(first: date, last: date, language: Language) -> str:
    """Return a span of whole months: January 2012, or March 2010 to February 2012."""
    names = [
        say("date.month", language, month=say(f"month.{day.month}", language), year=day.year)
        for day in (first, last)
    ]
    if names[0] == names[1]:
        return names[0]
    return say("date.span", language, first=names[0], last=names[1])


def days_in_month(day: date) -> int:
    """Return the number of days of the month a day lies in."""
    later = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (later - day.replace(day=1)).days
