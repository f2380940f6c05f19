"""Sides: who gains and gives what, what groups are after, both halves, and what outlives delay."""

from dataclasses import dataclass

from tregua.decide.strategy.scene import late, sides_of
from tregua.domain import Dossier, Result, When, active
from tregua.domain.knowledge.strategies import Point, StrategyKnowledge
from tregua.domain.strategy import (
    AimKind,
    Argument,
    CaptureSign,
    Function,
    Gain,
    Means,
    PlanPart,
    Step,
)

__all__ = [
    "AimsOf",
    "FunctionLine",
    "Half",
    "Legitimacy",
    "MeansLine",
    "SideGains",
    "read_aims",
    "read_functions",
    "read_gains",
    "read_halves",
    "read_legitimacy",
    "read_means",
]

HALVES = (PlanPart.CEASEFIRE, PlanPart.COUNTER_LEGITIMACY)
MEANS = ("money", "force", "information", "following")


@dataclass(frozen=True, slots=True)
class Legitimacy(Result):
    """Both sides of the question whether to talk at all, and which of them nobody wrote."""

    for_: tuple[Argument, ...]
    against: tuple[Argument, ...]
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SideGains(Result):
    """What one side gains and gives; `blank` where no gain is written down."""

    about: str
    gains: tuple[Gain, ...]
    costs: tuple[Gain, ...]
    blank: bool


@dataclass(frozen=True, slots=True)
class Half(Result):
    """One half of the method with its steps; `missing` where there are none."""

    part: PlanPart
    steps: tuple[Step, ...]
    missing: bool


@dataclass(frozen=True, slots=True)
class AimIncentives(Result):
    """One aim and the incentives the record has for it."""

    aim: AimKind
    incentives: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class AimsOf(Result):
    """What a group is held to be after, each aim with the incentives that fit it."""

    about: str
    aims: tuple[AimIncentives, ...]


@dataclass(frozen=True, slots=True)
class FunctionLine(Result):
    """One function to be wound down; `months_late` counts whole months past its day.

    `late` is left empty where no day was set or the days recorded do not tell.
    """

    function: Function
    late: bool | None
    months_late: int | None


@dataclass(frozen=True, slots=True)
class MeansLine(Result):
    """Who has more of one means, as each record has it; `cannot-tell` where nobody compared."""

    of: str
    against: str
    more: tuple[str, ...]
    records: tuple[Means, ...]


def read_legitimacy(dossier: Dossier) -> Legitimacy:
    """Return the arguments for and against talking."""
    standing = active(dossier.strategy.arguments)
    for_ = tuple(argument for argument in standing if argument.side == "for")
    against = tuple(argument for argument in standing if argument.side == "against")
    missing = tuple(side for side, held in (("for", for_), ("against", against)) if not held)
    return Legitimacy(for_, against, missing)


def read_gains(dossier: Dossier) -> tuple[SideGains, ...]:
    """Return the gains and costs of each side, blank ones too."""
    standing = active(dossier.strategy.gains)
    sides = dict.fromkeys([*sides_of(dossier), *(gain.side for gain in standing)])
    found: list[SideGains] = []
    for side in sides:
        own = [gain for gain in standing if gain.side == side]
        gains = tuple(gain for gain in own if gain.kind == "gain")
        costs = tuple(gain for gain in own if gain.kind == "cost")
        found.append(SideGains(side, gains, costs, not gains))
    return tuple(found)


def read_halves(dossier: Dossier) -> tuple[Half, ...]:
    """Return the ceasefire and the counter-legitimacy, each with its steps."""
    steps = active(dossier.strategy.steps)
    held = ((half, tuple(step for step in steps if half in step.parts)) for half in HALVES)
    return tuple(Half(half, own, not own) for half, own in held)


def read_aims(dossier: Dossier, known: StrategyKnowledge) -> tuple[AimsOf, ...]:
    """Return what each group is held to be after, by anybody, with incentives that fit."""
    standing = active(dossier.strategy.aims)
    found: list[AimsOf] = []
    for about in dict.fromkeys(aim.of for aim in standing):
        kinds = dict.fromkeys(kind for aim in standing if aim.of == about for kind in aim.aims)
        fitting = tuple(AimIncentives(kind, known.aims[kind].incentives) for kind in kinds)
        found.append(AimsOf(about, fitting))
    return tuple(found)


def read_functions(dossier: Dossier) -> tuple[FunctionLine, ...]:
    """Return the functions to be wound down, with how late each is on the dossier's day."""
    as_of = dossier.sheet.as_of
    lines = []
    for function in active(dossier.strategy.functions):
        overdue = late(function, as_of)
        months = months_past(function.due, as_of) if overdue and function.due else None
        lines.append(FunctionLine(function, overdue, months))
    return tuple(lines)


def months_past(due: When, as_of: When) -> int:
    """Return how many whole months lie between a day that is past and the dossier's first day."""
    months = (as_of.first.year - due.last.year) * 12 + as_of.first.month - due.last.month
    return months - (as_of.first.day < due.last.day)


def read_means(dossier: Dossier) -> tuple[MeansLine, ...]:
    """Return who has more of each means against each group; nobody is presumed stronger."""
    standing = active(dossier.strategy.means)
    lines = []
    for group in dossier.groups:
        for kind in MEANS:
            about = f"party:{group.id}"
            own = tuple(m for m in standing if m.of == kind and m.against == about)
            more = tuple(dict.fromkeys(m.more for m in own)) or ("cannot-tell",)
            lines.append(MeansLine(kind, about, more, own))
    return tuple(lines)


def capture_signs(dossier: Dossier) -> tuple[CaptureSign, ...]:
    """Return the signs of capture somebody wrote down, seen or not."""
    return active(dossier.strategy.capture)
