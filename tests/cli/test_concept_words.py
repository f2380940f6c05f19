"""`tregua concept DOSSIER --words` lists loaded words with what could be written instead."""

import shutil

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

MODEL = ROOT / "examples/invented/a-draft-in-good-order"


def test_a_plan_without_loaded_words_says_so():
    told = tregua("concept", str(MODEL), "--words")
    assert (told.code, told.out) == (0, "No loaded word was found in narrative.yaml.\n")


@pytest.mark.parametrize(("lang", "could"), [("en", "could be"), ("es", "podría ser")])
def test_each_word_is_told_with_its_place_and_an_alternative(lang, could, tmp_path):
    folder = shutil.copytree(MODEL, tmp_path / "a")
    file = folder / "narrative.yaml"
    file.write_text(
        file.read_text("utf-8").replace("Ellos dejan", "Los sicarios dejan", 1), "utf-8"
    )
    told = tregua("concept", str(folder), "--words", "--lang", lang)
    assert told.code == 0
    assert told.out.startswith("narrative.yaml: exchange.exchange-1.says (es): 'sicarios'")
    assert could in told.out
