"""Which harms were counted before and after, by whom, and which were not: homicide never alone.

Nothing here adds one harm to another: a missing person is never added to the dead.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.domain import Result, Window
from tregua.series import CountBounds, Counts, Span, count_between, span_of

__all__ = ["HarmCounted", "HarmLine", "harms_recorded"]


@dataclass(frozen=True, slots=True)
class HarmCounted(Result):
    """One institution's counts of one harm: the windows that lie wholly on each side.

    `before` and `after` bound the count of each whole span; `high` is None where windows do not
    reach over it. The windows themselves say which months were counted on each side.
    """

    series: str
    institution: str
    place: str
    before: CountBounds
    after: CountBounds
    windows_before: tuple[Window, ...]
    windows_after: tuple[Window, ...]

    @property
    def sides(self) -> int:
        """Return on how many sides the institution gives a count."""
        return bool(self.windows_before) + bool(self.windows_after)


@dataclass(frozen=True, slots=True)
class HarmLine(Result):
    """One harm asked about: whether it can be compared, and everything counted of it.

    `status` is `recorded` (one institution counts on both sides), `recorded_but_not_comparable`
    or `not_recorded`; `why` is then `before_only`, `after_only`, `two_institutions` (one counts
    before, another after), `astride` (only windows running across the moment or outside both
    spans) or `no_series`.
    """

    harm: str
    status: str
    why: str
    counted: tuple[HarmCounted, ...]


def harms_recorded(
    harms: Sequence[str], counts: Sequence[Counts], before: Span, after: Span
) -> tuple[HarmLine, ...]:
    """Return one line for every harm asked about, in the order asked, recorded or not.

    Parameters
    ----------
    harms : sequence of str
        Slugs of harms a reader should see side by side.
    counts : sequence of Counts
        Every series on file.
    before, after : Span
        The days on each side.

    Notes
    -----
    Harms with counts on file that were not asked about are added at the end: what is known is
    not left out. No line adds harms or institutions together.
    """
    asked = tuple(dict.fromkeys((*harms, *(count.harm for count in counts))))
    return tuple(
        line(harm, [count for count in counts if count.harm == harm], before, after)
        for harm in asked
    )


def line(harm: str, counts: Sequence[Counts], before: Span, after: Span) -> HarmLine:
    """Return the line of one harm."""
    counted = tuple(sides(count, before, after) for count in counts)
    why = reason(counted)
    if not counted:
        return HarmLine(harm, "not_recorded", why, ())
    return HarmLine(harm, "recorded_but_not_comparable" if why else "recorded", why, counted)


def sides(counts: Counts, before: Span, after: Span) -> HarmCounted:
    """Return what one series counts on each side."""
    within = [
        tuple(w for w in counts.windows if w.preferred and span.holds(span_of(w)))
        for span in (before, after)
    ]
    return HarmCounted(
        counts.series,
        counts.institution,
        counts.place,
        count_between(counts.windows, before),
        count_between(counts.windows, after),
        *within,
    )


def reason(counted: Sequence[HarmCounted]) -> str:
    """Return why a harm cannot be compared, as a code; nothing where it can."""
    if not counted:
        return "no_series"
    if any(one.sides == 2 for one in counted):
        return ""
    has_before = any(one.windows_before for one in counted)
    has_after = any(one.windows_after for one in counted)
    if has_before and has_after:
        return "two_institutions"
    if not has_before and not has_after:
        return "astride"
    return "before_only" if has_before else "after_only"
