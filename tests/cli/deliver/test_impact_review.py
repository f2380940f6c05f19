"""The after-action review keeps what was known then apart from what is known now."""

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
PARTS = {
    "en": (
        "What was knowable on 1 June 2012",
        "What changed",
        "What outlived it",
        "What spilled over elsewhere",
        "What we would ask next time",
        "What this view leaves out",
    ),
    "es": (
        "Qué podía saberse el 1 de junio de 2012",
        "Qué cambió",
        "Qué lo sobrevivió",
        "Qué se extendió a otros lugares",
        "Qué preguntaríamos la próxima vez",
    ),
}


@pytest.mark.requirement("R185")
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_review_has_its_parts_in_order(language):
    told = tregua("impact", "review", EXAMPLE, "--known-on", "2012-06-01", "--lang", language)
    assert told.code == 0
    lines = told.out.splitlines()
    places = [lines.index(part) for part in PARTS[language]]
    assert places == sorted(places)


@pytest.mark.requirement("R185")
def test_a_fact_learned_after_the_day_is_refused_by_name_and_not_used():
    told = tregua("impact", "review", EXAMPLE, "--known-on", "2012-06-01").out
    then = told.partition("What changed\n")[0]
    assert "Left out: learned on 2013-03-07" in told
    assert "2013" not in then


@pytest.mark.requirement("R181")
def test_what_may_outlive_the_truce_is_listed_and_its_want_of_measure_printed():
    told = tregua("impact", "review", EXAMPLE, "--known-on", "2012-06-01").out
    part = told.partition("What outlived it\n")[2].partition("What spilled over elsewhere\n")[0]
    assert "What may outlive the truce" in part
    assert "not planned" in part
    assert "Not filled." in part


@pytest.mark.requirement("R181", "R185")
def test_parts_nobody_filled_are_printed_as_not_filled(tmp_path):
    tregua("new", tmp_path / "bay")
    told = tregua("impact", "review", tmp_path / "bay", "--known-on", "2024-01-01")
    assert told.code == 0
    elsewhere = told.out.partition("What spilled over elsewhere\n")[2]
    assert "Not filled." in elsewhere.partition("What we would ask next time\n")[0]
    assert "Not filled." in elsewhere.partition("What we would ask next time\n")[2]
    assert "what changed was not evaluated" in told.out


def test_the_review_is_written_in_the_formats_asked(tmp_path):
    told = tregua(
        "impact", "review", EXAMPLE, "--known-on", "2012-06-01", "-o", tmp_path, "--to", "html"
    )
    assert told.code == 0
    (written,) = tmp_path.iterdir()
    assert written.name == "el-salvador-2012.after-action.en.html"


def test_a_review_needs_the_day_of_the_decision():
    assert tregua("impact", "review", EXAMPLE).code == 2
    assert tregua("impact", "review", EXAMPLE, "--known-on", "then").code == 2


@pytest.mark.requirement("R176")
def test_groups_that_parted_since_the_day_are_listed_and_earlier_ones_are_not():
    example = ROOT / "examples/buenaventura-2022"
    heading = "Groups that came, parted or took a place\n"
    early, late = (
        tregua("impact", "review", example, "--known-on", day).out.partition(heading)[2]
        for day in ("2020-06-01", "2021-06-01")
    )
    assert "splits in two" in early.partition("What we would ask next time")[0]
    assert "splits in two" not in late


@pytest.mark.requirement("R176")
@pytest.mark.parametrize("language", ["en", "es"])
def test_that_nobody_wrote_of_new_groups_is_not_told_as_none(tmp_path, language):
    tregua("new", tmp_path / "bay")
    asked = ("--known-on", "2024-01-01", "--lang", language)
    told = " ".join(tregua("impact", "review", tmp_path / "bay", *asked).out.split())
    assert {"en": "does not mean that there was none", "es": "no significa que no lo hubo"}[
        language
    ] in told
