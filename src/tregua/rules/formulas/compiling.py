"""Conditions on a scene as plain formulas over what may be answered: loops and items unrolled."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType
from typing import Literal

from tregua.domain import Answer
from tregua.domain.knowledge import Condition, Join, Loop, Test
from tregua.rules.judging import judge
from tregua.rules.scene import Item, Scene, about_in

__all__ = ["Counted", "Formula", "Joined", "Key", "Leaf", "Negated", "compiled", "leaves"]

Key = tuple[str, str]
"""What is asked or looked at, and about whom."""

NOTHING: Mapping[Key, Key] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Leaf:
    """One test of one variable, or a whole loop that cannot be unrolled, inside an item."""

    key: Key
    test: Test | Loop
    within: tuple[Item, ...] = ()

    def __hash__(self) -> int:
        """Hash what tells leaves apart; items hold mappings, which have no hash."""
        return hash((self.key, self.test))


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts that must all hold, or of which one must."""

    join: Literal["all", "any"]
    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """Parts of which at least `n` must hold."""

    n: int
    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class Negated:
    """A part that must not hold."""

    part: "Formula"


Formula = Leaf | Joined | Counted | Negated


def compiled(
    condition: Condition,
    scene: Scene,
    within: tuple[Item, ...] = (),
    renamed: Mapping[Key, Key] = NOTHING,
) -> Formula:
    """Return a condition as a formula over the questions, fields and facts it looks at.

    Answered in three values, the formula gives what `judge` gives. Loops are unrolled over the
    recorded items. `renamed` gives variables another key, for a part that reads other claims
    than the rest.
    """
    if isinstance(condition, Test):
        return leaf(condition, scene, within, renamed)
    if isinstance(condition, Join):
        parts = tuple(compiled(part, scene, within, renamed) for part in condition.of)
        if condition.join == "none_of":
            return Negated(Joined("any", parts))
        if condition.join == "at_least":
            return Counted(condition.n, parts)
        return Joined("all" if condition.join == "all_of" else "any", parts)
    return unrolled(condition, scene, within, renamed)


def leaf(test: Test, scene: Scene, within: tuple[Item, ...], renamed: Mapping[Key, Key]) -> Leaf:
    """Return one test as a leaf: what it looks at, and about whom."""
    if test.term.kind == "claim":
        about = about_in(scene.questions[test.term.name].asked_per, within)
    else:
        about = within[-1].about if within else "dossier"
    key = (test.term.name, about)
    return Leaf(renamed.get(key, key), test, within)


def unrolled(
    loop: Loop, scene: Scene, within: tuple[Item, ...], renamed: Mapping[Key, Key]
) -> Formula:
    """Return a loop as a formula over its items."""
    items = scene.items.get(loop.over, ())
    if not items and loop.over not in scene.whole:
        return as_it_stands(loop, within)
    pairs = [
        (
            compiled(loop.where, scene, (*within, item), renamed) if loop.where else None,
            compiled(loop.that, scene, (*within, item), renamed),
        )
        for item in items
    ]
    if loop.loop == "some":
        return Joined("any", tuple(Joined("all", (w, t)) if w else t for w, t in pairs))
    if loop.loop == "every":
        return Joined("all", tuple(Joined("any", (Negated(w), t)) if w else t for w, t in pairs))
    return shared(loop, scene, within, renamed)


def shared(
    loop: Loop, scene: Scene, within: tuple[Item, ...], renamed: Mapping[Key, Key]
) -> Formula:
    """Return a share as a count over the items surely meant; else as one thing to be looked up.

    A share of which it is open what it is a share of cannot be counted: more items meant may
    make it larger or smaller.
    """
    items = scene.items.get(loop.over, ())
    picked = [
        judge(loop.where, scene, (*within, item)).answer if loop.where else Answer.MET
        for item in items
    ]
    meant = [item for item, p in zip(items, picked, strict=True) if p is Answer.MET]
    if Answer.UNCLEAR in picked or not meant:
        return as_it_stands(loop, within)
    parts = tuple(compiled(loop.that, scene, (*within, item), renamed) for item in meant)
    return Counted(ceil(loop.least * len(parts) - 1e-9), parts)


def as_it_stands(loop: Loop, within: tuple[Item, ...]) -> Leaf:
    """Return a loop whose items are not known as one thing that is looked up whole."""
    return Leaf((loop.over, within[-1].about if within else "dossier"), loop, within)


def leaves(formula: Formula, wanted: bool = True) -> Iterator[tuple[Leaf, bool]]:
    """Yield every leaf with its sign: whether the formula wants it to hold."""
    if isinstance(formula, Leaf):
        yield formula, wanted
    elif isinstance(formula, Negated):
        yield from leaves(formula.part, not wanted)
    else:
        for part in formula.parts:
            yield from leaves(part, wanted)
