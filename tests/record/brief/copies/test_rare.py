"""Sentences by which somebody may still be recognised are listed for the source's handler."""

from dataclasses import replace
from datetime import date

import pytest

from tregua.record.brief.copies import (
    CHOICES,
    Finder,
    Telling,
    chosen,
    rare_sentences,
    sentence_keys,
)
from tregua.record.brief.document import (
    Bullets,
    Document,
    Heading,
    Paragraph,
    Run,
    SourceEntry,
    SourceList,
    Table,
)

PLACES = Telling(Finder(["Green Valley"]), Finder(["nurse", "enfermera"]))
HELD = frozenset({"One source, held"})
ONCE = "The nurse of Green Valley spoke on 3 March 2026."
LATER = "In Green Valley the nurse left in April 2026."


def document(*lines: str, cites: tuple[int, ...] = ()) -> Document:
    """Return a document of some lines with two sources: one held alone, one public."""
    entries = (
        SourceEntry(1, (Run("One source, held", strong=True), Run(". Grade B2."))),
        SourceEntry(2, (Run("A public report", strong=True),)),
    )
    said = tuple((Run(line, cites=cites),) for line in lines)
    blocks = (Heading("What happened", 1), Bullets(said), SourceList(entries))
    return Document("T", "", "en", date(2026, 11, 23), (), "", "", "", blocks)


@pytest.mark.requirement("R228")
def test_place_date_and_role_together_once_are_listed_with_where_they_stand():
    (rare,) = rare_sentences(document(f"Calm held. {ONCE}"), PLACES, HELD)
    assert (rare.why, rare.under, rare.sentence) == ("combination", "What happened", ONCE)
    assert (rare.places, rare.dates, rare.roles) == (
        ("Green Valley",),
        ("3 March 2026",),
        ("nurse",),
    )


def test_each_combination_is_told_apart_by_its_date():
    assert len(rare_sentences(document(ONCE, LATER), PLACES, HELD)) == 2


def test_what_stands_in_two_sentences_is_not_rare():
    again = "On 3 March 2026 people of Green Valley thanked the nurse."
    assert rare_sentences(document(ONCE, again), PLACES, HELD) == ()


@pytest.mark.parametrize(
    "line", ["The nurse spoke on 3 March 2026.", "Green Valley in 2026.", "The nurse, in 2026."]
)
def test_two_of_the_three_are_not_a_combination(line):
    assert rare_sentences(document(line), PLACES, HELD) == ()


def test_what_rests_on_one_held_source_is_listed_where_a_place_or_role_is_named():
    (rare,) = rare_sentences(document("The nurse heard it.", cites=(1,)), PLACES, HELD)
    assert rare.why == "one-source"


@pytest.mark.parametrize(
    ("line", "cites"),
    [("The nurse heard it.", (2,)), ("The nurse heard it.", (1, 2)), ("Calm.", (1,))],
)
def test_what_rests_on_more_or_names_nothing_is_not_listed(line, cites):
    assert rare_sentences(document(line, cites=cites), PLACES, HELD) == ()


def test_a_row_of_a_table_is_read_as_one_sentence():
    row = ((Run("Green Valley"),), (Run("nurse"),), (Run("3 de marzo de 2026"),))
    held = replace(document(), blocks=(Table("c", ("a", "b", "c"), (row,), (1, 1, 1)),))
    assert len(rare_sentences(held, PLACES, HELD)) == 1


def test_a_sentence_blurred_keeps_the_year_and_names_neither_place_nor_role():
    held = document(f"Calm held. {ONCE}")
    (rare,) = rare_sentences(held, PLACES, HELD)
    blurred = chosen(held, {rare.key: "blur"}, PLACES, "en")
    assert blurred.blocks[1].items[0][0].text == "Calm held. The person of a place spoke in 2026."
    assert rare_sentences(blurred, PLACES, HELD) == ()


def test_a_sentence_dropped_is_gone_with_its_line_and_the_rest_stays():
    held = document(ONCE, "Calm held.")
    (rare,) = rare_sentences(held, PLACES, HELD)
    assert chosen(held, {rare.key: "drop"}, PLACES, "en").blocks[1].items == ((Run("Calm held."),),)


def test_a_sentence_in_several_stretches_of_text_is_blurred_in_each():
    parts = (Run("Calm. The "), Run("nurse", strong=True), Run(" of Green Valley, 3 March 2026."))
    held = replace(document(), blocks=(Paragraph(parts),))
    (rare,) = rare_sentences(held, PLACES, HELD)
    blurred = chosen(held, {rare.key: "blur"}, PLACES, "en")
    told = [run.text for run in blurred.blocks[0].words]
    assert told == ["Calm. The ", "person", " of a place, in 2026."]


def test_a_row_dropped_is_gone_and_a_row_blurred_keeps_its_cells():
    row = ((Run("Green Valley"),), (Run("nurse"),), (Run("3 March 2026"),))
    other = ((Run("x"),), (Run("y"),), (Run("z"),))
    held = replace(document(), blocks=(Table("c", ("a", "b", "c"), (row, other), (1, 1, 1)),))
    (rare,) = rare_sentences(held, PLACES, HELD)
    assert chosen(held, {rare.key: "drop"}, PLACES, "en").blocks[0].rows == (other,)
    (first, _) = chosen(held, {rare.key: "blur"}, PLACES, "en").blocks[0].rows
    assert [cell[0].text for cell in first] == ["a place", "person", "in 2026"]


def test_a_citation_goes_with_the_words_it_stood_behind():
    held = document(ONCE, cites=(2,))
    (rare,) = rare_sentences(held, PLACES, HELD)
    kinds = {type(block) for block in chosen(held, {rare.key: "drop"}, PLACES, "en").blocks}
    assert Bullets not in kinds


def test_a_key_that_is_no_sentence_of_the_document_is_known_as_such():
    held = document(ONCE)
    assert sentence_keys(held) == {rare_sentences(held, PLACES, HELD)[0].key}


def test_a_sentence_kept_stays_to_the_letter():
    held = document(ONCE)
    assert (
        chosen(held, {rare_sentences(held, PLACES, HELD)[0].key: CHOICES[0]}, PLACES, "en") == held
    )
