"""Search beyond what can be enumerated: CP-SAT, one worker, counted work, a proof or a bound."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tregua.design.agreement.exposure.curves import Ladder, unavoidable, worsts
from tregua.errors import Declined

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, CpSolver, IntVar

__all__ = ["Solver"]

LEAST = 0.2
"""The least work, in seconds, that any one question is given."""


class Solver:
    """Whether some order keeps every side within its rank, asked of CP-SAT.

    One variable for each step and place says whether the step is done by then. Work is counted in
    the solver's own deterministic seconds, with one worker and a fixed seed: no clock decides.
    Where the work runs out the answer is "not possible" and nothing is added to `refused`, so that
    a bound is only ever what was proved.
    """

    def __init__(self, ladder: Ladder, start: tuple[int, ...], *, seed: int, seconds: float):
        self.ladder = ladder
        self.seed = seed
        self.left = seconds
        self.refused: list[int] = []
        self.found = [start]

    def possible(self, ranks: Sequence[int]) -> bool:
        """Tell whether an order within the ranks is known or can be found with the work left.

        What a side is left with when all is done stands in no place of the model: it is looked at
        first.
        """
        left = unavoidable(self.ladder)
        if any(rank < own for rank, own in zip(ranks, left, strict=True)):
            self.refuse(ranks)
            return False
        return self.known(ranks) is not None or self.sought(ranks)

    def order(self, ranks: Sequence[int]) -> tuple[int, ...]:
        """Return an order within the ranks that was found.

        Raises
        ------
        ValueError
            If none was; ask `possible` first.
        """
        found = self.known(ranks)
        if found is None:
            raise ValueError("no order within these ranks was found")
        return found

    def known(self, ranks: Sequence[int]) -> tuple[int, ...] | None:
        """Return the first order found so far that keeps within the ranks."""
        for order in sorted(self.found):
            each = worsts(self.ladder, order)
            if all(own <= rank for own, rank in zip(each, ranks, strict=True)):
                return order
        return None

    def sought(self, ranks: Sequence[int]) -> bool:
        """Ask the solver, and keep the order it finds or the rank it refuses.

        Raises
        ------
        Declined
            `solver_missing`, if the solver is not installed.
        """
        try:
            from ortools.sat.python import cp_model
        except ImportError as error:
            raise Declined("solver_missing") from error

        model = cp_model.CpModel()
        done = self.laid_out(model, ranks)
        solver = cp_model.CpSolver()
        self.limit(solver)
        answer = solver.solve(model)
        self.left -= solver.response_proto.deterministic_time
        if answer == cp_model.INFEASIBLE:
            self.refuse(ranks)
            return False
        if answer not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return False
        places = [sum(solver.value(each) for each in step) for step in done]
        self.found.append(tuple(sorted(range(len(places)), key=lambda i: -places[i])))
        return True

    def refuse(self, ranks: Sequence[int]) -> None:
        """Note that all sides together cannot be kept at a rank."""
        if len(set(ranks)) == 1:
            self.refused.append(ranks[0])

    def limit(self, solver: "CpSolver") -> None:
        """Set the work one question may take: a third of what is left."""
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = self.seed
        solver.parameters.max_deterministic_time = max(LEAST, self.left / 3)

    def laid_out(self, model: "CpModel", ranks: Sequence[int]) -> list[list["IntVar"]]:
        """Return for each step whether it is done by each place, under all that must hold."""
        stakes = self.ladder.stakes
        size = stakes.size
        done = [
            [model.new_bool_var(f"{step} by {place}") for place in range(1, size)]
            for step in range(size)
        ]
        for step, own in enumerate(done):
            for place in range(1, size - 1):
                model.add_implication(own[place - 1], own[place])
            for other in stakes.after[step]:
                model.add(own[0] == 0)
                for place in range(1, size - 1):
                    model.add_implication(own[place], done[other][place - 1])
                model.add(done[other][size - 2] == 1)
        for place in range(size - 1):
            now = [own[place] for own in done]
            model.add(sum(now) == place + 1)
            for side, changes in enumerate(stakes.changes):
                most = self.ladder.most(side, ranks[side])
                model.add(sum(c * held for c, held in zip(changes, now, strict=True)) <= most)
        started = sorted(self.found)[0]
        for place, step in enumerate(started):
            for by in range(size - 1):
                model.add_hint(done[step][by], by >= place)
        return done
