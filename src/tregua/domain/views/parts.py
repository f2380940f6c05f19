"""The parts of a dossier that hold others, cut to a day: actors, the agreement, counts."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Protocol, TypeVar

from tregua.domain.claims import Noun, QuotedIn
from tregua.domain.dates import When
from tregua.domain.deal import Agreement
from tregua.domain.impact import CountedPanel, CountedRows, StudyAsked, last_day
from tregua.domain.incidents import Comparison, Treatment, Window
from tregua.domain.people import Actors
from tregua.domain.results import Citation
from tregua.domain.views.naming import kind_of

__all__ = [
    "actors_kept",
    "asked_kept",
    "cited_by",
    "counts_kept",
    "covered_by",
    "deal_kept",
    "rows_kept",
    "studies_kept",
    "truce_by",
]

N = TypeVar("N", bound=Noun)

HELD = (
    "channels",
    "authorities",
    "merges",
    "obstructions",
    "inner_gains",
    "splits",
    "tolerances",
    "group_counts",
    "violence_shares",
    "deconflictions",
)
"""What is held of actors, beside their names and ties."""


class Keeping(Protocol):
    """What sifts records by date and notes those it does not let through."""

    def keep(
        self, kind: str, records: Iterable[N], within: When | None = None, name: str = ""
    ) -> tuple[N, ...]:
        """Return the records that stay, in their order."""

    def lets(self, kind: str, record: Noun, within: When | None = None, name: str = "") -> bool:
        """Tell whether a record stays."""


def actors_kept(actors: Actors, named: frozenset[str], sieve: Keeping) -> Actors:
    """Return the actors with the factions, ties and channels that stay, or that are named."""
    kept = {
        field: tuple(
            record
            for record in getattr(actors, field)
            if f"{kind}:{record.id}" in named or sieve.lets(kind, record)
        )
        for field, kind in (("factions", "faction"), ("relations", "relation"))
    }
    rest = {field: sieve.keep(kind_of(field), getattr(actors, field)) for field in HELD}
    return actors.model_copy(update={**kept, **rest})


def deal_kept(agreement: Agreement | None, sieve: Keeping) -> Agreement | None:
    """Return the agreement with the clauses and assents that stay, or nothing.

    A step stays with the clause it carries out: it says what is planned, not what was so.
    """
    if agreement is None or not sieve.lets("agreement", agreement, name="agreement"):
        return None
    clauses = tuple(
        clause.model_copy(
            update={"assents": sieve.keep("assent", clause.assents, name=f"{clause.id}.assents")}
        )
        for clause in sieve.keep("clause", agreement.clauses, agreement.reached)
    )
    standing = {clause.id for clause in clauses}
    kept = {
        "clauses": clauses,
        "steps": tuple(s for s in agreement.steps if s.clause is None or s.clause in standing),
        "sign_offs": sieve.keep("sign_off", agreement.sign_offs, name="sign_offs"),
        "readings": sieve.keep("reading", agreement.readings, name="readings"),
    }
    return agreement.model_copy(update=kept)


def counts_kept(series: str, windows: tuple[Window, ...], sieve: Keeping) -> tuple[Window, ...]:
    """Return the counts that stay; of rival figures, the one left alone is the one preferred."""
    kept = tuple(w for w in windows if sieve.lets("count", w, name=f"{series}:{w.start}/{w.end}"))
    return tuple(
        w.model_copy(update={"preferred": True}) if alone(w, windows, kept) else w for w in kept
    )


def alone(window: Window, all_of_them: tuple[Window, ...], kept: tuple[Window, ...]) -> bool:
    """Tell whether the rivals a window was not preferred to are all left out."""
    days = (window.start, window.end)
    rivals = [w for w in all_of_them if (w.start, w.end) == days]
    return (
        not window.preferred
        and len(rivals) > 1
        and [w for w in kept if (w.start, w.end) == days] == [window]
    )


def asked_kept(
    comparisons: tuple[Comparison, ...], begun: frozenset[str], sieve: Keeping
) -> tuple[Comparison, ...]:
    """Return the comparisons whose start stays, each with the baselines that stay."""
    return tuple(
        asked.model_copy(update={"baselines": sieve.keep("baseline", asked.baselines)})
        for asked in comparisons
        if asked.treatment in begun
    )


def rows_kept(panel: CountedPanel, rows: CountedRows, day: date) -> CountedRows:
    """Return the rows of a panel whose periods were over by a day."""
    length = panel.each_row or panel.length
    length = "day" if length == "incident" else length
    starts = rows.columns.get("start", ())
    over = {each for each in set(starts) if last_day(When.read(each).last, length) <= day}
    kept = [row for row, each in enumerate(starts) if each in over]
    return rows if len(kept) == len(rows) else rows.kept(kept)


def covered_by(covers: When | None, day: date) -> When | None:
    """Return the days a table covers, no further than a day; nothing where none is left."""
    if covers is None or covers.last <= day:
        return covers
    return When.read(f"{covers.first}/{day}") if covers.first < day else None


def studies_kept(
    studies: tuple[StudyAsked, ...], begun: frozenset[str], panels: frozenset[str]
) -> tuple[StudyAsked, ...]:
    """Return the studies whose start and panel stay, each with the other harms that stay."""
    return tuple(
        asked.model_copy(update={"harms": tuple(h for h in asked.harms if h in panels)})
        for asked in studies
        if asked.treatment in begun and asked.panel in panels
    )


def truce_by(treatment: Treatment, day: date) -> Treatment:
    """Return a treatment as it stood on a day: without the ends and pauses that came later."""
    pauses = tuple(
        pause.model_copy(update={"until": ended_by(pause.until, day)})
        for pause in treatment.pauses
        if pause.since.first <= day
    )
    places = tuple(
        each.model_copy(update={"end": ended_by(each.end, day)})
        for each in treatment.places
        if each.start is None or each.start.first <= day
    )
    end = ended_by(treatment.end, day)
    return treatment.model_copy(update={"end": end, "pauses": pauses, "places": places})


def ended_by(end: When | None, day: date) -> When | None:
    """Return an end that had come by a day."""
    return end if end is not None and end.last <= day else None


def cited_by(held: Any) -> Iterator[str]:
    """Yield every source that records name, however deep."""
    if isinstance(held, Citation):
        yield held.source
    elif isinstance(held, QuotedIn):
        yield held.quoted_in
    elif isinstance(held, Noun):
        for name in type(held).model_fields:
            value = getattr(held, name)
            if name == "source" and isinstance(value, str):
                yield value
            elif name == "repeated_in":
                yield from value
            else:
                yield from cited_by(value)
    elif isinstance(held, tuple):
        for each in held:
            yield from cited_by(each)
