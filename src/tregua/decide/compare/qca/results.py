"""What a qualitative comparison gives back: tables, fits, models, and what was assumed."""

from dataclasses import dataclass, field
from typing import Literal

from tregua.decide.compare.qca.terms import Term
from tregua.domain import Result

__all__ = [
    "Analysis",
    "Assumed",
    "Cuts",
    "Enhanced",
    "Excluded",
    "Fit",
    "FittedTerm",
    "Model",
    "Necessary",
    "NecessityFit",
    "Reason",
    "Row",
    "Solution",
    "TruthTable",
    "Warned",
]

Kind = Literal["conservative", "parsimonious", "intermediate"]
Reason = Literal["necessity", "impossible", "contradictory"]


@dataclass(frozen=True, slots=True)
class Cuts(Result):
    """When a row counts as having the outcome.

    A row needs at least `frequency` cases with membership above one half, inclusion of at least
    `inclusion` and PRI of at least `pri`. Below `against` (by default the same as `inclusion`)
    it counts as not having it; in between it contradicts itself. A row with inclusion enough and
    PRI too low counts as not having it.
    """

    inclusion: float = 0.8
    pri: float = 0.0
    frequency: int = 1
    against: float | None = None


@dataclass(frozen=True, slots=True)
class Fit(Result):
    """How far cases bear out "enough for the outcome"; None where nothing can be divided.

    `inclusion` (consistency), `pri` (proportional reduction in inconsistency), `coverage`, and
    `unique`: the coverage no other term of the model has.
    """

    inclusion: float | None
    pri: float | None
    coverage: float | None
    unique: float | None = None


@dataclass(frozen=True, slots=True)
class NecessityFit(Result):
    """How far cases bear out "never without"; `ron` is the relevance of necessity."""

    inclusion: float | None
    ron: float | None
    coverage: float | None


@dataclass(frozen=True, slots=True)
class Row(Result):
    """One observed configuration: its levels, what it counts as, and the cases in it.

    `outcome` is `1`, `0`, `C` (contradicts itself) or `?` (too few cases). `deviant` are the
    cases of the row that do not have the outcome although the row counts as having it, or have
    it although the row does not; in a row that contradicts itself, those without the outcome.
    """

    levels: tuple[int, ...]
    outcome: Literal["1", "0", "C", "?"]
    n: int
    inclusion: float | None
    pri: float | None
    cases: tuple[str, ...]
    deviant: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TruthTable(Result):
    """The observed rows, and how many could have been observed and were not."""

    conditions: tuple[str, ...]
    counts: tuple[int, ...]
    of: str
    cuts: Cuts
    rows: tuple[Row, ...]
    remainders: int

    def levels_of(self, outcome: str) -> tuple[tuple[int, ...], ...]:
        """Return the configurations of the rows that count as something."""
        return tuple(row.levels for row in self.rows if row.outcome == outcome)


@dataclass(frozen=True, slots=True)
class Necessary(Result):
    """What the outcome was nearly never seen without, and how far.

    One term of one condition, one term of several (all of them), or several terms joined by "or".
    """

    terms: tuple[Term, ...]
    fit: NecessityFit


@dataclass(frozen=True, slots=True)
class FittedTerm(Result):
    """One term of a model, its fit, and the cases with membership above one half in it."""

    term: Term
    fit: Fit
    cases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Model(Result):
    """One minimum model: terms joined by "or", with the fit of the whole."""

    terms: tuple[FittedTerm, ...]
    fit: Fit


@dataclass(frozen=True, slots=True)
class Assumed(Result):
    """What one pair of a conservative and a parsimonious model assumes of unseen rows.

    `simplifying` are the remainders the parsimonious model takes as having the outcome, split
    into `easy` (in line with the expectations) and `difficult`; `contradictory` are those the
    model of the outcome's absence takes too. Where they are few each is a whole row; otherwise
    they are disjoint terms, and the numbers say how many rows these stand for. `intermediate`
    are the places of the models that follow from the pair.
    """

    conservative: int
    parsimonious: int
    simplifying: tuple[Term, ...] = ()
    easy: tuple[Term, ...] = ()
    difficult: tuple[Term, ...] = ()
    contradictory: tuple[Term, ...] = ()
    intermediate: tuple[int, ...] = ()
    n_simplifying: int = 0
    n_easy: int = 0
    n_difficult: int = 0
    n_contradictory: int = 0


@dataclass(frozen=True, slots=True)
class Solution(Result):
    """All minimum models of one kind; `complete` is false where listing them was cut short."""

    kind: Kind
    models: tuple[Model, ...]
    primes: int
    complete: bool = True

    @property
    def tied(self) -> int:
        """Return how many models say it equally briefly."""
        return len(self.models)


@dataclass(frozen=True, slots=True)
class Excluded(Result):
    """Unseen rows that may not be assumed to have the outcome, and why.

    `what` is the condition that is necessary, or the configuration called impossible, as
    written. `rows` says how many unseen rows the terms stand for, `used` how many of them each
    parsimonious model of the standard analysis had taken as having the outcome.
    """

    reason: Reason
    what: str
    terms: tuple[Term, ...]
    rows: int
    used: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Enhanced(Result):
    """The parsimonious and intermediate solutions without assumptions that cannot be defended.

    `free_of_contradiction` is false where unseen rows assumed both for the outcome and for its
    absence were still left after the last search.
    """

    solutions: tuple[Solution, ...]
    excluded: tuple[Excluded, ...]
    assumed: tuple[Assumed, ...] = ()
    free_of_contradiction: bool = True


@dataclass(frozen=True, slots=True)
class Warned(Result):
    """What a reader must know first: a code for the message, and its values."""

    code: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis(Result):
    """The whole comparison: table, necessity, the three solutions, and what they rest on.

    `expectations` are the levels expected to go with the outcome, by condition. `absent` says
    that the question was about the outcome's absence; `enhanced` is there where asked for.
    """

    table: TruthTable
    cases: int
    families: int
    necessary: tuple[Necessary, ...]
    solutions: tuple[Solution, ...]
    assumed: tuple[Assumed, ...] = ()
    expectations: tuple[tuple[str, int], ...] = ()
    warned: tuple[Warned, ...] = field(default=())
    absent: bool = False
    enhanced: Enhanced | None = None

    def solution(self, kind: Kind) -> Solution:
        """Return the solution of one kind."""
        return next(one for one in self.solutions if one.kind == kind)
