"""A listed name is found wherever a file could carry it."""

import io
import zipfile
from datetime import date

import pytest

from tregua.record.brief import render
from tregua.record.brief.copies import Finder, leaks_in_bytes, leaks_in_words
from tregua.record.brief.document import (
    Box,
    Bullets,
    Document,
    Figure,
    Heading,
    Paragraph,
    Run,
    SourceEntry,
    SourceList,
    Table,
)

FINDER = Finder(["Zorzal"])
LINE = ((Run("el "), Run("zór", strong=True), Run("zal")),)
PLACES = {
    "title": {"title": "About Zorzal"},
    "subtitle": {"subtitle": "Zorzal"},
    "facts": {"facts": (("Who", "Zorzal"),)},
    "handling": {"handling": "Zorzal"},
    "footer": {"footer": "Zorzal."},
    "heading": {"blocks": (Heading("Zorzal", 1),)},
    "split runs": {"blocks": (Bullets(LINE),)},
    "box": {"blocks": (Box("Zorzal", "plain", ()),)},
    "caption": {"blocks": (Table("Zorzal", ("a",), (), (1,)),)},
    "head": {"blocks": (Table("c", ("Zorzal",), (), (1,)),)},
    "cell": {"blocks": (Table("c", ("a",), (((Run("Zorzal"),),),), (1,)),)},
    "source": {"blocks": (SourceList((SourceEntry(1, (Run("Zorzal"),)),)),)},
}


def document(**more) -> Document:
    """Return a document that names nobody, with something changed."""
    fields = {
        "title": "T",
        "subtitle": "S",
        "language": "en",
        "made_on": date(2026, 11, 23),
        "facts": (),
        "handling": "K4",
        "footer": "F",
        "page_words": "Page {page} of {pages}",
        "blocks": (Paragraph((Run("Calm."),)),),
    }
    return Document(**fields | more)


@pytest.mark.parametrize("place", PLACES)
def test_a_name_is_found_in_the_words_of_every_part(place):
    assert leaks_in_words(document(**PLACES[place]), FINDER)


def test_a_name_in_a_chart_is_found_in_its_letters_and_in_its_words_for_the_blind():
    drawn = Figure("<svg><text>Zorzal</text></svg>", b"", (Run("c"),), "Zorzal")
    assert len(leaks_in_words(document(blocks=(drawn,)), FINDER)) == 2


@pytest.mark.parametrize("to", ["docx", "html"])
@pytest.mark.parametrize("place", PLACES)
def test_a_name_is_found_in_the_bytes_that_carry_it(place, to):
    held = render(document(**PLACES[place]), to)
    assert leaks_in_bytes(f"copy.en.{to}", held, FINDER)


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
def test_a_title_is_found_among_the_properties_of_every_format(to):
    assert leaks_in_bytes(f"copy.{to}", render(document(title="About ZÓRZAL"), to), FINDER)


@pytest.mark.parametrize("to", ["docx", "html", "pdf"])
def test_a_file_that_names_nobody_passes_and_its_own_name_is_looked_at_too(to):
    held = render(document(), to)
    assert leaks_in_bytes(f"copy.en.{to}", held, FINDER) == ()
    assert leaks_in_bytes(f"for-zorzal.{to}", held, FINDER)


def test_a_name_hidden_in_a_member_of_a_word_file_is_found_with_that_member():
    told = io.BytesIO(render(document(), "docx"))
    with zipfile.ZipFile(told, "a") as package:
        package.writestr("word/comments.xml", "<w:t>zor</w:t><w:t>zal</w:t>")
    (leak,) = leaks_in_bytes("copy.docx", told.getvalue(), FINDER)
    assert (leak.where, leak.name) == ("word/comments.xml", "Zorzal")
