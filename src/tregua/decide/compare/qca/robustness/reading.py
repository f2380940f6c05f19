"""What two analyses have in common: models and terms as written, and their fit."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Analysis, Cuts, Fit, Kind, Model, Solution
from tregua.decide.compare.qca.robustness.results import Interval, Survival
from tregua.decide.compare.qca.terms import written
from tregua.errors import TreguaError

__all__ = ["NO_MODEL", "Analyse", "Tally", "attempted", "model_text", "models_of", "only"]

NO_MODEL = "qca_no_positive"
"""Why there is no model: no row counts as having what was asked about."""

Analyse: TypeAlias = Callable[[Memberships, Cuts], Analysis]
"""An analysis with everything settled but the cases and the cuts."""

Key: TypeAlias = tuple[Kind, Literal["model", "term"], str]


def model_text(model: Model, analysis: Analysis) -> str:
    """Return a model in the notation of the field, its terms in their order."""
    table = analysis.table
    terms = sorted(one.term for one in model.terms)
    return written(terms, table.conditions, table.counts)


def models_of(analysis: Analysis) -> dict[Kind, frozenset[str]]:
    """Return the models of each kind as written."""
    return {
        solution.kind: frozenset(model_text(model, analysis) for model in solution.models)
        for solution in analysis.solutions
    }


def attempted(
    analyse: Analyse, given: Memberships | Callable[[], Memberships], cuts: Cuts
) -> Analysis | str:
    """Return the analysis of some cases, or the code of why nothing came out of them."""
    try:
        found = analyse(given() if callable(given) else given, cuts)
    except TreguaError as error:
        return error.code
    return found if any(one.models for one in found.solutions) else NO_MODEL


def only(given: Memberships, keep: Iterable[int]) -> Memberships:
    """Return the memberships of some cases, by their places."""
    rows = list(keep)
    return Memberships(
        cases=tuple(given.cases[row] for row in rows),
        conditions=given.conditions,
        of=given.of,
        held=given.held[rows],
        outcome=given.outcome[rows],
        counts=given.counts,
        families=tuple(given.families[row] for row in rows),
    )


@dataclass(slots=True)
class Tally:
    """How often each model and term of a first analysis comes back in others.

    `also` counts the models that the first analysis did not have, `empty` the trials in which
    nothing could be analysed.
    """

    first: Analysis
    trials: int = 0
    empty: int = 0
    kept: dict[Key, int] = field(default_factory=dict)
    lost: dict[Key, list[str]] = field(default_factory=dict)
    fits: dict[Key, list[Fit]] = field(default_factory=dict)
    also: dict[Key, int] = field(default_factory=dict)

    def add(self, analysis: Analysis | str, named: str = "", times: int = 1) -> None:
        """Count one more analysis, `times` over; a code where nothing came out."""
        self.trials += times
        self.empty += times if isinstance(analysis, str) else 0
        found = {} if isinstance(analysis, str) else dict(pieces(analysis))
        for key, _ in pieces(self.first):
            if key in found:
                self.kept[key] = self.kept.get(key, 0) + times
                self.fits.setdefault(key, []).append(found[key])
            elif named:
                self.lost.setdefault(key, []).append(named)
        own = {key for key, _ in pieces(self.first)}
        for key in found.keys() - own:
            if key[1] == "model":
                self.also[key] = self.also.get(key, 0) + times

    def survivals(self) -> tuple[Survival, ...]:
        """Return what came back how often, in the order of the first analysis."""
        found = dict(pieces(self.first))
        always = sorted(key for key, times in self.also.items() if times == self.trials)
        return (
            *(self.survival(key, self.kept.get(key, 0)) for key in found),
            *(self.survival(key, self.trials) for key in always),
        )

    def survival(self, key: Key, kept: int) -> Survival:
        """Return what is known of one model or term."""
        kind, what, text = key
        fits = self.fits.get(key, [])
        return Survival(
            kind=kind,
            what=what,
            text=text,
            kept=kept,
            of=self.trials,
            lost=tuple(self.lost.get(key, ())),
            inclusion=interval(fit.inclusion for fit in fits) if fits else None,
            coverage=interval(fit.coverage for fit in fits) if fits else None,
        )


def pieces(analysis: Analysis) -> Iterator[tuple[Key, Fit]]:
    """Yield every model and then every term of each kind, with its fit."""
    for solution in analysis.solutions:
        yield from (
            ((solution.kind, "model", model_text(model, analysis)), model.fit)
            for model in solution.models
        )
        yield from terms_of(solution, analysis)


def terms_of(solution: Solution, analysis: Analysis) -> Iterator[tuple[Key, Fit]]:
    """Yield every different term of a solution, with its fit."""
    table = analysis.table
    found = {one.term: one.fit for model in solution.models for one in model.terms}
    for term in sorted(found):
        text = term.written(table.conditions, table.counts)
        yield (solution.kind, "term", text), found[term]


def interval(figures: Iterable[float | None]) -> Interval:
    """Return the least and the greatest of the figures there are."""
    known = [figure for figure in figures if figure is not None]
    return Interval(min(known), max(known)) if known else Interval(None, None)
