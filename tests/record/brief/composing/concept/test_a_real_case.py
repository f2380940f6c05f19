"""What a reconstruction from public texts shows: much missing by name, and nothing raw."""

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT
from tregua.language import LANGUAGES

CASE = ROOT / "examples/el-salvador-2012"
UNWRITTEN = {"en": "nobody has written who does what", "es": "nadie ha escrito quién hace qué"}
NO_ANSWER = {"en": "No answer is written down", "es": "No consta ninguna respuesta"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_closing_for_which_no_script_was_written_is_told(lang):
    answered = tregua("close", CASE, lang=lang)
    assert (answered.code, answered.err) == (0, "")
    assert UNWRITTEN[lang] in " ".join(answered.out.split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_concept_shows_no_raw_value_and_says_of_no_side_that_it_was_not_asked(lang):
    told = " ".join(tregua("concept", CASE, lang=lang).out.split())
    assert [raw in told for raw in ("Low=", "former-legislator", "2014-09-")] == [False] * 3
    assert NO_ANSWER[lang] in told


def test_each_account_of_who_began_stands_there_as_it_is_told():
    told = " ".join(tregua("concept", CASE, lang="en").out.split())
    accounts = ("One account: the government began", "A second account", "A third account")
    assert [each in told for each in accounts] == [True] * 3
