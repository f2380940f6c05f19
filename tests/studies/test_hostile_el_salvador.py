"""El Salvador read by hostile eyes: every reader finds sentences, and no person is compared."""

from datetime import date

import pytest

from tests.support.dossiers import example
from tregua.domain import Severity
from tregua.knowledge.readers import load_readers
from tregua.language import LANGUAGES
from tregua.usecases import describe_hostile, read_hostile

DAY = date(2026, 1, 1)
READERS = [reader.id for reader in load_readers().readers]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", READERS)
def test_each_reader_finds_sentences_that_nothing_covers(reader, language):
    found = read_hostile(example(), reader, language=language, day=DAY)
    assert found.uncovered
    assert all(each.lacks for each in found.uncovered)
    told = describe_hostile(example(), found, language, DAY)
    assert found.uncovered[0].sentence.split()[0] in told


def test_a_prosecutor_stops_at_promises_and_at_what_was_known_of_crimes():
    found = read_hostile(example(), "prosecutor", language="en", day=DAY)
    eyes = {eye for each in found.caught for eye in each.eyes}
    assert {"promises", "knowledge-of-crime", "money"} <= eyes
    assert any(each.severity is Severity.ERROR for each in found.caught)


def test_a_family_stops_at_how_the_dead_and_the_missing_are_spoken_of():
    found = read_hostile(example(), "family", language="es", day=DAY)
    eyes = {eye for each in found.caught for eye in each.eyes}
    assert {"the-dead", "the-missing", "our-place"} <= eyes


def test_whoever_has_a_code_name_is_caught_under_it():
    found = read_hostile(example(), "journalist", language="en", day=DAY)
    caught = {p.who for each in found.caught for p in each.persons if p.how == "code_name"}
    assert caught == {f"person:{person.id}" for person in example().actors.persons}


@pytest.mark.parametrize("reader", READERS)
def test_sentences_stand_in_the_order_of_the_files_whoever_they_name(reader):
    found = read_hostile(example(), reader, language="en", day=DAY)
    files = [each.file for each in found.caught]
    assert files == sorted(files, key=list(dict.fromkeys(files)).index)
