"""`tregua agreement exposure` as a person meets it: words, JSON, files, and how it ends."""

import json
from pathlib import Path

import pytest

from tests.support.deals import deal_folder, dealt, prison_deal, step, waterfront_deal
from tests.support.face import tregua
from tests.support.tree import ROOT


@pytest.fixture
def prison(tmp_path: Path) -> Path:
    return deal_folder(tmp_path / "prison", prison_deal())


@pytest.fixture
def waterfront(tmp_path: Path) -> Path:
    return deal_folder(tmp_path / "waterfront", waterfront_deal())


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_most_that_a_side_is_out_of_pocket_is_told_in_steps(prison):
    told = flat(tregua("agreement", "exposure", prison).out)
    assert (
        "as drafted, “First prison move” and “Second prison move” (The state) and nothing in "
        "return; re-ordered, “First prison move” (The state) and nothing in return." in told
    )


def test_the_same_is_told_in_spanish(prison):
    told = flat(tregua("agreement", "exposure", prison, "--lang", "es").out)
    assert "reordenado, «Primer traslado de presos» (El Estado) y nada a cambio." in told


def test_no_number_a_person_gave_to_a_step_is_printed_in_words_or_json(tmp_path):
    steps = (
        step("calm", "party:a", "party:state", (61, 67), (71, 79)),
        step("visits", "party:state", "party:a", (83, 89), (91, 97)),
    )
    folder = deal_folder(tmp_path / "deal", dealt(steps))
    said = [tregua("agreement", "exposure", folder, *more).out for more in ((), ("--json",))]
    given = ("61", "67", "71", "79", "83", "89", "91", "97")
    assert not [number for number in given if any(number in each for each in said)]


def test_json_gives_the_order_and_the_three_ranks(waterfront):
    shown = json.loads(tregua("agreement", "exposure", waterfront, "--json").out)
    assert shown["schema"] == "tregua/exposure/1"
    assert [each["step"] for each in shown["order"]][:2] == ["list", "patrols"]
    assert {"as_drafted", "reordered", "bound"} < set(shown["worst"])
    assert shown["worst"]["bound"] == shown["worst"]["reordered"] < shown["worst"]["as_drafted"]


def test_the_same_seed_prints_the_same_and_the_seed_is_said(waterfront):
    one, same = (tregua("agreement", "exposure", waterfront, "--seed", 7) for _ in range(2))
    assert one == same
    assert "(seed 7)" in flat(one.out)


def test_a_picture_is_written_with_its_words_beside_it(prison, tmp_path):
    done = tregua("agreement", "exposure", prison, "-o", tmp_path / "out.svg")
    assert done.code == 0
    assert "<svg" in (tmp_path / "out.svg").read_text("utf-8")
    assert "Never out of pocket" in (tmp_path / "out.txt").read_text("utf-8")


def test_a_document_holds_the_chart_and_the_words(prison, tmp_path):
    tregua("agreement", "exposure", prison, "-o", tmp_path / "out.html")
    page = (tmp_path / "out.html").read_text("utf-8")
    assert "<svg" in page
    assert "The steps re-ordered" in page


def test_a_format_there_is_not_is_wrong_usage(prison, tmp_path):
    done = tregua("agreement", "exposure", prison, "-o", tmp_path / "out.gif")
    assert done.code == 2
    assert "svg, png, docx, pdf, html" in done.err


def test_an_agreement_without_steps_is_declined():
    done = tregua("agreement", "exposure", ROOT / "examples/denmark-1995")
    assert done.code == 3
    assert "no steps" in done.err


def test_steps_nobody_weighed_are_declined_by_name(tmp_path):
    steps = (step("calm", "party:a", "party:state"),)
    done = tregua("agreement", "exposure", deal_folder(tmp_path / "deal", dealt(steps)))
    assert done.code == 3
    assert "'calm'" in done.err


def test_a_side_with_a_step_nobody_weighed_is_named_and_no_order_offered(tmp_path):
    steps = (
        step("calm", "party:a", "party:state", 5, 5),
        step("visits", "party:state", "party:a", 5),
    )
    told = flat(tregua("agreement", "exposure", deal_folder(tmp_path / "d", dealt(steps))).out)
    assert "what “visits” is worth on arrival; receiver: The crews" in told
    assert "No other order is offered" in told


def test_steps_in_a_ring_are_refused_with_the_ring(tmp_path):
    steps = (
        step("calm", "party:a", "party:state", 5, 5, after=["visits"]),
        step("visits", "party:state", "party:a", 5, 5, after=["calm"]),
    )
    done = tregua("agreement", "exposure", deal_folder(tmp_path / "deal", dealt(steps)))
    assert done.code == 1
    assert "calm" in done.err
    assert "visits" in done.err
