"""A bare table of counts is asked on the command line: answered, declined, or refused."""

import json

import numpy as np
import pytest

from tests.support.counted_tables import counts_written
from tests.support.face import tregua

ASK = ("--place", "P0", "--start", "2011-07-01", "--design", "two_way_counts")


@pytest.fixture
def table(tmp_path):
    """Give a table of twelve places and two years; the first has fewer from July 2011 on."""
    counts = [[counted(place, at) for at in range(24)] for place in range(12)]
    return counts_written(tmp_path, counts)


def counted(place: int, at: int) -> int:
    """Give a count that goes up and down; about halved where the truce is on."""
    usual = int(np.random.default_rng([place, at]).poisson(12))
    return usual // 2 if place == 0 and at >= 18 else usual


def test_a_table_is_answered_and_its_page_opens_with_what_it_can_bear(table):
    told = tregua("impact", table, *ASK)
    assert (told.code, told.err) == (0, "")
    assert told.out.index("What these data can bear") < told.out.index("In one sentence")
    assert "Only one design gives a figure" in told.out


def test_two_designs_give_a_range_in_the_sentence(table):
    told = tregua("impact", table, *ASK, "--design", "synthetic_control", "--lang", "es")
    assert told.code == 0
    sentence = " ".join(told.out.partition("En una frase")[2].split())
    assert "menos que si todo hubiera seguido como espera cada uno de 2 diseños" in sentence


def test_its_json_has_a_record_for_every_design(table):
    told = json.loads(tregua("impact", table, *ASK, "--json").out)
    (design,) = told["designs"]
    assert told["schema"] == "tregua/impact/1"
    assert (design["id"], design["harm"], design["refused"]) == (
        "table.two_way_counts",
        "killing",
        [],
    )
    assert 0.3 < design["estimate"] < 0.7
    assert design["post"]["first"] == "2011-07-01"


def test_where_no_design_can_answer_the_page_stands_and_the_reasons_end_with_three(table):
    told = tregua("impact", table, *ASK, "--donor", "P1")
    assert told.code == 3
    assert told.err.startswith("No design can answer: places to compare with: 1; it needs 2.")
    assert "Designs that decline here" in told.out


def test_a_pause_cuts_the_truce_into_runs(table):
    told = tregua("impact", table, *ASK, "--pause", "2011-09-01/2011-09-30")
    assert "Run 2: paused" in told.out


def test_documents_are_written_where_asked(table, tmp_path):
    told = tregua("impact", table, *ASK, "-o", tmp_path / "out", "--to", "html")
    assert told.code == 0
    page = (tmp_path / "out/impact.en.html").read_text("utf-8")
    assert "Every design side by side" in page
    assert "<svg" in page


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--start", "2011-07-01"), "A bare table does not say '--place'"),
        ((*ASK, "--pause", "soon"), "'soon' is no pause"),
        ((*ASK, "--period", "moon"), "'moon' is no length"),
        ((*ASK, "--each-row", "body"), "'body' is nothing a row can count"),
        ((*ASK, "--design", "oracle"), "there is no design 'oracle'"),
        ((*ASK, "--study", "calm"), "'--study' asks a dossier"),
    ],
)
def test_a_slip_on_the_command_line_ends_with_two(table, options, says):
    told = tregua("impact", table, *options)
    assert (told.code, told.out) == (2, "")
    assert says.lower() in told.err.lower()


def test_a_table_with_a_mistake_names_its_line(table):
    table.write_text(table.read_text("utf-8").replace("P3,2010-05,", "P3,2010-05,-"), "utf-8")
    told = tregua("impact", table, *ASK)
    assert (told.code, told.out) == (1, "")
    assert told.err.startswith("counts.csv:78: count:")


def test_an_option_of_a_table_is_refused_for_a_dossier(tmp_path):
    tregua("new", tmp_path / "bay")
    told = tregua("impact", tmp_path / "bay", "--place", "P0")
    assert (told.code, told.out) == (2, "")
    assert "'--place' asks a bare table" in told.err
