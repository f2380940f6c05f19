"""When a record was so and when it was known, from the dates it and its sources bear."""

from collections.abc import Iterable, Mapping
from datetime import date

from tregua.domain.claims import Noun, Record
from tregua.domain.dates import When
from tregua.domain.deal.commitments import Commitment
from tregua.domain.incidents import Treatment
from tregua.domain.results import Citation

__all__ = ["Dates", "dates_of", "learned", "spoken_of"]

Dates = Mapping[str, When]
"""The dates of the sources that bear one, by id."""

SO = ("as_of", "on", "during", "end", "span", "start", "date", "reached", "set_on")
"""The fields that say when a record was so; a kind of record has one of them."""


def dates_of(sources: Iterable[Noun]) -> Dates:
    """Return the dates of the sources that bear one."""
    return {str(getattr(s, "id", "")): when for s in sources if (when := getattr(s, "date", None))}


def spoken_of(record: Noun) -> When | None:
    """Return when a record was so, if it says; a commitment, since when its state holds.

    A treatment is so from its start on, whenever it ended.
    """
    if isinstance(record, Commitment):
        return record.since
    if isinstance(record, Treatment):
        return record.start
    found = (getattr(record, name, None) for name in SO)
    return next((when for when in found if isinstance(when, When)), None)


def learned(record: Noun, dates: Dates, within: When | None = None) -> When | None:
    """Return when a record was known, by the dates it bears.

    That is `learned_on`, or for an incident `recorded`, where there is one, else the day it was
    so (or `within`: of the agreement a clause stands in). Nothing is known before the first of
    its sources appeared. With no date at all it is the day it was written down.
    """
    own = getattr(record, "learned_on", None)
    if own is None and isinstance(getattr(record, "recorded", None), When):
        own = getattr(record, "recorded", None)
    if own is None:
        own = begun(record) or spoken_of(record) or within
    known = [when for when in (own, appeared(record, dates)) if when is not None]
    if known:
        return max(known, key=lambda when: (when.last, when.first))
    return on_day(record.recorded.date()) if isinstance(record, Record) else None


def begun(record: Noun) -> When | None:
    """Return when a tie that held for a time began: it can be known from then on."""
    during = getattr(record, "during", None)
    return When.read(during.text.partition("/")[0]) if isinstance(during, When) else None


def appeared(record: Noun, dates: Dates) -> When | None:
    """Return the date of the first of a record's sources, where every one of them is dated."""
    cited = [c.source for c in getattr(record, "sources", ()) if isinstance(c, Citation)]
    single = getattr(record, "source", None)
    named = [*cited, *([single] if isinstance(single, str) else [])]
    if not named or any(source not in dates for source in named):
        return None
    return min((dates[source] for source in named), key=lambda when: (when.first, when.last))


def on_day(day: date) -> When:
    """Return a day as a date."""
    return When(day.isoformat(), day, day)
