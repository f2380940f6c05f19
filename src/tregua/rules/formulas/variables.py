"""What may be answered to a question, as far as a formula can tell answers apart."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product

from tregua.domain import NOT_KNOWN, Answer, Range
from tregua.domain.knowledge import Loop, Question, Term, Test, ValueKind
from tregua.rules.formulas.compiling import Formula, Key, Leaf, leaves
from tregua.rules.judging import judge
from tregua.rules.scene import FieldValue, Scene
from tregua.rules.testing import holds, spanned

__all__ = ["Variable", "Vector", "variables_of"]

Vector = tuple[bool, ...]
"""How one answer stands on each test a formula puts to a question."""

LISTABLE = ("is", "in", "at_least", "at_most", "covers")
Weight = tuple[float, float]
"""The least weight a claim made with a word bears, and a middling one."""

TABLED = (ValueKind.YES_NO, ValueKind.LEVEL, ValueKind.CHOICE, ValueKind.CHOICES, ValueKind.NUMBER)


@dataclass(frozen=True, slots=True)
class Variable:
    """One question about one subject: the answers a formula can tell apart, and those claimed.

    `classes` are the answers as vectors over `tests`, `signs` whether the formula wants each
    test to hold. `claimed` are the classes the recorded claims allow (empty: unanswered),
    `least` the least weight they bear and `middle` a middling one, `counts` whether they are sure
    enough to count.
    `names` gives one answer of each class. `mixed` says that the formula wants it both ways: no
    answer is then the least favourable one, and no bound can be given.
    """

    key: Key
    tests: tuple[Test | Loop, ...]
    signs: Vector
    classes: tuple[Vector, ...]
    names: tuple[FieldValue, ...]
    claimed: tuple[Vector, ...]
    least: float
    middle: float
    counts: bool
    mixed: bool = False

    def worst(self, of: Iterable[Vector]) -> Vector:
        """Return the least wanted of some classes, test by test."""
        return tuple(
            all(column) if sign else any(column)
            for sign, column in zip(self.signs, zip(*of, strict=True), strict=True)
        )

    def best(self, of: Iterable[Vector]) -> Vector:
        """Return the most wanted of some classes, test by test."""
        return tuple(
            any(column) if sign else all(column)
            for sign, column in zip(self.signs, zip(*of, strict=True), strict=True)
        )


def variables_of(
    formula: Formula,
    scene: Scene,
    weight: Mapping[str, Weight],
    made: dict[Hashable, Variable] | None = None,
) -> dict[Key, Variable]:
    """Return the variables of a formula in the order it meets them.

    `weight` gives, for each confidence word, the least weight a claim made with it bears, and a
    middling one. `made` holds variables made before on the same scene, and takes these in.
    """
    before: dict[Hashable, Variable] = {} if made is None else made
    tests: dict[Key, dict[Test | Loop, bool]] = {}
    first: dict[Key, Leaf] = {}
    both: set[Key] = set()
    for leaf, wanted in leaves(formula):
        put = tests.setdefault(leaf.key, {})
        first.setdefault(leaf.key, leaf)
        if put.setdefault(leaf.test, wanted) is not wanted:
            both.add(leaf.key)
    found: dict[Key, Variable] = {}
    for key, put in tests.items():
        asked, signs = tuple(put), tuple(put.values())
        told = (key, asked, signs, key in both)
        if told not in before:
            before[told] = variable(first[key], asked, signs, key in both, scene, weight)
        found[key] = before[told]
    return found


def variable(
    leaf: Leaf,
    tests: tuple[Test | Loop, ...],
    signs: Vector,
    both: bool,
    scene: Scene,
    weight: Mapping[str, Weight],
) -> Variable:
    """Return one variable with what is claimed of it."""
    question = scene.questions.get(leaf.key[0]) if is_claim(leaf.test) else None
    if question is None or not tabled(question, tests):
        return plain_variable(leaf, tests, signs, both, scene)
    plain = tuple(test for test in tests if isinstance(test, Test))
    pairs = classes_of(question.kind, question.order, plain)
    held = [k for k in scene.claims.get(leaf.key, ()) if k.supported and k.value != NOT_KNOWN]
    allowed = [(vectors(k.value, question, plain), weight[k.confidence]) for k in held]
    surest: dict[frozenset[Vector], Weight] = {}
    for several, borne in allowed:
        surest[frozenset(several)] = max(surest.get(frozenset(several), (0.0, 0.0)), borne)
    least, middle = min(surest.values(), default=(0.0, 0.0))
    found = Variable(
        key=leaf.key,
        tests=tests,
        signs=signs,
        classes=tuple(vector for vector, _ in pairs),
        names=tuple(answer for _, answer in pairs),
        claimed=tuple(dict.fromkeys(v for several, _ in allowed for v in several)),
        least=least,
        middle=middle,
        counts=any(known.sure for known in held),
    )
    ends = {found.worst(found.classes), found.best(found.classes)}
    return replace(found, mixed=both or not ends <= set(found.classes))


def is_claim(test: Test | Loop) -> bool:
    """Tell whether a leaf looks at a claim."""
    return isinstance(test, Test) and test.term.kind == "claim"


def tabled(question: Question, tests: tuple[Test | Loop, ...]) -> bool:
    """Tell whether the answers to a question can be listed for these tests."""
    return question.kind in TABLED and all(
        isinstance(test, Test) and not isinstance(test.value, Term) and test.test in LISTABLE
        for test in tests
    )


def plain_variable(
    leaf: Leaf, tests: tuple[Test | Loop, ...], signs: Vector, both: bool, scene: Scene
) -> Variable:
    """Return a field, a computed fact or a date as it stands: each test may hold or not.

    What is recorded of it is taken as sure: doubt is recorded on claims.
    """
    answers = [judge(test, scene, leaf.within).answer for test in tests]
    classes = tuple(product((False, True), repeat=len(tests)))
    known = any(answer is not Answer.UNCLEAR for answer in answers)
    claimed = [
        vector
        for vector in classes
        if all(a in (Answer.UNCLEAR, Answer.of(v)) for a, v in zip(answers, vector, strict=True))
    ]
    return Variable(
        key=leaf.key,
        tests=tests,
        signs=signs,
        classes=classes,
        names=tuple(all(vector) for vector in classes),
        claimed=tuple(claimed) if known else (),
        least=1.0 if known else 0.0,
        middle=1.0 if known else 0.0,
        counts=known,
        mixed=both,
    )


@lru_cache(maxsize=4096)
def classes_of(
    kind: ValueKind, order: tuple[str, ...], tests: tuple[Test, ...]
) -> tuple[tuple[Vector, FieldValue], ...]:
    """Return the classes of answers these tests tell apart, each with one answer of it."""
    found: dict[Vector, FieldValue] = {}
    for answer in possible(kind, order, tests):
        found.setdefault(tuple(passes(t, answer, order) for t in tests), answer)
    return tuple(found.items())


def passes(test: Test, answer: FieldValue, order: tuple[str, ...]) -> bool:
    """Tell whether an answer passes a test."""
    assert not isinstance(test.value, Term)
    return holds(test.test, answer, test.value, order) is Answer.MET


def possible(
    kind: ValueKind, order: tuple[str, ...], tests: tuple[Test, ...]
) -> Iterator[FieldValue]:
    """Yield answers enough to tell every class of answers apart."""
    if kind is ValueKind.YES_NO:
        yield from (True, False)
    elif kind is ValueKind.NUMBER:
        yield from numbers(tests)
    elif kind is ValueKind.CHOICES:
        yield from chosen(order, tests)
    else:
        yield from order


def numbers(tests: tuple[Test, ...]) -> Iterator[float]:
    """Yield numbers on, under and over every threshold."""
    for test in tests:
        if isinstance(test.value, (int, float)):
            yield from (float(test.value) - 1, float(test.value), float(test.value) + 1)


def chosen(order: tuple[str, ...], tests: tuple[Test, ...]) -> Iterator[tuple[str, ...]]:
    """Yield choices: of the options no test tells apart none, one, or all are taken."""
    alike: dict[Vector, list[str]] = {}
    for option in order:
        alike.setdefault(tuple(option in listed(t) for t in tests), []).append(option)
    groups = list(alike.values())
    ways = [((), tuple(g[:1])) if len(g) == 1 else ((), tuple(g[:1]), tuple(g)) for g in groups]
    for taken in product(*ways):
        options = tuple(option for part in taken for option in part)
        if options:
            yield options


def listed(test: Test) -> tuple[str, ...]:
    """Return the options a test names."""
    return test.value if isinstance(test.value, tuple) else (str(test.value),)


def vectors(value: FieldValue, question: Question, tests: tuple[Test, ...]) -> tuple[Vector, ...]:
    """Return the classes a claimed value allows: one, or all that a range spans."""
    values: Iterable[FieldValue] = (value,)
    if isinstance(value, Range):
        levels = spanned(value, question.order)
        values = levels or inside(value, tests)
    return tuple(dict.fromkeys(tuple(passes(t, v, question.order) for t in tests) for v in values))


def inside(value: Range, tests: tuple[Test, ...]) -> Iterator[float]:
    """Yield the numbers of a range that tests can tell apart."""
    low, high = float(value.low), float(value.high)
    yield from (low, high)
    yield from (number for number in numbers(tests) if low <= number <= high)
