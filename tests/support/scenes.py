"""Small scenes for conditions, and every way in which what is open in them may turn out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations, product
from typing import Any

from hypothesis import strategies as st

from tregua.domain import NOT_KNOWN, Range
from tregua.domain.knowledge import Join, Loop, Question, Term, Test
from tregua.rules import Item, Known, Scene

LEVELS = ("low", "medium", "high")
CHOICES = ("x", "y")
PARTIES = ("party:a", "party:b")
JOINS = ("all_of", "any_of", "none_of", "at_least")
LOOPS = ("some", "every", "share")
VALUES = {
    "yes": (True, False),
    "level": LEVELS,
    "chosen": (("x",), ("y",), ("x", "y")),
    "of-group": LEVELS,
}
KEYS = (
    ("yes", "dossier"),
    ("level", "dossier"),
    ("chosen", "dossier"),
    *(("of-group", about) for about in PARTIES),
)


def question(slug: str, kind: str, levels: tuple[str, ...] = (), per: str = "dossier") -> Question:
    """Return a question with no words worth reading."""
    text = {"en": slug, "es": slug}
    fields = {"id": slug, "text": text, "how_to_ask": text, "why": text, "kind": kind}
    more = {"levels": dict.fromkeys(levels, text), "asked_per": per, "stage": "group"}
    return Question.model_validate(fields | more | {"cites": [{"source": "text"}]})


QUESTIONS = {
    "yes": question("yes", "yes_no"),
    "level": question("level", "level", LEVELS),
    "chosen": question("chosen", "choices", CHOICES),
    "of-group": question("of-group", "level", LEVELS, "party"),
}


def scene(claims: Mapping[str, Any] = {}, talks: tuple[bool | None, ...] = ()) -> Scene:
    """Return a scene: claims by `question@subject`, lists for several; one group a talk."""
    held = {
        (key.partition("@")[0], key.partition("@")[2] or "dossier"): tuple(
            one if isinstance(one, Known) else Known(one, f"c{i}")
            for i, one in enumerate(value if isinstance(value, list) else [value])
        )
        for key, value in claims.items()
    }
    items = tuple(
        Item("parties", about, {} if inside is None else {"in_talks": inside})
        for about, inside in zip(PARTIES, talks, strict=False)
    )
    return Scene(QUESTIONS, held, {"parties": items} if items else {})


def claimed(name: str, test: str, value: Any) -> Test:
    """Return a test of a claim."""
    return Test(Term("claim", name), test, value)


def field(name: str, test: str, value: Any) -> Test:
    """Return a test of a field of an item."""
    return Test(Term("item", name), test, value)


def spanned(low: str, high: str) -> tuple[str, ...]:
    """Return the levels from one to another."""
    return LEVELS[LEVELS.index(low) : LEVELS.index(high) + 1]


def may_be(question_id: str, known: tuple[Known, ...]) -> tuple[Any, ...]:
    """Return the values of which one is so: any, where nobody could tell."""
    counts = [k.value for k in known if k.supported and k.value != NOT_KNOWN]
    if not counts:
        return VALUES[question_id]
    wide = [spanned(v.low, v.high) if isinstance(v, Range) else (v,) for v in counts]
    return tuple(dict.fromkeys(value for values in wide for value in values))


def completions(given: Scene) -> Iterator[Scene]:
    """Yield every scene in which each question has one answer and each group its field."""
    options = [may_be(q, given.claims.get((q, about), ())) for q, about in KEYS]
    parties = given.items.get("parties", ())
    fields = [
        (item.fields["in_talks"],) if "in_talks" in item.fields else (True, False)
        for item in parties
    ]
    for answers in product(*options):
        claims = {key: (Known(v, "so"),) for key, v in zip(KEYS, answers, strict=True)}
        for talks in product(*fields):
            items = tuple(
                replace(item, fields={"in_talks": inside})
                for item, inside in zip(parties, talks, strict=True)
            )
            yield replace(given, claims=claims, items={"parties": items})


def leaf_of(name: str) -> st.SearchStrategy[Test]:
    """Draw a test of one question, or of the field of a group."""
    if name == "in_talks":
        return st.builds(Test, st.just(Term("item", name)), st.just("is"), st.booleans())
    term = st.just(Term("claim", name))
    if name == "yes":
        return st.builds(Test, term, st.just("is"), st.booleans())
    if name == "chosen":
        subsets = [c for n in (1, 2) for c in combinations(CHOICES, n)]
        return st.builds(Test, term, st.sampled_from(["in", "covers"]), st.sampled_from(subsets))
    ranked = st.builds(
        Test, term, st.sampled_from(["at_least", "at_most", "is"]), st.sampled_from(LEVELS)
    )
    listed = [c for n in (1, 2) for c in combinations(LEVELS, n)]
    return ranked | st.builds(Test, term, st.just("in"), st.sampled_from(listed))


LEAVES = st.one_of([leaf_of(name) for name in ("yes", "level", "chosen")])
INSIDE = LEAVES | leaf_of("of-group") | leaf_of("in_talks")


def joins(parts: st.SearchStrategy[Any]) -> st.SearchStrategy[Join]:
    """Draw a join of up to three conditions."""
    drawn = st.lists(parts, min_size=1, max_size=3).map(tuple)
    return st.builds(Join, st.sampled_from(JOINS), drawn, st.integers(1, 3))


def loops() -> st.SearchStrategy[Loop]:
    """Draw a loop over the groups."""
    that = INSIDE | joins(INSIDE)
    least = st.sampled_from([0.0, 0.3, 0.5, 1.0])
    where = st.none() | INSIDE
    return st.builds(Loop, st.sampled_from(LOOPS), st.just("parties"), that, where, least)


CONDITIONS = st.recursive(LEAVES | loops(), joins, max_leaves=5)
RANGES = st.sampled_from([Range(low=a, high=b) for a, b in combinations(LEVELS, 2)])


def knowns(name: str) -> st.SearchStrategy[list[Known]]:
    """Draw up to two claims on a question: values, ranges, not known, or unsupported."""
    value = st.sampled_from([*VALUES[name], NOT_KNOWN])
    if VALUES[name] == LEVELS:
        value |= RANGES
    supported = st.sampled_from([True, True, True, False])
    word = st.sampled_from(["low", "medium", "high"])
    return st.lists(st.builds(Known, value, st.just("c"), supported, word), max_size=2)


@st.composite
def scenes(draw: st.DrawFn) -> Scene:
    """Draw a scene with none, one or two groups."""
    claims = {f"{q}@{about}": draw(knowns(q)) for q, about in KEYS}
    talks = draw(st.lists(st.sampled_from([True, False, None]), max_size=2).map(tuple))
    return scene({key: held for key, held in claims.items() if held}, talks)
