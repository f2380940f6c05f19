"""A decision diagram of a formula: exact chances under independent doubts, and what each answer
would make of them.

Every variable is a question about a subject with a few classes of answers; a path from the root
follows one class of each. Built once, a diagram gives the chance of the formula for any weights
on the classes, and by one further pass the chance it would have if any one variable were
settled as any one class.

References
----------
R. E. Bryant, "Graph-based algorithms for Boolean function manipulation" (1986), for the reduced
ordered diagram; here with several branches a node.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tregua.rules.formulas.compiling import Counted, Formula, Key, Leaf, Negated
from tregua.rules.formulas.variables import Variable, Vector

__all__ = ["Diagram", "Weights", "diagram_of"]

Weights = Mapping[Key, Mapping[Vector, float]]
"""For each variable, the weight of each class of answers; they add up to one."""

LAST = 1 << 30


@dataclass(frozen=True, slots=True)
class Diagram:
    """A reduced ordered diagram: `nodes` with the children first, each a variable and branches."""

    order: tuple[Key, ...]
    classes: Mapping[Key, tuple[Vector, ...]]
    nodes: tuple[tuple[int, tuple[int, ...]], ...]
    root: int

    def chances(self, weights: Weights) -> list[float]:
        """Return the chance at every node under independent weights; node 1 is met, 0 is not."""
        by_index = self.weighed(weights)
        found = [0.0, 1.0]
        for variable, branches in self.nodes[2:]:
            row = by_index[variable]
            found.append(sum(w * found[b] for w, b in zip(row, branches, strict=True) if w))
        return found

    def chance(self, weights: Weights) -> float:
        """Return the chance that the formula is met under independent weights."""
        return self.chances(weights)[self.root]

    def chances_if(self, weights: Weights) -> dict[Key, dict[Vector, float]]:
        """Return, for each variable and class, the chance if that class were settled.

        One pass up gives the chance at each node, one pass down how often each is reached: the
        chance is linear in the weights of one variable.
        """
        by_index, up = self.weighed(weights), self.chances(weights)
        reached = [0.0] * len(self.nodes)
        reached[self.root] = 1.0
        total = up[self.root]
        through = [[0.0] * len(self.classes[key]) for key in self.order]
        passed = [0.0] * len(self.order)
        for node in range(self.root, 1, -1):
            if not reached[node]:
                continue
            variable, branches = self.nodes[node]
            passed[variable] += reached[node] * up[node]
            for i, branch in enumerate(branches):
                through[variable][i] += reached[node] * up[branch]
                reached[branch] += reached[node] * by_index[variable][i]
        return {
            key: {
                vector: total - passed[v] + through[v][i]
                for i, vector in enumerate(self.classes[key])
            }
            for v, key in enumerate(self.order)
        }

    def weighed(self, weights: Weights) -> list[tuple[float, ...]]:
        """Return the weights by the index of each variable and class."""
        return [tuple(weights[k].get(c, 0.0) for c in self.classes[k]) for k in self.order]


def diagram_of(
    formula: Formula, variables: Mapping[Key, Variable], classes: Mapping[Key, Sequence[Vector]]
) -> Diagram:
    """Return the diagram of a formula, its variables in the order the formula meets them.

    `classes` gives the answers each variable may branch into.
    """
    builder = Builder(variables, {key: tuple(several) for key, several in classes.items()})
    root = builder.built(formula)
    return builder.trimmed(root)


class Builder:
    """Builds nodes without doubles: equal nodes are one, a node that decides nothing is none."""

    def __init__(
        self, variables: Mapping[Key, Variable], classes: Mapping[Key, tuple[Vector, ...]]
    ) -> None:
        self.variables = variables
        self.classes = classes
        self.order = tuple(variables)
        self.index = {key: i for i, key in enumerate(self.order)}
        self.nodes: list[tuple[int, tuple[int, ...]]] = [(LAST, ()), (LAST, ())]
        self.made: dict[tuple[int, tuple[int, ...]], int] = {}
        self.joined: dict[tuple[str, int, int], int] = {}

    def node(self, variable: int, branches: tuple[int, ...]) -> int:
        """Return the node with these branches, or the branch they all are."""
        if len(set(branches)) == 1:
            return branches[0]
        key = (variable, branches)
        if key not in self.made:
            self.made[key] = len(self.nodes)
            self.nodes.append(key)
        return self.made[key]

    def built(self, formula: Formula) -> int:
        """Return the node of a formula."""
        if isinstance(formula, Leaf):
            place = self.variables[formula.key].tests.index(formula.test)
            branches = tuple(int(vector[place]) for vector in self.classes[formula.key])
            return self.node(self.index[formula.key], branches)
        if isinstance(formula, Negated):
            return self.turned(self.built(formula.part), {})
        parts = [self.built(part) for part in formula.parts]
        if isinstance(formula, Counted):
            return self.counted(formula.n, tuple(parts), {})
        found = 1 if formula.join == "all" else 0
        for part in parts:
            found = self.join(formula.join, found, part)
        return found

    def join(self, how: str, left: int, right: int) -> int:
        """Return the node of two nodes joined by all or any."""
        stop, idle = (0, 1) if how == "all" else (1, 0)
        if stop in (left, right):
            return stop
        if left in (idle, right):
            return right
        if right == idle:
            return left
        key = (how, min(left, right), max(left, right))
        if key not in self.joined:
            self.joined[key] = self.branched(how, left, right)
        return self.joined[key]

    def branched(self, how: str, left: int, right: int) -> int:
        """Return the node of two nodes, joined branch by branch on the earlier variable."""
        (v, lefts), (w, rights) = self.nodes[left], self.nodes[right]
        first = min(v, w)
        width = len(lefts) if v == first else len(rights)
        ones = lefts if v == first else (left,) * width
        others = rights if w == first else (right,) * width
        pairs = zip(ones, others, strict=True)
        return self.node(first, tuple(self.join(how, a, b) for a, b in pairs))

    def turned(self, node: int, done: dict[int, int]) -> int:
        """Return the node that is met where this one is not."""
        if node < 2:
            return 1 - node
        if node not in done:
            variable, branches = self.nodes[node]
            done[node] = self.node(variable, tuple(self.turned(b, done) for b in branches))
        return done[node]

    def counted(self, n: int, parts: tuple[int, ...], done: dict[tuple[int, int], int]) -> int:
        """Return the node that is met where at least `n` of the parts are."""
        if n <= 0:
            return 1
        if len(parts) < n:
            return 0
        key = (n, len(parts))
        if key not in done:
            one = self.join("all", parts[0], self.counted(n - 1, parts[1:], done))
            done[key] = self.join("any", one, self.counted(n, parts[1:], done))
        return done[key]

    def trimmed(self, root: int) -> Diagram:
        """Return the diagram of what the root reaches."""
        kept = {0, 1, root}
        for node in range(root, 1, -1):
            if node in kept:
                kept.update(self.nodes[node][1])
        ids = {old: new for new, old in enumerate(sorted(kept))}
        nodes = tuple(
            (variable, tuple(ids[b] for b in branches))
            for variable, branches in (self.nodes[old] for old in sorted(kept))
        )
        return Diagram(self.order, self.classes, nodes, ids[root])
