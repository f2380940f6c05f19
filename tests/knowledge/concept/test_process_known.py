"""What is known of how talks are run: practice with both its parts, rules with an example."""

import pytest

from tregua.domain.knowledge.concept.process import PracticeNote
from tregua.errors import Problems
from tregua.files import bind, read_tree
from tregua.knowledge.concept import load_concept

KNOWN = load_concept().process


@pytest.mark.requirement("R093")
def test_every_practice_says_what_carries_over_and_what_must_change():
    assert set(KNOWN.practice) == {
        "ddr",
        "security-sector-reform",
        "transitional-justice",
        "humanitarian-dialogue",
        "amnesty-programmes",
    }
    same = [k for k, note in KNOWN.practice.items() if note.carries_over == note.must_change]
    assert same == []


@pytest.mark.requirement("R093")
@pytest.mark.parametrize("part", ["carries_over", "must_change"])
def test_a_practice_without_one_of_the_two_is_refused(part, tmp_path):
    both = {"carries_over": "{en: a, es: b}", "must_change": "{en: a, es: b}"}
    left = [f"{name}: {text}" for name, text in both.items() if name != part]
    head = ["title: {en: a, es: b}", "what: {en: a, es: b}", "cites: [{source: s}]"]
    file = tmp_path / "practice.yaml"
    file.write_text("\n".join([*head, *left]))
    with pytest.raises(Problems) as told:
        bind(read_tree(file, "practice.yaml"), PracticeNote)
    (problem,) = told.value.problems
    assert (problem.code, part in str(problem.values)) == ("field_missing", True)


@pytest.mark.requirement("R085")
def test_a_rules_sheet_cannot_do_without_silence_breach_and_change():
    needed = {kind for kind, word in KNOWN.rules.items() if word.needed}
    assert needed == {"confidentiality", "breach", "amendment"}


@pytest.mark.requirement("R086")
def test_the_posts_that_were_mostly_missing_are_asked_for_by_name():
    needed = {role for role, word in KNOWN.support.items() if word.needed}
    assert needed == {"transitional-justice", "security", "communications", "mediation"}
