"""Items written anew in a list that a person wrote: what else stands there stays."""

import pytest
from hypothesis import given, strategies as st

from tregua.errors import Problems
from tregua.files import parse_tree
from tregua.files.lists.replacing import replace_items

TEXT = """\
# Ours
title: A pause   # oral
clauses:
  # The first
  - id: one
    does: Nobody shoots   # since March
    # said twice
    covers: [killing]
  # The second
  - id: two
    does: |
      A line
      # no comment, part of the text
    note: last

# The end
form: oral
"""


def test_one_item_changes_and_every_other_byte_stays():
    after = replace_items(TEXT, "x.yaml", "clauses", {0: {"id": "one", "does": "All is calm"}})
    assert after == TEXT.replace(
        "  - id: one\n    does: Nobody shoots   # since March\n    # said twice\n"
        "    covers: [killing]\n",
        "  # since March\n  # said twice\n  - id: one\n    does: All is calm\n",
    )


def test_a_sign_inside_a_text_is_no_comment():
    after = replace_items(TEXT, "x.yaml", "clauses", {1: {"id": "two", "does": "Two"}})
    assert "no comment" not in after
    assert "# The end" in after
    assert parse_tree(after, "x.yaml").data["clauses"][0]["covers"] == ["killing"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("clauses: [{id: one}]\n", "append_flow"),
        ("title: none\n", "append_shape"),
        ("clauses:\n  - id: one\n", "append_shape"),
    ],
)
def test_what_cannot_be_replaced_is_refused(text, code):
    place = 0 if "[" in text else 1
    with pytest.raises(Problems) as told:
        replace_items(text, "x.yaml", "clauses", {place: {"id": "new"}})
    assert [p.code for p in told.value.problems] == [code]


WORDS = st.text("abc :#-'\"ñ", min_size=1, max_size=12).map(str.strip).filter(bool)
ITEMS = st.fixed_dictionaries({"id": st.sampled_from("abcdef"), "does": WORDS})


@given(st.lists(ITEMS, min_size=1, max_size=4), st.data())
def test_what_is_read_back_is_what_stood_there_with_the_items_changed(items, data):
    from tregua.files.lists.rendering import block_items

    text = "\n".join(["a: 1", "clauses:", *block_items(items, 2), "z: 2", ""])
    places = st.dictionaries(st.integers(0, len(items) - 1), ITEMS, max_size=3)
    changed = data.draw(places)
    after = parse_tree(replace_items(text, "x", "clauses", changed), "x").data
    assert after == {"a": 1, "clauses": [changed.get(i, x) for i, x in enumerate(items)], "z": 2}
