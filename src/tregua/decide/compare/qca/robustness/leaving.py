"""What is left of a solution without one case, or without one family of cases."""

from collections.abc import Mapping
from typing import Literal

from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Analysis
from tregua.decide.compare.qca.robustness.reading import Analyse, Tally, attempted, only
from tregua.decide.compare.qca.robustness.results import LeftOut

__all__ = ["without_each_case", "without_each_family"]


def without_each_case(given: Memberships, first: Analysis, analyse: Analyse) -> LeftOut:
    """Return which models and terms come back when each case is left out in turn."""
    groups = {case: (row,) for row, case in enumerate(given.cases)}
    return left_out(given, first, analyse, groups, what="case")


def without_each_family(given: Memberships, first: Analysis, analyse: Analyse) -> LeftOut:
    """Return which models and terms come back when each family of cases is left out in turn.

    The cases of one family share actors, a passage or an example one set for the other: leaving
    out one case alone leaves what it shares in the table.
    """
    groups: dict[str, tuple[int, ...]] = {}
    for row, family in enumerate(given.families):
        groups[family] = (*groups.get(family, ()), row)
    return left_out(given, first, analyse, groups, what="family")


def left_out(
    given: Memberships,
    first: Analysis,
    analyse: Analyse,
    groups: Mapping[str, tuple[int, ...]],
    *,
    what: Literal["case", "family"],
) -> LeftOut:
    """Return what comes back when each group of rows is left out in turn."""
    tally, refused = Tally(first), []
    for named, rows in groups.items():
        keep = [row for row in range(len(given.cases)) if row not in rows]
        analysis = attempted(analyse, only(given, keep), first.table.cuts)
        tally.add(analysis, named)
        if isinstance(analysis, str):
            refused.append(named)
    return LeftOut(
        what=what,
        trials=len(groups),
        survivals=tally.survivals(),
        refused=tuple(refused),
    )
