"""Incidents and counts: what happened, where, as recorded by whom; the columns of both tables."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import About, Flag, Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = [
    "Baseline",
    "Comparison",
    "Counted",
    "Coverage",
    "Covered",
    "Incident",
    "MeasuredBy",
    "Pause",
    "Published",
    "Series",
    "StateAct",
    "StateLine",
    "Treatment",
    "Window",
]

Count = Annotated[int, Field(ge=0)]


class Coverage(Noun):
    """What share of what happens an institution can record, in words, and what it leaves out."""

    says: Words
    leaves_out: Words | None = None


class Window(Noun):
    """A count between two days, both included, as one institution gave it.

    `basis` is `reported` (printed so) or `derived` (by stated arithmetic from printed figures);
    `vintage` tells a preliminary figure from a later one; of rival figures one is `preferred`.
    """

    start: When
    end: When
    count: Count
    basis: Literal["reported", "derived"] = "reported"
    vintage: Literal["preliminary", "final", ""] = ""
    preferred: Flag = True
    source: Slug
    at: str = ""
    note: str = ""


class Counted(Record):
    """Counts in one place by one institution: from whom, in what unit, how whole.

    `form` says whether the windows follow one another (`periods`: overlaps are mistakes) or are
    totals over spans that may contain each other (`cumulative`).
    """

    place: About
    institution: Slug
    institution_name: Words
    unit: Words
    form: Literal["periods", "cumulative"]
    file: str
    as_of: When
    coverage: Coverage
    sources: Annotated[tuple[Citation, ...], Field(min_length=1)]
    note: Words | None = None


class MeasuredBy(StrEnum):
    """Through what a harm comes to be counted; reports may change while the harm does not.

    `reports`: somebody must report it. `register`: it is counted whether or not anyone reports
    (bodies, prison registers). `survey`: people are asked. `price`: what is asked or paid.
    """

    REPORTS = "reports"
    REGISTER = "register"
    SURVEY = "survey"
    PRICE = "price"


class Series(Counted):
    """Counts of one kind of harm in one place by one institution.

    Where `measured_by` is not given a rise is read as one of reports.
    """

    harm: Slug
    measured_by: MeasuredBy | None = None


class StateAct(StrEnum):
    """What the state does while talks go on, or does no longer."""

    ARRESTS = "arrests"
    PATROLS = "patrols"
    PROSECUTIONS = "prosecutions"
    POSTS_FILLED = "posts-filled"
    SEIZURES = "seizures"


class StateLine(Counted):
    """Counts of what the state itself does: a line beside the harms, never added to them."""

    act: StateAct


class Pause(Noun):
    """A time in which a truce did not hold, from a day on; `until` is its last day."""

    since: When = Field(alias="from")
    until: When | None = None
    reason: Words
    sources: tuple[Citation, ...] = ()


class Covered(Noun):
    """A place of a panel under the truce: since when there, and how much of it.

    `place` is written as in the panel's table. `start` and `end` stand where they differ from the
    treatment's own; `share` is the part of the place's people the truce covered, 0 to 1.
    """

    place: str
    start: When | None = None
    end: When | None = None
    share: Annotated[float, Field(gt=0, le=1)] = 1.0
    reason: Words | None = None


class Treatment(Noun):
    """When a truce or other measure began, as the comparison takes it, and why that day.

    `expected_from` opens the time in which it was already awaited; `end` is the last day it was
    in force, nothing where it goes on; in `pauses` it did not hold. `places` are those of a panel.
    """

    id: Slug
    name: Words
    start: When
    first_month_after: When
    reason: Words
    sources: tuple[Citation, ...] = ()
    expected_from: When | None = None
    end: When | None = None
    pauses: tuple[Pause, ...] = ()
    places: tuple[Covered, ...] = ()


class Baseline(Noun):
    """An earlier time whose rate is carried on, or a rate a day that somebody used.

    `after` and `after_series` stand where this baseline is counted against other days or by
    another institution; `same_count` is the team's word that the two give one and the same count.
    """

    id: Slug
    name: Words
    leans_on: Words
    series: Slug | None = None
    before: When | None = None
    after: When | None = None
    after_series: Slug | None = None
    same_count: Flag = False
    rate_per_day: float | None = None
    sources: tuple[Citation, ...] = ()


class Comparison(Noun):
    """A before-and-after question the team chose to ask of one series, written down first.

    `ratio_before` and `ratio_after` are the spans of the rate ratio; `after` is the span counted
    against each baseline.
    """

    id: Slug
    series: Slug
    treatment: Slug
    ratio_before: When
    ratio_after: When
    after: When
    baselines: tuple[Baseline, ...]
    harms: tuple[Slug, ...]
    note: Words | None = None


class Published(Noun):
    """A figure somebody published on what the process changed; never merged with counts.

    Either `value` (a number of the harm) or `share` (a fall, 0 to 1) is given, as printed.
    """

    id: Slug
    harm: Slug
    says: Words
    owner: Words
    source: Slug
    at: str = ""
    value: float | None = None
    share: Annotated[float, Field(ge=0, le=1)] | None = None
    span: When | None = None
    repeated_in: tuple[Slug, ...] = ()


class Incident(Noun):
    """One row of incidents.csv: something recorded, with as little on people as the work needs."""

    id: Slug
    recorded: When
    on: When
    kind: Slug
    place: Slug
    count: Count = 1
    attribution: str = ""
    grade: str = ""
    clause: str = ""
    verification: str = ""
    sources: str = ""
