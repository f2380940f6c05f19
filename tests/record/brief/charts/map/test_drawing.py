"""What is drawn: forms that need no colour, grey that can be read, and no person."""

import re
from datetime import date
from functools import cache
from xml.etree import ElementTree

import pytest

from tests.support.dossiers import party
from tests.support.maps import few, kinds, many, person, tie, with_actors
from tregua.domain import Confidence, Dossier
from tregua.domain.people import Hold
from tregua.knowledge.people import load_actor_kinds
from tregua.language import Language
from tregua.record.brief.charts.map import map_figure
from tregua.record.brief.charts.map.ink import Stroke, letters, line
from tregua.record.brief.html import drawn as within_a_page

DAY = date(2014, 6, 1)
PALEST_GROUND = "#f5f2ec"
READABLE, VISIBLE = 4.5, 3.0
WAY = [(0.0, 0.0), (90.0, 10.0)]
GROUNDS = {"#ffffff", PALEST_GROUND, "none"}
HAIRS = {"#8a8f98", "#ddd7cc"}
RED = re.compile(r"#(?:[c-f][0-9a-f])(?:[0-5][0-9a-f]){2}\b", re.IGNORECASE)


@cache
def picture(seed: int = 1, language: Language = "en") -> str:
    return map_figure(many(seed), kinds(), language, DAY).svg


def grey(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    light = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2]


def contrast(one: str, other: str) -> float:
    pale, dark = sorted((grey(one), grey(other)), reverse=True)
    return (pale + 0.05) / (dark + 0.05)


def test_every_word_can_be_read_when_printed_in_grey() -> None:
    tones = set(re.findall(r"<text [^>]*fill=\"(#\w+)\"", picture()))
    assert min(contrast(tone, PALEST_GROUND) for tone in tones) >= READABLE


def test_every_line_can_be_seen_when_printed_in_grey() -> None:
    tones = set(re.findall(r"stroke=\"(#\w+)\"", picture())) - GROUNDS - HAIRS
    assert min(contrast(tone, PALEST_GROUND) for tone in tones) >= VISIBLE


def test_no_kind_of_tie_is_told_by_colour_alone() -> None:
    kinds_ = list(load_actor_kinds().ties)
    drawn = [line(WAY, Stroke(kind, Confidence.HIGH, None)) for kind in kinds_]
    colourless = {re.sub(r"#[0-9a-f]{6}", "", each) for each in drawn}
    assert len(colourless) == len(kinds_)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_kind_of_tie_has_letters_of_its_own(language: Language) -> None:
    marks = [letters(kind, language) for kind in load_actor_kinds().ties]
    assert len(set(marks)) == len(marks)


def test_each_confidence_and_each_hold_looks_otherwise() -> None:
    sure = {line(WAY, Stroke("command", level, None)) for level in Confidence}
    firm = {line(WAY, Stroke("command", Confidence.HIGH, hold)) for hold in (Hold.FIRM, Hold.LOOSE)}
    assert (len(sure), len(firm)) == (3, 2)


def test_no_side_is_red_and_the_state_stands_in_the_same_ink_as_a_group() -> None:
    assert RED.findall(picture()) == []


@pytest.mark.parametrize(("seed", "language"), [(1, "en"), (1, "es")])
def test_the_picture_is_one_that_a_briefing_takes(seed: int, language: Language) -> None:
    assert within_a_page(picture(seed, language)).startswith("<svg")


def test_the_same_map_is_drawn_with_the_same_bytes() -> None:
    first, second = (map_figure(many(2, 40), kinds(), "en", DAY) for _ in range(2))
    assert (first.svg, first.png) == (second.svg, second.png)


def secretive() -> Dossier:
    hidden = {"code_name": "Zarzamora-7"}
    grown = person("grown", of="party:a", **hidden)
    public = person("seen", of="party:state", public=True, sources=[{"source": "text"}], **hidden)
    young = person("young", of="party:a", under_18=True, role="Youngest messenger", **hidden)
    ties = (
        tie("t", "person:grown", "party:b"),
        tie("u", "person:seen", "party:b"),
        tie("v", "person:young", "party:b", "kinship"),
    )
    return few(*ties, persons=(grown, public, young))


def test_no_code_name_and_nobody_under_18_stands_in_the_picture_or_its_words() -> None:
    figure = map_figure(secretive(), kinds(), "en", DAY)
    held = figure.svg + figure.alt
    assert "Zarzamora" not in held
    assert "Youngest" not in held
    assert "Role of seen" in " ".join(ElementTree.fromstring(figure.svg).itertext())


def test_a_name_is_never_markup() -> None:
    named = party("x", name='<b onload="y">&')
    held = with_actors(parties=(named, party("y")), relations=(tie("t", "party:x", "party:y"),))
    assert "&lt;b onload=" in map_figure(held, kinds(), "en", DAY).svg
