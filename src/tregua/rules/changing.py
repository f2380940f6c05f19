"""What would have to change for a condition to give another answer: a smallest set of changes."""

from collections.abc import Iterable
from dataclasses import dataclass

from tregua.domain import Answer, Result
from tregua.domain.knowledge import Condition, Join, Loop, Operand, Term, Test, ValueKind
from tregua.rules.formulas import Turn
from tregua.rules.judging import judge, shown
from tregua.rules.scene import FieldValue, Item, Scene
from tregua.rules.testing import holds

__all__ = ["Change", "as_changes", "what_would_change"]


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


Changes = tuple[Change, ...]


def what_would_change(
    condition: Condition, scene: Scene, within: tuple[Item, ...] = (), *, wanted: bool = True
) -> tuple[Change, ...]:
    """Return a smallest set of changes after which the condition would be met (or not met).

    Smallest by number of changes within each branch; of equal branches the first written. Empty
    where the condition already gives the wanted answer, or where no change to what is recorded
    can give it: a claim cannot be made unrecorded, nor a level be below the lowest.

    Notes
    -----
    Each branch is looked at alone. Where a condition asks the same question twice, the set may
    be larger than needed, or ask of one question what no single answer gives.
    """
    return needed_for(condition, scene, within, wanted) or ()


def as_changes(turns: Iterable[Turn], scene: Scene) -> tuple[Change, ...]:
    """Return turns as changes of what is recorded, in the order the questions are asked in."""
    several = tuple(turns)
    if len(several) > 1:
        order = {question: i for i, question in enumerate(scene.questions)}
        several = tuple(sorted(several, key=lambda t: (order.get(t[0][0], -1), t[0], str(t[1]))))
    return tuple(change_of(turn, scene) for turn in several)


def change_of(turn: Turn, scene: Scene) -> Change:
    """Return one turn as a change, with what is recorded now."""
    (name, about), test, wanted = turn
    if isinstance(test, Loop):
        return Change(test.over, about, test.loop, "", not wanted, "not_recorded")
    values: list[FieldValue] = [known.value for known in scene.claims.get((name, about), ())]
    if test.term.kind == "item":
        held = (i for items in scene.items.values() for i in items if i.about == about)
        values = [i.fields[name] for i in held if i.fields.get(name) is not None]
    now = "|".join(dict.fromkeys(shown(value) for value in values)) or "not_recorded"
    return Change(name, about.partition("~")[0], test.test, written(test.value), not wanted, now)


def needed_for(
    condition: Condition, scene: Scene, within: tuple[Item, ...], wanted: bool
) -> Changes | None:
    """Return a smallest set of changes; nothing at all where none can give the answer."""
    if judge(condition, scene, within).answer is Answer.of(wanted):
        return ()
    if isinstance(condition, Test):
        can = attainable(condition, scene, wanted)
        return (change(condition, scene, within, wanted),) if can else None
    if isinstance(condition, Join):
        return join_changes(condition, scene, within, wanted)
    return loop_changes(condition, scene, within, wanted)


def attainable(test: Test, scene: Scene, wanted: bool) -> bool:
    """Tell whether some answer to a question would give a test the wanted answer."""
    if test.test == "recorded":
        return wanted or test.term.kind == "item"
    question = scene.questions.get(test.term.name) if test.term.kind == "claim" else None
    if question is None or isinstance(test.value, Term):
        return True
    answers: dict[ValueKind, tuple[FieldValue, ...]] = {
        ValueKind.YES_NO: (True, False),
        ValueKind.CHOICES: (*((one,) for one in question.order), question.order),
    }
    possible = answers.get(question.kind, question.order)
    aim = Answer.of(wanted)
    return not possible or any(
        holds(test.test, v, test.value, question.order) is aim for v in possible
    )


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
) -> Changes | None:
    """Return the changes a join needs."""
    if join.join == "none_of":
        return join_changes(Join("any_of", join.of), scene, within, not wanted)
    options = [needed_for(part, scene, within, wanted) for part in join.of]
    n = {"all_of": len(join.of), "any_of": 1}.get(join.join, join.n)
    return cheapest(options, n if wanted else len(join.of) - n + 1)


def loop_changes(
    loop: Loop, scene: Scene, within: tuple[Item, ...], wanted: bool
) -> Changes | None:
    """Return the changes a loop needs, among the items that are or may be meant.

    Of an item of which it is unclear whether it is meant, that is settled too.
    """
    options: list[Changes | None] = []
    for item in scene.items.get(loop.over, ()):
        inside = (*within, item)
        picked = judge(loop.where, scene, inside).answer if loop.where else Answer.MET
        if picked is not Answer.NOT_MET:
            asked = loop.that if picked is Answer.MET else both(loop, wanted)
            options.append(needed_for(asked, scene, inside, wanted or asked is not loop.that))
    if not options:
        about = within[-1].about if within else "dossier"
        added = Change(loop.over, about, loop.loop, "", False, "not_recorded")
        return (added,) if wanted else None
    count = len(options)
    shares = (k for k in range(count + 1) if k / count >= loop.least)
    passing = {"some": 1, "every": count}.get(loop.loop, next(shares, count + 1))
    return cheapest(options, passing if wanted else count - passing + 1)


def both(loop: Loop, wanted: bool) -> Condition:
    """Return that an item is meant and passes, or that it is meant and does not."""
    assert loop.where is not None
    that: Condition = loop.that if wanted else Join("none_of", (loop.that,))
    return Join("all_of", (that, loop.where))


def cheapest(options: list[Changes | None], needed: int) -> Changes | None:
    """Return the union of the `needed` smallest options, in the order written, if there are."""
    possible = {i: option for i, option in enumerate(options) if option is not None}
    if len(possible) < needed:
        return None
    ranked = sorted(possible, key=lambda i: (len(possible[i]), i))[:needed]
    return tuple(dict.fromkeys(c for i in sorted(ranked) for c in possible[i]))
