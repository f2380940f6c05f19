"""What would have to change for a condition to give another answer: a smallest set of changes."""

from dataclasses import dataclass

from tregua.domain import Answer, Result
from tregua.domain.knowledge import Condition, Join, Loop, Operand, Term, Test
from tregua.rules.judging import judge, shown
from tregua.rules.scene import Item, Scene

__all__ = ["Change", "what_would_change"]


@dataclass(frozen=True, slots=True)
class Change(Result):
    """One value that would have to be recorded, or be otherwise, and what it is now.

    `test` and `value` say what would be needed; `negated` that it must not be so.
    """

    term: str
    about: str
    test: str
    value: str
    negated: bool
    now: str


def what_would_change(
    condition: Condition, scene: Scene, within: tuple[Item, ...] = (), *, wanted: bool = True
) -> tuple[Change, ...]:
    """Return a smallest set of changes after which the condition would be met (or not met).

    Smallest by number of changes within each branch; of equal branches the first written. Empty
    where the condition already gives the wanted answer, or where no recorded item can give it.
    """
    aim = Answer.of(wanted)
    if judge(condition, scene, within).answer is aim:
        return ()
    if isinstance(condition, Test):
        return (change(condition, scene, within, wanted),)
    if isinstance(condition, Join):
        return join_changes(condition, scene, within, wanted)
    return loop_changes(condition, scene, within, wanted)


def change(test: Test, scene: Scene, within: tuple[Item, ...], wanted: bool) -> Change:
    """Return the one change a test needs."""
    found = scene.look_up(test.term, within)
    now = "|".join(dict.fromkeys(shown(known.value) for known in found.values))
    return Change(
        test.term.name, found.about, test.test, written(test.value), not wanted, now or found.why
    )


def written(value: Operand) -> str:
    """Return what a test holds a term against, as words."""
    return value.name if isinstance(value, Term) else shown(value)


def join_changes(
    join: Join, scene: Scene, within: tuple[Item, ...], wanted: bool
) -> tuple[Change, ...]:
    """Return the changes a join needs."""
    if join.join == "none_of":
        return join_changes(Join("any_of", join.of), scene, within, not wanted)
    options = [what_would_change(part, scene, within, wanted=wanted) for part in join.of]
    n = {"all_of": len(join.of), "any_of": 1}.get(join.join, join.n)
    needed = n if wanted else len(join.of) - n + 1
    return cheapest(options, needed)


def loop_changes(
    loop: Loop, scene: Scene, within: tuple[Item, ...], wanted: bool
) -> tuple[Change, ...]:
    """Return the changes a loop needs, among the items recorded."""
    options = [
        what_would_change(loop.that, scene, (*within, item), wanted=wanted)
        for item in scene.items.get(loop.over, ())
        if not loop.where or judge(loop.where, scene, (*within, item)).answer is Answer.MET
    ]
    count = len(options)
    if not count:
        about = within[-1].about if within else "dossier"
        return (Change(loop.over, about, loop.loop, "", not wanted, "not_recorded"),)
    least = {"some": 1, "every": count}.get(loop.loop, -(-loop.least * count // 1))
    needed = int(least) if wanted else count - int(least) + 1
    return cheapest(options, min(needed, count))


def cheapest(options: list[tuple[Change, ...]], needed: int) -> tuple[Change, ...]:
    """Return the union of the `needed` smallest options, in the order written."""
    ranked = sorted(range(len(options)), key=lambda i: (len(options[i]), i))[:needed]
    return tuple(dict.fromkeys(c for i in sorted(ranked) for c in options[i]))
