"""Smallest sets of answers that would settle a formula one way, all else as recorded."""

from collections.abc import Iterable, Mapping

from tregua.domain.knowledge import Loop, Test
from tregua.rules.formulas.answering import MET, NOT_MET
from tregua.rules.formulas.compiling import Counted, Formula, Joined, Key, Leaf, Negated
from tregua.rules.formulas.variables import Variable

__all__ = ["SIZE", "Turn", "turning_sets"]

SIZE = 3
"""No set of more questions than this is looked for."""

Turn = tuple[Key, Test | Loop, bool]
"""A test of a question that would have to hold (true) or not hold (false)."""

Family = tuple[frozenset[Turn], ...]


def turning_sets(
    formula: Formula,
    variables: Mapping[Key, Variable],
    now: Mapping[Key, tuple[int, ...]],
    *,
    wanted: bool,
) -> Family:
    """Return the smallest sets of turns after which the formula is met (or not met).

    Every set turns at most three questions, and none contains another. One empty set says that
    the formula is settled so already; none at all that more would have to change, or that no
    answer could do it. Formulas that want a question both ways have no such sets here.
    """
    if any(variable.mixed for variable in variables.values()):
        return ()
    return Turner(variables, now).family(formula, wanted)


class Turner:
    """Works out families of turns, part by part."""

    def __init__(
        self, variables: Mapping[Key, Variable], now: Mapping[Key, tuple[int, ...]]
    ) -> None:
        self.variables = variables
        self.now = now

    def family(self, formula: Formula, wanted: bool) -> Family:
        """Return the smallest sets that turn a formula."""
        if isinstance(formula, Leaf):
            return self.leaf(formula, wanted)
        if isinstance(formula, Negated):
            return self.family(formula.part, not wanted)
        parts = [self.family(part, wanted) for part in formula.parts]
        if isinstance(formula, Joined):
            every = (formula.join == "all") is wanted
            return crossed(parts) if every else smallest(s for part in parts for s in part)
        return several(need(formula, wanted), parts)

    def leaf(self, leaf: Leaf, wanted: bool) -> Family:
        """Return the one turn a test needs, if an answer can give it."""
        variable = self.variables[leaf.key]
        place = variable.tests.index(leaf.test)
        if self.now[leaf.key][place] == (MET if wanted else NOT_MET):
            return (frozenset(),)
        if all(vector[place] is not wanted for vector in variable.classes):
            return ()
        return (frozenset([(leaf.key, leaf.test, wanted)]),)


def need(formula: Counted, wanted: bool) -> int:
    """Return how many parts must turn, for a count to be reached or missed."""
    return formula.n if wanted else len(formula.parts) - formula.n + 1


def crossed(parts: Iterable[Family]) -> Family:
    """Return the sets that turn every part."""
    found: Family = (frozenset(),)
    for part in sorted(parts, key=len):
        found = smallest(left | right for left in found for right in part)
        if not found:
            return ()
    return found


def several(n: int, parts: list[Family]) -> Family:
    """Return the sets that turn at least `n` parts."""
    if n <= 0:
        return (frozenset(),)
    if len(parts) < n:
        return ()
    with_first = crossed([parts[0], several(n - 1, parts[1:])])
    return smallest([*with_first, *several(n, parts[1:])])


def smallest(sets: Iterable[frozenset[Turn]]) -> Family:
    """Return the sets of few enough questions of which none contains another, the small first."""
    kept: list[frozenset[Turn]] = []
    few = [s for s in dict.fromkeys(sets) if len({key for key, _, _ in s}) <= SIZE]
    for one in sorted(few, key=len):
        if not any(other <= one for other in kept):
            kept.append(one)
    return tuple(kept)
