"""Reading an agreement as a machine: what its text allows, each with the shortest story."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tregua.design.agreement.deal import Deal
from tregua.design.agreement.states.asking import Asked, Engine, Raw
from tregua.design.agreement.states.bounded import Bounded
from tregua.design.agreement.states.compiling import compile_deal
from tregua.design.agreement.states.machine import Machine
from tregua.design.agreement.states.rings import earliest, never_due, rings
from tregua.design.agreement.states.searching import Layout, search
from tregua.design.agreement.states.stories import StoryStep, step_on
from tregua.domain import Dossier, Result, Severity
from tregua.domain.knowledge import Catalogue
from tregua.errors import Declined

__all__ = ["Searched", "StateProblem", "StatesReading", "read_states"]

SHARE = 0.5
MOST_STATES = 1_500_000
"""How many states are searched one by one before a solver takes over: a few seconds' work."""
MOST_EVENTS = 60
"""How many events the solver follows."""
GRAVE = frozenset({"ring", "never_due", "dead_end", "money_gone"})
MILD = frozenset({"talk_only"})
"""What may be meant so: a small lapse that is talked over and no more."""
KINDS = (
    "ring",
    "who_first",
    "never_due",
    "dead_end",
    "talk_only",
    "dispute_open",
    "answer_too_late",
    "money_gone",
    "hold_up",
    "irreversible_first",
    "runs_out",
    "no_end",
    "suspended_for_good",
    "waits_for_good",
)
"""The kinds of problem, in the order they are told."""
UNENDING = frozenset(
    [
        "runs_out",
        "no_end",
        "suspended_for_good",
        "waits_for_good",
        "dead_end",
        "talk_only",
        "dispute_open",
    ]
)


@dataclass(frozen=True, slots=True)
class StateProblem(Result):
    """One thing the text allows: its kind, how grave, the clauses, and the shortest story to it.

    `why` is a reason as a code; `side` with `performed` and `of` say how many of a side's duties
    are performed in full at the end of the story.
    """

    kind: str
    severity: Severity
    clauses: tuple[str, ...]
    story: tuple[StoryStep, ...]
    why: str = ""
    side: str = ""
    performed: int | None = None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Searched(Result):
    """What was searched: how many duties and states, whether all of them, up to how many events.

    `unsettled` counts the questions a solver left open.
    """

    duties: int
    states: int
    exhaustive: bool
    events: int
    unsettled: int = 0


@dataclass(frozen=True, slots=True)
class StatesReading(Result):
    """What the text allows, not what will happen.

    `in_words` are duties with a condition in words alone, which the machine takes as met;
    `unverified` those with nobody recorded who verifies; `open_ended` says that no last day of
    the agreement is recorded; `ends_in_order` that every path ends in completion, renewal or an
    exit the text describes.
    """

    limited: bool
    share: float
    problems: tuple[StateProblem, ...]
    searched: Searched
    ends_in_order: bool
    open_ended: bool
    in_words: tuple[str, ...]
    unverified: tuple[str, ...]


def read_states(
    dossier: Dossier,
    catalogue: Catalogue,
    *,
    share: float = SHARE,
    most_states: int = MOST_STATES,
    most_events: int = MOST_EVENTS,
) -> StatesReading:
    """Return what the text of a dossier's agreement allows.

    `share` is the part of its duties below which a side that holds all it was promised is told
    of, from above 0 to 1.

    Raises
    ------
    Declined
        `no_agreement`, if the dossier holds none; `no_duties`, if no clause is a duty.
    """
    if dossier.agreement is None or not dossier.agreement.clauses:
        raise Declined("no_agreement")
    deal = Deal(dossier.agreement, dossier, catalogue.clause_kinds)
    if not deal.duties:
        raise Declined("no_duties")
    machine = compile_deal(deal)
    engine, searched = engine_for(machine, most_states, most_events)
    found = sorted(
        problems_of(machine, engine, share), key=lambda r: (KINDS.index(r.kind), r.events)
    )
    limited = dossier.agreement.pathway == "limited"
    told = tuple(problem_of(raw, limited=limited) for raw in found)
    duties = {clause.id for clause in deal.duties}
    return StatesReading(
        limited=limited,
        share=share,
        problems=told,
        searched=searched(),
        ends_in_order=not any(p.kind in UNENDING for p in told),
        open_ended=machine.ends is None,
        in_words=tuple(c.id for c in deal.duties if c.condition is not None and not c.requires),
        unverified=tuple(d.id for d in machine.duties if not d.seen and d.id in duties),
    )


def engine_for(
    machine: Machine, most_states: int, most_events: int
) -> tuple[Engine, Callable[[], Searched]]:
    """Return what searches a machine, and what tells afterwards how far it searched."""
    duties = len(machine.duties)
    if Layout(machine).fits:
        whole = search(machine, most_states)
        if whole.exhaustive:
            reached = Searched(duties, whole.visited, exhaustive=True, events=whole.events)
            return whole, lambda: reached
    bounded = Bounded(machine, most_events)
    return bounded, lambda: Searched(
        duties, 0, exhaustive=False, events=most_events, unsettled=bounded.open_
    )


def problem_of(raw: Raw, *, limited: bool) -> StateProblem:
    """Return a problem with its severity: in a limited deal the stricter one, but for mild ones."""
    severity = Severity.ERROR if limited or raw.kind in GRAVE else Severity.WARNING
    severity = Severity.NOTE if raw.kind in MILD else severity
    return StateProblem(
        raw.kind, severity, raw.clauses, raw.story, raw.why, raw.side, raw.performed, raw.of
    )


def problems_of(machine: Machine, engine: Engine, share: float) -> Iterator[Raw]:
    """Yield every problem of a machine."""
    yield from shapes(machine)
    asked = Asked(machine, engine, earliest(machine))
    yield from asked.breaches()
    yield from asked.money()
    yield from asked.hold_ups(share)
    yield from asked.endings()


def shapes(machine: Machine) -> Iterator[Raw]:
    """Yield rings of waiting, and duties that can never fall due."""
    ringed: set[int] = set()
    for ring, hard in rings(machine):
        clauses = tuple(machine.duties[i].id for i in ring)
        story = tuple(
            StoryStep(None, "", "waits" if hard else "in_return", duty.id, duty.owed_by, (after,))
            for duty, after in zip(
                (machine.duties[i] for i in ring), (*clauses[1:], clauses[0]), strict=True
            )
        )
        ringed |= set(ring) if hard else set()
        yield Raw("ring" if hard else "who_first", clauses, story, len(story))
    for never in never_due(machine):
        if never.place in ringed:
            continue
        duty = machine.duties[never.place]
        need = never.need
        day = need.by if need and need.by is not None else duty.last
        shown = step_on(machine, 0 if day is None else day, f"never.{never.why}", duty)
        dated = never.why in ("too_late", "window_shut")
        on = (need.clause,) if need else ()
        step = StoryStep(
            shown.day if dated else None, shown.date if dated else "", shown.event, duty.id,
            duty.owed_by, on,
        )  # fmt: skip
        yield Raw("never_due", (duty.id, *on), (step,), 1, why=never.why)
