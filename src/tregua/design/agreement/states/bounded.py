"""Beyond the size that can be searched whole: the shortest way to a state, by a solver.

Performing more than a question needs never helps to reach it, so only what it needs is modelled.
Each duty has a point of time and a place in the order; the number of events is made smallest,
up to a bound that is told with the answer.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

from tregua.design.agreement.states.machine import Machine, Target
from tregua.design.agreement.states.searching import TIME, places
from tregua.errors import Declined

__all__ = ["Bounded"]

SECONDS = 5.0
"""How long the solver may look for one answer, in its own steady measure of time."""


@dataclass
class Bounded:
    """A search by a solver, up to a number of events; `open_` counts what it could not settle."""

    machine: Machine
    most: int
    open_: int = 0

    def first(self, target: Target) -> tuple[int, ...] | None:
        """Return the shortest way to a state of the kind asked for, or nothing if none is found.

        Raises
        ------
        Declined
            `solver_missing`, if the solver is not installed.
        """
        try:
            from ortools.sat.python import cp_model
        except ImportError as error:
            raise Declined("solver_missing") from error

        model, plan = modelled(self.machine, target, self.most)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = 1
        solver.parameters.max_deterministic_time = SECONDS
        status = solver.solve(model)
        self.open_ += status == cp_model.UNKNOWN
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        chosen = [
            (solver.value(plan.clock[i]), solver.value(plan.order[i]), i)
            for i in plan.done
            if solver.value(plan.done[i])
        ]
        way: list[int] = []
        for clock, _, place in sorted(chosen):
            way += [TIME] * (clock - way.count(TIME)) + [place]
        return (*way, *([TIME] * (solver.value(plan.last) - way.count(TIME))))


@dataclass
class Plan:
    """The choices of a model: what is performed, at which point of time, in which order."""

    done: dict[int, Any]
    clock: dict[int, Any]
    order: dict[int, Any]
    last: Any


def needed(machine: Machine, target: Target) -> int:
    """Return the duties that a question needs, and what these wait for."""
    wanted = target.done | target.whole
    wanted |= 1 << target.due if target.due >= 0 else 0

    @cache
    def ahead(place: int) -> int:
        needs = machine.duties[place].needs
        return sum({1 << need.on for need in needs if need.on >= 0})

    grown, before = wanted, -1
    while grown != before:
        before = grown
        for place in places(grown):
            grown |= ahead(place)
    return grown


def modelled(machine: Machine, target: Target, most: int) -> tuple[Any, Plan]:
    """Return the model of a question, with its choices."""
    from ortools.sat.python import cp_model

    model = cp_model.CpModel()
    held = places(needed(machine, target))
    top = len(machine.points) - 1
    plan = Plan(
        {i: model.new_bool_var(f"done{i}") for i in held},
        {i: model.new_int_var(0, top, f"clock{i}") for i in held},
        {i: model.new_int_var(0, len(held), f"order{i}") for i in held},
        model.new_int_var(0, top, "last"),
    )
    for i in held:
        model.add(plan.clock[i] <= plan.last).only_enforce_if(plan.done[i])
        begins(model, plan, machine, i, plan.clock[i], plan.done[i])
    ask(model, plan, machine, target)
    events = sum(plan.done.values()) + plan.last
    model.add(events <= most)
    model.minimize(events)
    return model, plan


def reached(machine: Machine, day: int) -> int:
    """Return the first point of time on or after a day; one past the last if there is none."""
    return sum(point < day for point in machine.points)


def begins(model: Any, plan: Plan, machine: Machine, place: int, clock: Any, when: Any) -> None:
    """Ask that a duty may begin at a point of time, if a choice is made."""
    duty = machine.duties[place]
    model.add(clock >= reached(machine, duty.first)).only_enforce_if(when)
    if duty.last is not None:
        model.add(clock < reached(machine, duty.last + 1)).only_enforce_if(when)
    for need in duty.needs:
        if not need.can_be_met:
            model.add_bool_or([]).only_enforce_if(when)
            continue
        model.add_implication(when, plan.done[need.on])
        model.add(clock >= reached(machine, need.from_day)).only_enforce_if(when)
        model.add(plan.clock[need.on] <= clock).only_enforce_if(when)
        if place in plan.order and when is plan.done[place]:
            model.add(plan.order[need.on] < plan.order[place]).only_enforce_if(when)
        if need.by is not None:
            before = reached(machine, need.by + 1)
            model.add(plan.clock[need.on] < before).only_enforce_if(when)


def full(model: Any, plan: Plan, machine: Machine, place: int) -> Any:
    """Return the choice that a duty is performed in full when the story ends."""
    duty = machine.duties[place]
    if not duty.ongoing or duty.last is None:
        return plan.done[place]
    over = model.new_bool_var(f"over{place}")
    end = reached(machine, duty.last)
    model.add(plan.last >= end).only_enforce_if(over)
    model.add(plan.last < end).only_enforce_if(~over)
    both = model.new_bool_var(f"full{place}")
    model.add_bool_and([plan.done[place], over]).only_enforce_if(both)
    model.add_bool_or([~plan.done[place], ~over]).only_enforce_if(~both)
    return both


def ask(model: Any, plan: Plan, machine: Machine, target: Target) -> None:
    """Ask that the state reached is of the kind wanted."""
    always = model.new_constant(1)
    for place in places(target.done):
        model.add(plan.done[place] == 1)
    for place in places(target.whole):
        model.add(full(model, plan, machine, place) == 1)
    if target.few is not None:
        own, fewer = target.few
        counting = (p for p in places(own) if p in plan.done and not machine.duties[p].endless)
        held = [full(model, plan, machine, p) for p in counting]
        model.add(sum(held) < fewer)
    if target.day is not None:
        model.add(plan.last >= reached(machine, target.day))
    if target.missed >= 0:
        missed(model, plan, machine, target.missed)
    if target.due >= 0:
        duty = machine.duties[target.due]
        if not duty.ongoing:
            model.add(plan.done[target.due] == 0)
            begins(model, plan, machine, target.due, plan.last, always)
            return
        if duty.last is not None:
            model.add(plan.last < reached(machine, duty.last))
        ready = model.new_bool_var("ready")
        begins(model, plan, machine, target.due, plan.last, ready)
        model.add_bool_or([ready, plan.done[target.due]])


def missed(model: Any, plan: Plan, machine: Machine, latch: int) -> None:
    """Ask that a deadline has passed before the duty waited for was performed."""
    need = next(n for duty in machine.duties for n in duty.needs if n.latch == latch)
    assert need.by is not None
    passed = reached(machine, need.by + 1)
    model.add(plan.last >= passed)
    if need.on in plan.done:
        model.add(plan.clock[need.on] >= passed).only_enforce_if(plan.done[need.on])
