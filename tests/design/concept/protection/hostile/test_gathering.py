"""A hostile reading put together: told once, the gravest kind first, five things to do first."""

from dataclasses import replace
from datetime import date

import pytest

from tests.support.dossiers import example
from tests.support.protective import HARBOUR, logged, read
from tregua.design.concept.protection.hostile import gather, to_do_first
from tregua.domain import Handling, Severity
from tregua.knowledge.readers import load_readers
from tregua.usecases import read_hostile

DAY = date(2026, 3, 1)
READERS = {reader.id: reader for reader in load_readers().readers}
DOSSIER = read(HARBOUR)
MET = "We met Cedar with the harbour table."


def found(dossier, reader="prosecutor"):
    """Return a reading and its findings."""
    reading = read_hostile(dossier, reader, language="en", day=DAY)
    return reading, gather(reading, READERS[reader])


def noted(*notes):
    """Return the example with these notes on its first claims, which rest on public sources."""
    claims = example().claims
    told = [c.model_copy(update={"note": n}) for c, n in zip(claims, notes, strict=False)]
    return replace(example(), claims=(*told, *claims[len(told) :]))


def weight(dossier, sentence, reader="prosecutor"):
    """Return how grave a sentence is to a reader, and whether it repeats public sources."""
    caught = read_hostile(dossier, reader, language="en", day=DAY).caught
    (one,) = {(c.severity, c.public) for c in caught if c.sentence == sentence}
    return one


@pytest.mark.parametrize("reader", READERS)
def test_putting_together_loses_no_sentence_and_adds_none(reader):
    reading, findings = found(example(), reader)
    put = [caught for f in findings for alike in f.sentences for caught in alike]
    assert sorted(map(repr, put)) == sorted(map(repr, reading.caught))


@pytest.mark.parametrize("reader", READERS)
def test_the_gravest_kind_of_finding_stands_first(reader):
    graves = [f.severity for f in found(example(), reader)[1]]
    order = [Severity.ERROR, Severity.WARNING, Severity.NOTE, None]
    assert graves == sorted(graves, key=order.index)


def test_a_sentence_in_two_records_is_told_once_with_both_places():
    _, findings = found(noted("They were paid in cash.", "They were paid in cash."))
    (places,) = [s for f in findings for s in f.sentences if "paid in cash" in s[0].sentence]
    assert len({each.record for each in places}) == 2


@pytest.mark.requirement("R224")
def test_what_public_sources_say_of_groups_is_at_most_a_note():
    assert weight(noted("The group was paid."), "The group was paid.") == (Severity.NOTE, True)


def test_the_same_sentence_from_a_source_that_is_not_public_keeps_its_weight():
    dossier = noted("The group was paid.")
    closed = [s.model_copy(update={"handling": Handling.K2}) for s in dossier.sources]
    dossier = replace(dossier, sources=tuple(closed))
    assert weight(dossier, "The group was paid.") == (Severity.ERROR, False)


def test_a_public_sentence_that_names_a_person_keeps_its_weight():
    said = "Bishop was paid."
    assert weight(noted(said), said) == (Severity.ERROR, False)


def test_dissent_is_our_own_word_whatever_the_source():
    first, *rest = example().claims
    told = first.model_copy(update={"dissent": "They were paid.", "dissent_by": None})
    dossier = replace(example(), claims=(told, *rest))
    assert weight(dossier, "They were paid.") == (Severity.ERROR, False)


def test_an_office_within_the_name_of_a_large_body_implies_nobody():
    caught = read_hostile(example(), "prosecutor", language="en", day=DAY).caught
    assert "Office of the Attorney General" not in {each.sentence for each in caught}
    assert "The Attorney General, who brought charges in 2016 and after" in {
        each.sentence for each in caught
    }


@pytest.mark.parametrize("reader", READERS)
def test_at_most_five_things_stand_first_and_none_without_something_uncovered(reader):
    reading, findings = found(example(), reader)
    first = to_do_first(reading, findings)
    assert [each.code for each in first[:2]] == ["no_mandate", "no_advice"]
    assert len(first) == 5


def test_where_a_mandate_and_advice_cover_something_sentences_come_first(tmp_path):
    reading, findings = found(read(logged(tmp_path)))
    codes = {each.code for each in to_do_first(reading, findings)}
    assert codes == {"finding"}


def test_under_a_hold_the_hold_comes_first():
    reading, findings = found(DOSSIER)
    assert to_do_first(replace(reading, held=True), findings)[0].code == "held"
