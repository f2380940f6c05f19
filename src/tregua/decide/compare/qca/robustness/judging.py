"""All doubts about one solution together."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tregua.decide.compare.qca.library import ThreeValued
from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Analysis
from tregua.decide.compare.qca.robustness.coding import codings_of
from tregua.decide.compare.qca.robustness.completing import LARGEST, SAMPLE, SEED, completions
from tregua.decide.compare.qca.robustness.leaving import without_each_case, without_each_family
from tregua.decide.compare.qca.robustness.reading import Analyse
from tregua.decide.compare.qca.robustness.results import Robustness, Span
from tregua.decide.compare.qca.robustness.spans import cut_spans, frequency_spans, moved_spans

__all__ = ["Moved", "robustness_of"]


@dataclass(frozen=True, slots=True)
class Moved:
    """One anchor of calibration to move: `build` gives the memberships with it at a value."""

    of: str
    used: float
    low: float
    high: float
    build: Callable[[float], Memberships]


def robustness_of(
    given: Memberships,
    first: Analysis,
    analyse: Analyse,
    *,
    table: ThreeValued | None = None,
    codings: Mapping[str, ThreeValued] | None = None,
    moved: tuple[Moved, ...] = (),
    largest: int = LARGEST,
    sample: int = SAMPLE,
    seed: int = SEED,
) -> Robustness:
    """Return what of a solution survives doubt about cuts, cases, families, cells and coding.

    Parameters
    ----------
    given, first
        The cases compared, and the analysis of them whose survival is asked.
    analyse
        The analysis with all but cases and cuts settled as for `first`.
    table
        The cases with their unknown cells, for the completions; None where nothing is unknown.
    codings
        The same question on other codings, by name.
    moved
        The anchors of calibration to move.
    """
    return Robustness(
        of=given.of,
        conditions=given.conditions,
        spans=spans_of(given, first, analyse, moved),
        cases=without_each_case(given, first, analyse),
        families=without_each_family(given, first, analyse),
        completions=completions(table, first, analyse, largest=largest, sample=sample, seed=seed)
        if table is not None
        else None,
        codings=codings_of(codings, analyse, first.table.cuts) if codings else None,
    )


def spans_of(
    given: Memberships, first: Analysis, analyse: Analyse, moved: tuple[Moved, ...]
) -> tuple[Span, ...]:
    """Return the spans of every cut, then of every anchor to move."""
    return (
        *cut_spans(given, first, analyse, "inclusion"),
        *cut_spans(given, first, analyse, "pri"),
        *frequency_spans(given, first, analyse),
        *(
            span
            for one in moved
            for span in moved_spans(
                one.build, first, analyse, of=one.of, used=one.used, low=one.low, high=one.high
            )
        ),
    )
