"""The copy to be read aloud: what it says, and what it never holds."""

import io
from dataclasses import replace

import docx

from tests.support.dossiers import agreement, clause, dossier, party
from tregua.domain import Actors
from tregua.domain.knowledge.clauses import Slot
from tregua.knowledge.clauses import load_clauses
from tregua.language import Text
from tregua.record.exchange.drafts import reading_copy
from tregua.record.exchange.drafts.speaking import LONGEST

LIBRARY = load_clauses()
WORDS = Text("Which?", "¿Cuál?")


def lines(spoken):
    return [p.text for p in docx.Document(io.BytesIO(spoken.held)).paragraphs]


def held(*clauses):
    actors = Actors(parties=(party("a", name="Los del Puerto"),))
    return dossier(agreement=agreement(*clauses), actors=actors)


def test_nothing_of_what_we_think_or_know_is_read_out():
    private = clause(
        "calm",
        does="Nobody shoots.",
        note="We doubt them",
        counts="Bodies found",
        data="The nurse tells us",
        source_safety="She is moved",
        vague={"reason": "They cannot say more", "by": "analyst-1"},
        told="Only the total",
    )
    text = "\n".join(lines(reading_copy(held(private), LIBRARY, "en")))
    hidden = ("We doubt them", "Bodies found", "The nurse", "She is moved", "They cannot say")
    assert not [words for words in hidden if words in text]
    assert "You will be told this of the count: Only the total." in text


def test_each_sentence_stands_on_a_line_and_one_too_long_to_be_heard_is_named():
    long = " ".join(["word"] * (LONGEST + 1)) + "."
    spoken = reading_copy(held(clause("calm", does=f"Nobody shoots. {long}")), LIBRARY, "en")
    assert spoken.too_long == (("calm", long),)
    assert "Nobody shoots." in lines(spoken)


def test_the_yes_is_spoken_by_formula_for_a_party_and_no_paper_stays_unless_said():
    spoken = lines(reading_copy(held(clause("calm")), LIBRARY, "es", party="party:a"))
    assert "¿Por quién hablan? Los del Puerto." in spoken
    assert any("Ninguna copia de este papel queda aquí." in line for line in spoken)
    left = lines(reading_copy(held(clause("calm")), LIBRARY, "es", copy_left=True))
    assert any("queda con ustedes" in line for line in left)


def test_the_words_of_the_library_are_read_only_where_every_blank_is_filled():
    made = next(t for t in LIBRARY.templates.values() if "{" in t.reading.en)
    bare = clause("calm", template=made.id, does="Our own words.")
    assert "Our own words." in lines(reading_copy(held(bare), LIBRARY, "en"))
    assert not any("{" in line for line in lines(reading_copy(held(bare), LIBRARY, "en")))


def asking(reading, **fields):
    """Give the library with one template whose reading has a blank for each field named."""
    slots = tuple(Slot(id=blank, field=field, asks=WORDS) for blank, field in fields.items())
    made = LIBRARY.templates["hotline"].model_copy(
        update={"id": "made", "reading": Text(reading, reading), "slots": slots}
    )
    return replace(LIBRARY, templates={"made": made})


def read_out(library, **fields):
    """Give what is read out of one clause written from the template made for the test."""
    spoken = clause("calm", template="made", does="Our own words.", **fields)
    return lines(reading_copy(held(spoken), library, "en"))


def test_a_blank_is_filled_by_the_field_it_asks_for():
    library = asking("We meet within {hours} hours.", hours="how_much")
    assert "We meet within 48 hours." in read_out(library, how_much="48")


def test_a_blank_for_a_number_of_days_is_not_filled_with_a_date_or_with_words():
    dated = read_out(asking("We answer within {days} days.", days="due"), due="2030-05-01")
    worded = read_out(
        asking("We answer within {days} days.", days="response"), response="We talk first."
    )
    assert "Our own words." in dated
    assert "Our own words." in worded


def test_a_number_of_days_fills_a_blank_of_days_and_none_of_hours():
    every = asking("We meet every {days} days.", days="every_days")
    hours = asking("We keep still for {hours} hours.", hours="lasts_days")
    assert "We meet every 30 days." in read_out(every, every_days=30)
    assert "Our own words." in read_out(hours, lasts_days=3)


def test_days_counted_from_another_clause_are_not_read_out_as_a_date():
    spoken = read_out(asking("It is done by {day}.", day="due"), due={"days": 5})
    assert "Our own words." in spoken


def test_a_field_that_two_blanks_ask_for_fills_neither():
    library = asking("{one} agrees with {other}.", one="duty_of", other="duty_of")
    assert "Our own words." in read_out(library)


def test_the_whole_clause_does_not_fill_a_blank_of_itself():
    assert "Our own words." in read_out(asking("They promise: {what}.", what="does"))
