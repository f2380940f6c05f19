"""YAML is read as a person reads it: plain values, each on its line, or refused."""

import pytest
import yaml
from hypothesis import given, strategies as st

from tregua.errors import Problems
from tregua.files import parse_tree

PRINTED = st.characters(min_codepoint=0x20, max_codepoint=0xFFFD, exclude_categories=("Cs", "Cc"))
WORDS = st.text(PRINTED.filter(lambda mark: mark not in "\u2028\u2029\ufeff"), max_size=20)
NAMES = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(10**16), 10**16)
    | st.floats(-1e9, 1e9).map(lambda value: round(value, 3))
    | WORDS
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=12,
)


def refused(text: str) -> list[tuple[str, int]]:
    with pytest.raises(Problems) as told:
        parse_tree(text, "f.yaml")
    return [(problem.code, problem.line) for problem in told.value.problems]


@given(st.dictionaries(NAMES, VALUES, max_size=4))
def test_what_is_written_as_plain_values_is_read_as_the_same_values(data):
    text = yaml.dump(data, Dumper=Quoting, allow_unicode=True, default_flow_style=False)
    assert parse_tree(text, "f.yaml").data == data


class Quoting(yaml.SafeDumper):
    """Writes texts in quotes and repeats what stands twice, as a person would."""

    def ignore_aliases(self, data):
        return True


Quoting.add_representer(
    str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"')
)


@given(st.text() | st.text("-:[]{}&*!|>'\"#%@?, \n~<a1"))
def test_any_text_is_read_or_refused_with_a_line_it_has(text):
    lines = range(1, len(text.splitlines()) + 2)
    assert read_or_lines(text) <= set(lines)


def read_or_lines(text: str) -> set[int]:
    try:
        parse_tree(text, "f.yaml")
    except Problems as told:
        return {problem.line for problem in told.problems}
    return set()


@given(st.lists(st.tuples(NAMES, st.integers(0, 3)), min_size=1, max_size=12))
def test_each_record_knows_the_line_it_stands_on(records):
    blocks = [f"{'#' * blank}\n" * blank + f"  - name: {name}\n" for name, blank in records]
    tree = parse_tree("records:\n" + "".join(blocks), "f.yaml")
    told = [tree.line(("records", i, "name")) for i in range(len(records))]
    lines = ("records:\n" + "".join(blocks)).splitlines()
    assert [lines[line - 1] for line in told] == [f"  - name: {name}" for name, _ in records]


def test_a_field_that_is_not_there_has_the_line_of_its_record():
    tree = parse_tree("records:\n  - id: a\n  - id: b\n    of:\n      x: 1\n", "f.yaml")
    assert tree.line(("records", 1, "missing")) == 3
    assert tree.line(("records", 1, "of", "x", "deeper")) == 5
    assert tree.line(()) == 1


def test_a_place_is_named_by_the_ids_of_its_records():
    tree = parse_tree("claims:\n  - id: c1\n    sources: [{at: p}]\n  - by: a\n", "f.yaml")
    assert tree.field(("claims", 0, "sources", 0, "at")) == "claims.c1.sources.#1.at"
    assert tree.field(("claims", 1, "by")) == "claims.#2.by"


@pytest.mark.parametrize("written", ["yes", "no", "off", "2012-03-09", "0x1F", "1_000", "12:30"])
def test_nothing_is_guessed_from_a_word_or_a_date(written):
    assert parse_tree(f"a: {written}", "f.yaml").data == {"a": written}


@pytest.mark.parametrize("written", ["1e999", "9" * 30])
def test_a_number_too_large_to_hold_stays_text(written):
    assert parse_tree(f"a: {written}", "f.yaml").data == {"a": written}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: 1\nb:\t2\n", [("yaml_tab", 2)]),
        ("&x a: 1\n", [("yaml_anchor", 1)]),
        ("!!str a: 1\n", [("yaml_tag", 1)]),
        ("a: &x [1]\nb: *x\n", [("yaml_anchor", 1), ("yaml_alias", 2)]),
        ("a: 1\nb: 2\na: 3\n", [("yaml_duplicate_key", 3)]),
        ("a: 1\n---\nb: 2\n", [("yaml_second_document", 2)]),
        ("a:\n  <<: {b: 1}\n", [("yaml_merge", 2)]),
        ("a: b: c\n", [("yaml_syntax", 1)]),
        ("a: 1\nb: \x00\n", [("control_character", 2)]),
        ("[" * 200, [("yaml_deep", 1)]),
        ("? " * 900 + "a", [("yaml_deep", 1)]),
    ],
)
def test_what_a_reader_would_not_see_is_refused(text, told):
    assert refused(text) == told
