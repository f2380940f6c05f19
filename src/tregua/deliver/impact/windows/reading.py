"""The comparisons a dossier wrote down, answered from its counts, every harm beside them."""

from dataclasses import dataclass
from typing import Any

from tregua.deliver.impact.windows.before_after import RateRatio, before_after
from tregua.deliver.impact.windows.fewer_than_if import (
    Baseline,
    FewerThanIf,
    PublishedFigure,
    RivalFigure,
    fewer_than_if,
)
from tregua.deliver.impact.windows.harms import HarmLine, harms_recorded
from tregua.deliver.impact.windows.multiverse import Multiverse, multiverse
from tregua.domain import Baseline as Asked, Citation, Comparison, Dossier, Result, When, plain
from tregua.errors import Declined
from tregua.series import Counts, Span

__all__ = ["CountsReading", "read_counts", "read_multiverses"]


@dataclass(frozen=True, slots=True)
class CountsReading(Result):
    """One comparison: the rate ratio, each baseline, the figures others published, all harms."""

    comparison: str
    series: str
    treatment: str
    ratio: RateRatio
    baselines: tuple[FewerThanIf, ...]
    published: tuple[RivalFigure, ...]
    harms: tuple[HarmLine, ...]

    def designs(self) -> list[dict[str, Any]]:
        """Return every figure as one plain record: what is estimated, its range, why refused.

        The ratio has no interval (`low`, `high`), for the reason in `why`; `bounds` are the exact
        limits its windows allow. A difference has its exact bounds as `low` and `high`.
        """
        ratio = self.ratio
        spans = {"pre": plain(ratio.before.span), "post": plain(ratio.after.span)}
        first = {
            "id": f"{self.comparison}.ratio",
            "harm": ratio.harm,
            "estimand": "rate_ratio",
            "estimate": ratio.ratio,
            "low": None,
            "high": None,
            "why": ratio.why,
            "bounds": {"low": ratio.ratio_low, "high": ratio.ratio_high},
            "p": None,
            "unit": "ratio of daily rates",
            **spans,
            "refused": ratio.refused,
        }
        return [first, *(self.design(line) for line in self.baselines)]

    def design(self, line: FewerThanIf) -> dict[str, Any]:
        """Return the difference under one baseline as a plain record."""
        return {
            "id": f"{self.comparison}.{line.baseline}",
            "harm": self.ratio.harm,
            "estimand": "fewer_recorded_than_if_the_earlier_rate_had_gone_on",
            "estimate": line.low if line.low == line.high else None,
            "low": line.low,
            "high": line.high,
            "if_spread_evenly": line.if_spread_evenly,
            "p": None,
            "unit": "recorded counts",
            "pre": plain(line.before.span) if line.before else None,
            "post": plain(line.after.span),
            "refused": line.refused,
        }

    def cannot_tell(self) -> list[dict[str, str]]:
        """Return the harms that cannot be compared, and why."""
        return [
            {"harm": line.harm, "why": line.why} for line in self.harms if line.status != "recorded"
        ]


def read_counts(dossier: Dossier) -> tuple[CountsReading, ...]:
    """Answer every comparison of a dossier.

    Raises
    ------
    Declined
        `no_counts`, if the dossier asks none; `counts_clash`, if preferred windows clash in too
        many ways to be set side by side.
    """
    if not dossier.comparisons:
        raise Declined("no_counts")
    counts = {
        series.id: Counts.of(series, dossier.windows.get(series.id, ()))
        for series in dossier.series
    }
    return tuple(answered(dossier, asked, counts) for asked in dossier.comparisons)


def read_multiverses(dossier: Dossier) -> tuple[Multiverse, ...]:
    """Answer each comparison under every baseline before it, each institution by itself.

    The institution the comparison asks stands first; rates a day are those it wrote down.

    Raises
    ------
    Declined
        `no_counts` or `counts_clash`, as for `read_counts`.
    """
    if not dossier.comparisons:
        raise Declined("no_counts")
    return tuple(every_baseline(dossier, asked) for asked in dossier.comparisons)


def every_baseline(dossier: Dossier, asked: Comparison) -> Multiverse:
    """Answer one comparison under every baseline."""
    series = {one.id: one for one in dossier.series}
    main = series[asked.series]
    alike = [s for s in dossier.series if (s.harm, s.place) == (main.harm, main.place)]
    counts = {s.id: Counts.of(s, dossier.windows.get(s.id, ())) for s in alike}
    first = counts.pop(main.id)
    rates = [baseline(one, asked, {}) for one in asked.baselines if one.rate_per_day is not None]
    given = [first, *counts.values()]
    return multiverse(given, span(asked.after), rates, figures(dossier, main.harm))


def answered(dossier: Dossier, asked: Comparison, counts: dict[str, Counts]) -> CountsReading:
    """Answer one comparison."""
    main, before, after = counts[asked.series], span(asked.ratio_before), span(asked.ratio_after)
    lines, rivals = fewer_than_if(
        main,
        span(asked.after),
        [baseline(one, asked, counts) for one in asked.baselines],
        figures(dossier, main.harm),
    )
    return CountsReading(
        asked.id,
        asked.series,
        asked.treatment,
        before_after(main, before, after),
        lines,
        rivals,
        harms_recorded(asked.harms, list(counts.values()), before, after),
    )


def span(when: When) -> Span:
    """Return the days a date of any precision covers."""
    return Span(when.first, when.last)


def baseline(asked: Asked, comparison: Comparison, counts: dict[str, Counts]) -> Baseline:
    """Return a baseline as the comparison takes it."""
    has_rate = asked.rate_per_day is not None
    return Baseline(
        asked.id,
        before_counts=None if has_rate else counts[asked.series or comparison.series],
        before=span(asked.before) if asked.before else None,
        rate_per_day=asked.rate_per_day,
        after_counts=counts[asked.after_series] if asked.after_series else None,
        after=span(asked.after) if asked.after else None,
        same_count=asked.same_count,
        sources=asked.sources,
    )


def figures(dossier: Dossier, harm: str) -> list[PublishedFigure]:
    """Return the numbers others published on one harm, with whose interest they speak for."""
    found: list[PublishedFigure] = []
    for figure in dossier.published:
        if figure.value is None or figure.harm != harm:
            continue
        source = dossier.source(figure.source)
        interest = source.interest if source else None
        cites = (Citation(figure.source, figure.at),)
        found.append(PublishedFigure(figure.id, int(figure.value), figure.source, interest, cites))
    return found
