"""Every sentence exists in both languages, is asked for, and is compiled as written."""

import re
import runpy

import pytest

from tests.support.sentences import asked, blanks, literal_codes, sentences
from tests.support.tree import ROOT
from tregua.files.mistakes import CODES, OWN
from tregua.language import LANGUAGES

EN, ES = sentences("en"), sentences("es")


def test_both_catalogues_hold_the_same_codes():
    assert EN.keys() == ES.keys()


@pytest.mark.parametrize("code", sorted(EN))
def test_a_sentence_leaves_room_for_the_same_values_in_both_languages(code):
    assert [blanks(form) for form in EN[code]] == [blanks(form) for form in ES[code]]
    assert all(form.strip() for form in (*EN[code], *ES[code]))


def test_every_code_the_source_writes_out_has_its_sentence():
    found = set(literal_codes())
    assert len(found) > 100
    assert not {(file, code) for file, code in found if code not in EN}


def test_every_mistake_of_a_field_has_its_sentence():
    assert not {code for code in {*CODES.values(), *OWN} if f"problem.{code}" not in EN}


def test_no_sentence_waits_for_a_code_nobody_asks():
    assert not [code for code in EN if not asked(code)]


def test_every_hint_follows_a_message():
    hints = [code for code in EN if code.endswith(".hint")]
    assert hints
    assert not [code for code in hints if code.removesuffix(".hint") not in EN]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_what_the_texts_compile_to(language):
    script = runpy.run_path(str(ROOT / "scripts/compile-messages"))
    place = ROOT / f"src/tregua/language/locale/{language}/LC_MESSAGES/tregua.mo"
    assert place.read_bytes() == script["compiled"](language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_problem_begins_small_and_ends_with_a_stop(language):
    held = sentences(language)
    problems = {c: held[c][0] for c in held if c.startswith("problem.") and not c.endswith(".hint")}
    assert not {code: said for code, said in problems.items() if not re.match(r"['{<a-z]", said)}
    assert not {code: said for code, said in problems.items() if said[-1] not in ".:"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hint_begins_large_and_ends_with_a_stop(language):
    held = sentences(language)
    hints = {code: held[code][0] for code in held if code.endswith(".hint")}
    assert not {code: said for code, said in hints.items() if not re.match(r"['A-ZÁÉÍÓÚ]", said)}
    assert not {code: said for code, said in hints.items() if not said.endswith(".")}
