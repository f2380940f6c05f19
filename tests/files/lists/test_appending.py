"""What a person wrote stays byte for byte, and what is added reads back as it was given."""

import pytest
from hypothesis import given, settings, strategies as st

from tregua.errors import Problems
from tregua.files import add_records, parse_tree

ADDED = {"id": "c1", "value": True, "sources": [{"source": "press", "at": "page 2"}]}
AS_WRITTEN = """\
  - id: c1
    value: true
    sources:
      - source: press
        at: page 2
"""


def grown(text: str, *items: object) -> str:
    return add_records(text, "claims.yaml", {"claims": items or (ADDED,)})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "claims:\n" + AS_WRITTEN),
        ("# only words", "# only words\nclaims:\n" + AS_WRITTEN),
        ("claims: []", "claims:\n" + AS_WRITTEN),
        ("claims: null\n", "claims:\n" + AS_WRITTEN),
        ("claims:\n# words\n", "claims:\n" + AS_WRITTEN + "# words\n"),
        ("claims: [] # words\nb: 1\n", "claims:  # words\n" + AS_WRITTEN + "b: 1\n"),
        ("claims: [\n]\n", "claims:\n" + AS_WRITTEN),
        ("---\nb: 1\n...\n", "---\nb: 1\nclaims:\n" + AS_WRITTEN + "...\n"),
    ],
)
def test_a_list_that_is_absent_or_empty_is_begun(before, after):
    assert grown(before) == after


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ("claims:\n  - id: a", ""),
        ("claims:\n  - id: a\n", ""),
        ("claims:\n  - id: a\n    x: [1, {b: 2}]  # words\n    # inside\n", "  # between\n# out\n"),
        ("claims:\n  - id: a\n    x:\n", "b: 1\n"),
        ("claims:\n  - id: a\n    x: >-\n      long\n      words\n", "# words\nb: 1\n"),
        ("claims:\n  - id: a\n    x: |+\n      kept\n\n\n", "b: 1\n"),
        ('claims:\n  - id: a\n    x: "two\n      lines"\n', "...\n"),
        ("b: {c: []}\nclaims:\n  - {id: a}\n", "d: []\n"),
    ],
)
def test_a_record_goes_below_the_last_one_of_its_list(before, rest):
    ended = before if before.endswith("\n") else f"{before}\n"
    assert grown(before + rest) == ended + AS_WRITTEN + rest


def test_it_goes_as_far_in_as_the_others_stand():
    assert grown("claims:\n- id: a\n", {"id": "b"}) == "claims:\n- id: a\n- id: b\n"


def test_lines_that_end_as_windows_ends_them_go_on_doing_so():
    assert grown("claims:\r\n- id: a\r\n", {"id": "b"}) == "claims:\r\n- id: a\r\n- id: b\r\n"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("claims: [{id: a}]\n", "append_flow"),
        ("claims: some words\n", "append_shape"),
        ("claims: {id: a}\n", "append_shape"),
        ("{claims: []}\n", "append_shape"),
        ("- id: a\n", "append_shape"),
        ("some words\n", "append_shape"),
        ("claims:\n  - id: a\n    x: |\n      no end", "append_unsure"),
        ("claims: &a []\n", "yaml_anchor"),
        ("claims: [\n", "yaml_syntax"),
    ],
)
def test_a_layout_nothing_can_be_added_to_is_refused_by_name(text, code):
    with pytest.raises(Problems) as told:
        grown(text)
    assert [problem.code for problem in told.value.problems] == [code]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
WORDY = st.lists(st.sampled_from(["pause", "día", "- x", "a: b", "#", "'", '"', "no"]), max_size=60)
SAID = TEXTS | WORDY.map(" ".join) | WORDY.map("\n".join) | WORDY.map("\n  ".join)
NUMBERS = st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**16), 10**16)
VALUES = st.recursive(
    SAID | NUMBERS | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SAID, inner, max_size=3),
    max_leaves=6,
)
RECORDS = st.lists(st.dictionaries(st.sampled_from("abcd"), VALUES, min_size=1), min_size=1)


@settings(max_examples=50)
@given(RECORDS, RECORDS)
def test_whatever_is_added_reads_back_and_what_stood_before_stays(first, second):
    once = grown("# words\nclaims: []\nother: 1\n", *first)
    twice = grown(once, *second)
    kept = once.removesuffix("other: 1\n")
    assert parse_tree(twice, "x").data == {"claims": [*first, *second], "other": 1}
    assert twice.startswith(kept)
    assert twice.endswith("other: 1\n")


@given(st.text(st.sampled_from("claims:- \n#[]{}|>'\"x1&*!\r"), max_size=40))
def test_any_file_is_grown_right_or_refused_by_name(text):
    try:
        after = grown(f"claims:{text}")
    except Problems:
        return
    assert parse_tree(after, "x").data["claims"][-1] == ADDED
