"""A map as a file: alike twice, closed to the outside, and usable without a script."""

import base64
import hashlib
import re
import subprocess
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import pytest
from lxml import html

from tests.support.maps import few, tie
from tregua.domain import Dossier
from tregua.errors import Declined, TreguaError
from tregua.usecases import draw_map

DAY = date(2013, 1, 1)
SVG = "{http://www.w3.org/2000/svg}"
Made = Callable[..., bytes]


@cache
def dated() -> Dossier:
    return few(
        tie("t", "party:a", "party:b", "rivalry", during="2012-03-01/2013-06-30"),
        tie("u", "party:a", "party:state", "channel", during="2013/2014"),
    )


@pytest.fixture
def made(tmp_path: Path) -> Made:
    def make(name: str, **more: object) -> bytes:
        given = {"language": "en", "made_on": DAY, "on": DAY} | more
        first, *_ = draw_map(dated(), tmp_path / name, **given)  # type: ignore[arg-type]  # as given
        return first.read_bytes()

    return make


def replayed(made: Made, **more: object) -> html.HtmlElement:
    page = made("m.html", replay=True, start=date(2012, 1, 1), on=date(2015, 6, 1), **more)
    return html.document_fromstring(page)


@pytest.mark.parametrize("to", ["svg", "html", "pdf", "png"])
def test_the_same_map_gives_the_same_bytes(to: str, made: Made) -> None:
    assert made(f"a.{to}") == made(f"b.{to}")


def test_a_picture_says_what_it_shows_and_keeps_its_words_as_text(made: Made) -> None:
    root = ElementTree.fromstring(made("m.svg"))
    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "title desc")
    assert "A and B are rivals" in root.findtext(f"{SVG}desc", "")
    assert "State" in [each.text for each in root.iter(f"{SVG}text")]


def test_a_picture_has_its_table_and_sentences_in_a_text_beside_it(made: Made, tmp_path) -> None:
    made("m.png", language="es")
    told = (tmp_path / "m.txt").read_text("utf-8")
    assert "Vínculo: A y B son rivales" in told
    assert "El mapa en frases" in told


@pytest.mark.parametrize("more", [{}, {"replay": True, "start": date(2012, 1, 1)}])
def test_a_page_asks_nobody_for_anything(more, made: Made) -> None:
    page = made("m.html", **more).decode()
    addresses = re.findall(r"(?:src|href)=\"([^\"]*)\"|url\(([^)]*)\)", page)
    outside = [
        one or other for one, other in addresses if not (one or other).startswith(("#", "data:"))
    ]
    assert outside == []
    assert "default-src 'none'" in page


def test_the_only_script_is_the_one_the_page_itself_vouches_for(made: Made) -> None:
    page = replayed(made)
    script = page.findtext(".//script")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    rule = page.find(".//meta[@http-equiv]").get("content")
    assert f"script-src 'sha256-{digest}'" in rule
    assert len(page.findall(".//script")) == 1


def test_a_map_of_one_day_has_no_script(made: Made) -> None:
    assert b"<script" not in made("m.html")


def test_without_a_script_every_day_stands_under_its_heading_and_can_be_reached(made: Made) -> None:
    page = replayed(made)
    frames = page.findall(".//section")
    assert len(frames) == 7
    assert all(each.get("hidden") is None and each.find("h2") is not None for each in frames)
    links = [link.get("href") for link in page.iterfind(".//nav//a")]
    assert links == [f"#{each.get('id')}" for each in frames]


def test_every_piece_a_frame_names_stands_once_on_the_page(made: Made) -> None:
    page = replayed(made)
    named = {use.get("href") for use in page.iterfind(".//section//use")}
    held = [f"#{each.get('id')}" for each in page.iterfind(".//defs/g")]
    assert named <= set(held)
    assert len(set(held)) == len(held)


def test_a_replay_in_print_has_a_sheet_for_each_day(made: Made, tmp_path) -> None:
    import pikepdf

    made("m.pdf", replay=True, start=date(2012, 1, 1), on=date(2015, 6, 1))
    with pikepdf.open(tmp_path / "m.pdf") as pdf:
        assert len(pdf.pages) >= 8
        assert pdf.pages[0].mediabox[2] > pdf.pages[0].mediabox[3]


def test_a_strip_holds_every_frame_below_the_other_in_the_same_places(made: Made) -> None:
    root = ElementTree.fromstring(
        made("m.svg", replay=True, start=date(2012, 1, 1), on=date(2015, 6, 1))
    )
    places = [e.get("x") for e in root.iter(f"{SVG}text") if e.text == "State"]
    assert len(places) >= 7
    assert len(set(places[:7])) == 1


@pytest.mark.needs("chromium")
@pytest.mark.parametrize(("language", "word"), [("en", "Frame 2 of 7"), ("es", "Cuadro 2 de 7")])
def test_in_a_browser_one_frame_is_shown_at_a_time(language, word, made: Made, tmp_path) -> None:
    replayed(made, language=language)
    address = f"{(tmp_path / 'm.html').as_uri()}#frame-2"
    options = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={tmp_path}/c")
    done = subprocess.run(
        ["chromium", *options, "--dump-dom", address], capture_output=True, check=True, timeout=120
    )
    page = html.document_fromstring(done.stdout)
    shown = [each for each in page.findall(".//section") if each.get("hidden") is None]
    assert [each.findtext(".//small") for each in shown] == [word]
    assert page.get_element_by_id("steps").get("hidden") is None


@pytest.mark.parametrize(
    ("dossier", "more", "code"),
    [
        (few(), {}, "no_ties"),
        (few(tie("t", "party:a", "party:b", during="1999")), {}, "no_ties_then"),
        (few(tie("t", "party:a", "party:b")), {"replay": True}, "no_changes"),
    ],
)
def test_where_there_is_nothing_to_draw_the_map_declines(dossier, more, code, tmp_path) -> None:
    with pytest.raises(Declined) as refused:
        draw_map(dossier, tmp_path / "m.svg", language="en", made_on=DAY, on=DAY, **more)
    assert refused.value.code == code
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("name", "more", "code"),
    [
        ("m.gif", {}, "map_format_unknown"),
        ("m", {}, "map_format_unknown"),
        ("m.png", {"replay": True}, "map_format_unknown"),
        ("m.svg", {"layout": "circle"}, "map_layout_unknown"),
        ("m.svg", {"replay": True, "start": date(2020, 1, 1)}, "map_days_reversed"),
    ],
)
def test_what_cannot_be_made_is_refused_by_name(name, more, code, tmp_path) -> None:
    with pytest.raises(TreguaError) as refused:
        draw_map(dated(), tmp_path / name, language="en", made_on=DAY, on=DAY, **more)
    assert refused.value.code == code
