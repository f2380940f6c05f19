"""The packed search, the solver and a plain search agree; names and order change nothing."""

from dataclasses import replace

import pytest
from hypothesis import given, settings, strategies as st

from tests.support.machines import held_up, machines, searched
from tregua.design.agreement.states.asking import Asked
from tregua.design.agreement.states.bounded import Bounded
from tregua.design.agreement.states.machine import Machine, Target
from tregua.design.agreement.states.rings import earliest
from tregua.design.agreement.states.searching import Search, search

MANY = settings(max_examples=300, deadline=None)
SOME = settings(max_examples=60, deadline=None)
BREACHES = ("dead_end", "talk_only", "dispute_open", "answer_too_late")


def searched_whole(machine: Machine) -> Search:
    return search(machine, 1_000_000)


def asked(machine: Machine, engine) -> Asked:
    return Asked(machine, engine, earliest(machine))


def breaches(machine: Machine, engine) -> dict[tuple[str, str], int]:
    return {(raw.kind, raw.clauses[0]): raw.events for raw in asked(machine, engine).breaches()}


def hold_ups(machine: Machine, engine, share: float) -> dict[str, int]:
    held = asked(machine, engine).hold_ups(share)
    return {raw.side: raw.events for raw in held if raw.kind == "hold_up"}


def reached(machine: Machine) -> dict[tuple, int]:
    found = searched_whole(machine)
    return {
        found.layout.unpack(int(state)): events
        for events, layer in enumerate(found.layers)
        for state in layer
    }


def plainly(machine: Machine) -> dict[tuple, int]:
    best, _ = searched(machine, breaches=False)
    return {
        (
            sum(1 << i for i, word in enumerate(state.words) if word == "done"),
            state.clock,
            sum(1 << latch for latch in state.missed),
        ): length
        for state, length in best.items()
    }


def turned(machine: Machine) -> Machine:
    """Give the machine with its duties in the opposite order."""
    size = len(machine.duties)

    def bits(on: int) -> int:
        return sum(1 << (size - 1 - i) for i in range(size) if on >> i & 1)

    return replace(
        machine,
        duties=tuple(
            replace(
                duty,
                needs=tuple(
                    replace(n, on=size - 1 - n.on if n.on >= 0 else -1) for n in duty.needs
                ),
                chains=tuple(
                    replace(c, answers=tuple(replace(a, on=bits(a.on)) for a in c.answers))
                    for c in duty.chains
                ),
            )
            for duty in reversed(machine.duties)
        ),
    )


@MANY
@given(machines())
def test_the_packed_search_reaches_what_a_plain_one_reaches_in_as_few_events(machine):
    assert reached(machine) == plainly(machine)


@MANY
@given(machines())
def test_breaches_that_lead_nowhere_are_those_of_a_search_with_any_number_of_breaches(machine):
    _, plain = searched(machine)
    assert breaches(machine, searched_whole(machine)) == plain


@MANY
@given(machines(), st.sampled_from([0.25, 0.5, 1.0]))
def test_a_side_is_held_up_where_a_plain_search_says_so_and_as_soon(machine, share):
    best, _ = searched(machine, breaches=False)
    assert hold_ups(machine, searched_whole(machine), share) == held_up(machine, best, share)


@SOME
@given(machines())
def test_a_duty_has_a_first_day_where_the_search_can_begin_it(machine):
    done = {i for i in range(len(machine.duties)) if searched_whole(machine).first(Target(1 << i))}
    assert set(earliest(machine)) == done


@SOME
@given(machines(), st.sampled_from([0.25, 0.5, 1.0]))
def test_the_solver_agrees_with_the_whole_search(machine, share):
    solver, whole = Bounded(machine, 40), searched_whole(machine)
    assert breaches(machine, solver) == breaches(machine, whole)
    assert hold_ups(machine, solver, share) == hold_ups(machine, whole, share)
    assert solver.open_ == 0


@SOME
@given(machines())
def test_the_order_of_the_clauses_changes_nothing(machine):
    other = turned(machine)
    assert breaches(machine, searched_whole(machine)) == breaches(other, searched_whole(other))
    assert hold_ups(machine, searched_whole(machine), 0.5) == hold_ups(
        other, searched_whole(other), 0.5
    )


@SOME
@given(machines())
def test_a_search_cut_short_says_so_and_one_that_is_not_says_that_too(machine):
    assert search(machine, 1_000_000).exhaustive
    assert search(machine, 0).exhaustive is False


@pytest.mark.requirement("R161")
@SOME
@given(machines())
def test_every_story_of_a_breach_comes_to_an_end(machine):
    found = asked(machine, searched_whole(machine)).breaches()
    ends = {"nothing_follows", "nothing_changes", "nothing_closes", "nothing_left"}
    assert {raw.story[-1].event for raw in found} <= ends
