"""`tregua compare` and `tregua cases near`: counts in words, what opens them, how they end."""

import json
import re

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
ASKED = [("compare", EXAMPLE), ("cases", "near", "ESP-LEGALISATION")]


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.requirement("R240")
@pytest.mark.parametrize("words", ASKED)
@pytest.mark.parametrize(
    ("lang", "first", "notice"),
    [
        ("en", "23 chosen experiences, 17 of them independent.", "are not a sample"),
        ("es", "23 experiencias escogidas, 17 de ellas independientes.", "no son una muestra"),
    ],
)
def test_what_the_table_cannot_show_comes_before_any_case(words, lang, first, notice):
    told = flat(tregua(*words, lang=lang).out)
    assert told.index(first) < told.index(notice) < told.index("Ecuador")


@pytest.mark.requirement("R239")
@pytest.mark.parametrize("words", ASKED)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_likeness_is_told_in_counts_and_never_in_decimals(words, lang):
    told = tregua(*words, lang=lang).out
    assert not re.search(r"\b0[.,]\d", told)
    among = {"en": "among them cohesion", "es": "entre ellos cohesión"}[lang]
    assert among in flat(told)


@pytest.mark.requirement("R239")
def test_a_case_that_hangs_together_with_the_one_asked_is_marked():
    told = flat(tregua("cases", "near", "dnk-motorcycle").out)
    assert "Norway: dialogue of the Oslo police How alike: Alike in 19 of 30" in told
    assert "no independent evidence" in told


@pytest.mark.requirement("R241")
def test_stated_facts_only_changes_the_text_and_the_object_alike():
    whole, stated = (tregua("compare", EXAMPLE, *more).out for more in ([], ["--stated-only"]))
    assert whole != stated
    assert "(inferred)" in flat(whole)
    assert "(inferred)" not in flat(stated)
    told = json.loads(tregua("compare", EXAMPLE, "--stated-only", "--json").out)
    assert told["stated_only"] is True


@pytest.mark.requirement("R239")
def test_the_object_carries_the_bounds_and_what_is_alike_unlike_and_unknown():
    told = json.loads(tregua("cases", "near", "ESP-LEGALISATION", "--json").out)
    first = told["cases"][0]
    assert (told["schema"], told["id"]) == ("tregua/near/1", "ESP-LEGALISATION")
    assert (first["id"], first["dependent"], first["asked"]) == ("ECU-LEGALISATION", True, 58)
    assert len(first["alike"]) + len(first["unlike"]) + len(first["unknown"]) == 58
    assert 0 <= first["low"] < first["high"] <= 1


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_case_there_is_not_is_refused(lang):
    ended = tregua("cases", "near", "NOWHERE", lang=lang)
    assert (ended.code, ended.out) == (1, "")
    assert "NOWHERE" in ended.err


@pytest.mark.requirement("R245")
def test_the_plan_stands_beside_the_four_earlier_findings_without_a_verdict():
    told = flat(tregua("compare", EXAMPLE).out)
    assert "To differ is neither good nor bad." in told
    assert "Are they held in secret? In this plan: Present" in told
    assert "In this plan: Cannot say On what: Open here" in told
