"""One entry of a mapping is set where it stands, and everything else stays as it was written."""

import pytest
from hypothesis import given, strategies as some

from tregua.errors import Problems
from tregua.files import block_mapping, parse_tree, set_entry

NAMES = some.sampled_from(["a", "b", "c", "d_e"])
WORDS = some.text(max_size=20)
VALUES = some.recursive(
    some.none() | some.booleans() | some.integers(0, 99) | WORDS,
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(NAMES, inner, max_size=3),
    max_leaves=6,
)


@given(some.dictionaries(NAMES, VALUES, min_size=1), NAMES, VALUES)
def test_what_is_read_back_is_what_stood_there_with_the_entry_set(held, key, value):
    text = "\n".join(["id: x", *block_mapping({"fields": held}, 0), "note: last"]) + "\n"
    after = set_entry(text, "x.yaml", "fields", key, value)
    read = parse_tree(after, "x.yaml").data
    assert read == {"id": "x", "fields": {**held, key: value}, "note": "last"}
    assert list(read["fields"]) == [*held, *([key] if key not in held else [])]


def test_remarks_between_entries_stay_where_they_are():
    text = "fields:\n  # on a\n  a:\n    value: 1\n  # on b\n  b:\n    value: 2\n# the end\n"
    after = set_entry(text, "x.yaml", "fields", "a", {"value": 3})
    assert after == text.replace("value: 1", "value: 3")


def test_remarks_inside_an_entry_are_kept_above_it():
    text = "fields:\n  a:\n    # doubtful\n    value: 1  # see p. 3\n"
    after = set_entry(text, "x.yaml", "fields", "a", {"value": 3})
    assert after == "fields:\n  # doubtful\n  # see p. 3\n  a:\n    value: 3\n"


@pytest.mark.parametrize("begun", ["", "fields: {}\n", "fields:\n", "fields: null  # none\n"])
def test_a_mapping_that_is_absent_or_empty_is_begun(begun):
    after = set_entry(f"id: x\n{begun}", "x.yaml", "fields", "a", {"value": 1})
    assert parse_tree(after, "x.yaml").data == {"id": "x", "fields": {"a": {"value": 1}}}


def test_lines_keep_the_ends_they_have():
    after = set_entry("fields:\r\n  a: 1\r\n", "x.yaml", "fields", "b", 2)
    assert after == "fields:\r\n  a: 1\r\n  b: 2\r\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("fields: [a]\n", "append_shape"),
        ("- a\n", "append_shape"),
        ("fields: {a: 1, b: 2}\n", "append_unsure"),
    ],
)
def test_a_shape_that_cannot_be_kept_is_refused(text, code):
    with pytest.raises(Problems) as error:
        set_entry(text, "x.yaml", "fields", "a", 3)
    assert [problem.code for problem in error.value.problems] == [code]
