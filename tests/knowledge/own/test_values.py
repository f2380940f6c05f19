"""A value passes exactly where the codebook allows it."""

import pytest
from hypothesis import given, strategies as some

from tregua.knowledge import load_library
from tregua.knowledge.own.values import wrong_value

CODEBOOK = load_library().codebook
CELLS = [
    (case.id, name, cell)
    for case in (*load_library().cases.values(), *load_library().processes.values())
    for name, cell in case.fields.items()
]
FIXED = [name for name, f in CODEBOOK.fields.items() if f.type in ("enum", "ord", "list")]
ANY = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=5,
)


@pytest.mark.requirement("R244")
def test_every_value_of_our_own_coding_passes():
    assert len(CELLS) > 2000
    assert not [
        (case, name)
        for case, name, cell in CELLS
        if list(wrong_value(raw(cell.value), field(name)))
    ]


@given(some.sampled_from(FIXED), ANY)
def test_nothing_outside_the_codebook_passes(name, value):
    wrong = list(wrong_value(value, field(name)))
    within = value if isinstance(value, list) and field(name).type == "list" else [value]
    allowed = all(isinstance(each, str) and each in field(name).values for each in within)
    assert bool(wrong) or value is None or (bool(within) and allowed)


@given(some.sampled_from(list(CODEBOOK.fields)), ANY)
def test_whatever_is_given_gets_an_answer(name, value):
    assert all(code.startswith(("own_", "not_")) for _, code, _ in wrong_value(value, field(name)))


def field(name):
    return CODEBOOK.fields[name]


def raw(value):
    """Give a value of ours as it stands in a file."""
    if isinstance(value, tuple):
        return [raw(each) for each in value]
    return {"en": value.en, "es": value.es} if hasattr(value, "en") else value
