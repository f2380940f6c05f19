"""What doubt leaves of a solution: ranges, survivals, bounds and codings side by side."""

from dataclasses import dataclass
from typing import Literal

from tregua.decide.compare.qca.results import Kind
from tregua.domain import Result

__all__ = [
    "Bounds",
    "Coded",
    "Codings",
    "Completions",
    "Interval",
    "LeftOut",
    "Robustness",
    "Span",
    "Survival",
    "Told",
]


@dataclass(frozen=True, slots=True)
class Interval(Result):
    """The least and the greatest of a figure; None where it can be divided nowhere."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Span(Result):
    """The values of one setting, around the one used, that leave one kind's models the same.

    `of` is `inclusion`, `pri`, `frequency` or the name of a condition (or the outcome) whose
    crossover was moved. An end belongs to the span where `..._included` says so. `exact` is true
    where every value was decided; else ends were searched to within `step`. `bounded` is false
    at an end where the span meets the limit of what was looked at.
    """

    of: str
    kind: Kind
    at: float
    low: float
    high: float
    low_included: bool
    high_included: bool
    low_bounded: bool = True
    high_bounded: bool = True
    exact: bool = True
    step: float | None = None


@dataclass(frozen=True, slots=True)
class Survival(Result):
    """How often one model or term of the solution comes back when something is changed.

    `lost` names what was left out when it did not come back. `inclusion` and `coverage` are the
    least and greatest where it did.
    """

    kind: Kind
    what: Literal["model", "term"]
    text: str
    kept: int
    of: int
    lost: tuple[str, ...] = ()
    inclusion: Interval | None = None
    coverage: Interval | None = None

    @property
    def always(self) -> bool:
        """Tell whether it came back every time."""
        return self.kept == self.of


@dataclass(frozen=True, slots=True)
class LeftOut(Result):
    """What is left of the solution when each case, or each family of cases, is left out once.

    `refused` names what could not be left out, because nothing was left to compare.
    """

    what: Literal["case", "family"]
    trials: int
    survivals: tuple[Survival, ...]
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds(Result):
    """The exact least and greatest fit of one model over every completion of unknown cells."""

    kind: Kind
    model: str
    inclusion: Interval
    coverage: Interval


@dataclass(frozen=True, slots=True)
class Completions(Result):
    """What is left of the solution when cells nobody knows are filled in every possible way.

    `number` is how many ways there are, `tried` how many were analysed. Where `exact` is false
    a seeded sample was analysed (`seed`), together with the worst and the best completion of each
    model: a model that was lost once is lost for certain, one that never was may still be.
    `empty` counts the completions in which nothing could be analysed, `different` the different
    solutions seen of each kind. The `bounds` are exact always.
    """

    unknown: int
    cases: int
    number: int
    tried: int
    exact: bool
    seed: int | None
    survivals: tuple[Survival, ...]
    bounds: tuple[Bounds, ...]
    empty: int = 0
    different: tuple[tuple[Kind, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Told(Result):
    """The models of one kind, written out."""

    kind: Kind
    models: tuple[str, ...]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Coded(Result):
    """One coding of the same question: its cells, its cases and what comes out.

    `coding` is `stated`, `known` (stated and inferred), `rival:SOURCE` or `coder:NAME`. `refused`
    is a code that says why nothing could be compared, empty where something could.
    """

    coding: str
    cells: int
    known: int
    cases: int
    families: int
    solutions: tuple[Told, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Codings(Result):
    """Several codings side by side; `shared` are the models every one of them gives."""

    codings: tuple[Coded, ...]
    shared: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Robustness(Result):
    """What of a solution survives doubt about cuts, cases, families, cells and coding.

    A part is None or empty where it was not asked for or had nothing to look at.
    """

    of: str
    conditions: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    cases: LeftOut | None = None
    families: LeftOut | None = None
    completions: Completions | None = None
    codings: Codings | None = None
