"""The comparison in two steps: contexts first, then what was done within them.

This is Schneider's update of 2019 ("Two-step QCA revisited: the necessity of context conditions",
abstract seen): step one asks which remote conditions, or which of them joined by "or", the outcome
was never without; step two asks which combinations of these contexts and the proximate conditions
were enough, by the enhanced standard analysis. The first version (Schneider and Wagemann 2006,
abstract seen) looked for contexts that are nearly enough, which the update gives up.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from tregua.decide.compare.qca.analysing.whole import analyse, necessary_for
from tregua.decide.compare.qca.memberships import Memberships
from tregua.decide.compare.qca.results import Analysis, Necessary, Warned
from tregua.decide.compare.qca.settings import Literals, Settings, refuse_nonsense, term_of
from tregua.decide.compare.qca.terms import TWO, Term, written
from tregua.domain import Result
from tregua.errors import Problem, Problems

__all__ = ["MOST_CONTEXTS", "TwoStep", "in_two_steps"]

MOST_CONTEXTS = 3
"""More contexts than these are not taken over without the analyst's choice (a choice of ours)."""


@dataclass(frozen=True, slots=True)
class TwoStep(Result):
    """Both steps: the contexts found, those taken over, and the comparison within them.

    `second` is None where step one found no context, or more than may be taken over unchosen;
    `warned` says which.
    """

    remote: tuple[str, ...]
    proximate: tuple[str, ...]
    found: tuple[Necessary, ...]
    contexts: tuple[str, ...]
    second: Analysis | None
    warned: tuple[Warned, ...] = ()


def in_two_steps(
    given: Memberships,
    remote: Sequence[str],
    settings: Settings | None = None,
    *,
    contexts: Sequence[Literals] = (),
) -> TwoStep:
    """Return the comparison in two steps; conditions not named as remote are proximate.

    `contexts` are the analyst's choice among what step one finds, each as conditions joined by
    "or"; without a choice all that was found is taken over where it is no more than three. What
    joins conditions by "and" is not: each of them is a context by itself.

    Raises
    ------
    Problems
        `qca_condition_unknown`, `qca_level_unknown`; `qca_steps_one_sided` where all conditions
        or none are remote; `qca_not_remote` where a context names a proximate condition.
    """
    chosen = settings or Settings()
    refuse_nonsense(given, chosen)
    refuse_division(given, remote, contexts)
    near = tuple(name for name in given.conditions if name not in set(remote))
    far = tuple(name for name in given.conditions if name in set(remote))
    context = narrowed(given, far)
    found = necessary_for(context, chosen)
    taken = [tuple(term_of((one,), far) for one in any_of) for any_of in contexts]
    taken = taken or [one.terms for one in found if all(term.size == 1 for term in one.terms)]
    if not 0 < len(taken) <= MOST_CONTEXTS and not contexts:
        code = "qca_contexts_many" if taken else "qca_no_context"
        few = Warned(code, (("n", str(len(taken))), ("most", str(MOST_CONTEXTS))))
        return TwoStep(far, near, found, (), None, (few,))
    names = tuple(named(written(terms, far, context.counts)) for terms in taken)
    joined = with_contexts(narrowed(given, near), context, names, taken)
    second = analyse(joined, within(chosen, joined, names))
    return TwoStep(far, near, found, names, second)


def refuse_division(
    given: Memberships, remote: Sequence[str], contexts: Sequence[Literals]
) -> None:
    """Refuse a division into remote and proximate that leaves nothing to join."""
    known = ", ".join(given.conditions)
    found = [
        Problem("qca_condition_unknown", field="remote", values={"id": name, "known": known})
        for name in remote
        if name not in given.conditions
    ]
    if not found and not 0 < len(set(remote)) < len(given.conditions):
        found.append(Problem("qca_steps_one_sided", field="remote"))
    levels = dict(zip(given.conditions, given.counts, strict=True))
    for name, level in (one for context in contexts for one in context):
        if name not in remote:
            found.append(Problem("qca_not_remote", field="contexts", values={"id": name}))
        elif not 0 <= level < levels.get(name, 0):
            values = {"id": name, "level": level, "highest": levels.get(name, 1) - 1}
            found.append(Problem("qca_level_unknown", field="contexts", values=values))
    if found:
        raise Problems(found)


def narrowed(given: Memberships, names: Sequence[str]) -> Memberships:
    """Return the same cases with some of the conditions only."""
    places = [given.conditions.index(name) for name in names]
    return replace(
        given,
        conditions=tuple(names),
        held=given.held[:, places],
        counts=tuple(given.counts[place] for place in places),
    )


def named(context: str) -> str:
    """Return a context as one name: several conditions joined by "or" stand in brackets."""
    return f"({context})" if "+" in context or "~" in context or "{" in context else context


def with_contexts(
    near: Memberships,
    context: Memberships,
    names: Sequence[str],
    taken: Sequence[tuple[Term, ...]],
) -> Memberships:
    """Return the proximate conditions with each context as one more condition of two levels."""
    columns = [context.union(terms) for terms in taken]
    return replace(
        near,
        conditions=(*names, *near.conditions),
        held=np.column_stack([*columns, near.held]),
        counts=(*[TWO] * len(names), *near.counts),
    )


def within(settings: Settings, joined: Memberships, names: Sequence[str]) -> Settings:
    """Return the settings of step two: contexts are necessary and expected to be present."""
    kept = set(joined.conditions)
    expected = tuple(one for one in settings.expectations if one[0] in kept - set(names))
    needed = tuple(one for one in settings.needed if {name for name, _ in one} <= kept)
    impossible = tuple(one for one in settings.impossible if {name for name, _ in one} <= kept)
    contexts = tuple((name, 1) for name in names)
    return replace(
        settings,
        expectations=(*contexts, *expected),
        needed=(*((one,) for one in contexts), *needed),
        impossible=impossible,
        enhanced=True,
    )
