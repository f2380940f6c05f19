"""The copy to be read aloud: what it says, and what it never holds."""

import io

import docx

from tests.support.dossiers import agreement, clause, dossier, party
from tregua.domain import Actors
from tregua.knowledge.clauses import load_clauses
from tregua.record.exchange.drafts import reading_copy
from tregua.record.exchange.drafts.speaking import LONGEST

LIBRARY = load_clauses()


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
