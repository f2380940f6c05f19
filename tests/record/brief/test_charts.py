"""The charts: what they show, that they are drawn alike each time, and that they print in grey."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tregua.language import Language
from tregua.record.brief.charts import (
    Baseline,
    Baselines,
    CountsOverTime,
    Published,
    Spec,
    Window,
    baselines,
    counts_over_time,
    draw,
    figure,
)
from tregua.record.brief.document import Document, Figure, Run
from tregua.record.brief.look import FONTS

OverTime = Callable[[Language], CountsOverTime]
Compared = Callable[[Language], Baselines]


def texts(spec: Spec) -> str:
    return json.dumps(spec["layer"], ensure_ascii=False)


def looks(spec: Spec, channel: str) -> list[object]:
    scales = (layer["encoding"].get(channel, {}).get("scale") for layer in spec["layer"])
    return next(scale["range"] for scale in scales if scale)


def test_a_window_stands_at_its_count_divided_by_its_days() -> None:
    ten_days = Window(date(2012, 3, 1), date(2012, 3, 10), 50, "police")
    assert ten_days.per_day == 5.0


def test_each_institution_differs_in_colour_and_dash_and_marker(over_time: OverTime) -> None:
    spec = counts_over_time(over_time("en"))
    for channel in ("color", "strokeDash", "shape"):
        first, second = looks(spec, channel)
        assert first != second


def test_each_institution_is_named_beside_its_line(over_time: OverTime) -> None:
    spec = counts_over_time(over_time("es"))
    assert "Policía" in texts(spec)
    assert "Instituto de" in texts(spec)


def test_the_start_of_the_truce_is_marked_in_words(over_time: OverTime) -> None:
    assert "Comienza la tregua" in texts(counts_over_time(over_time("es")))


def test_rates_begin_at_nought(over_time: OverTime) -> None:
    up = counts_over_time(over_time("en"))["layer"][0]["encoding"]["y"]
    assert up["scale"]["domain"][0] == 0


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    upside_down = Window(date(2012, 3, 2), date(2012, 3, 1), 1, "police")
    with pytest.raises(ValueError, match="on or after"):
        counts_over_time(CountsOverTime("t", "p", (upside_down,)))


def test_an_institution_more_than_there_are_looks_still_gets_its_name() -> None:
    day = date(2012, 3, 1)
    windows = tuple(Window(day, day, n, f"institution {n}") for n in range(1, 9))
    drawn = draw(counts_over_time(CountsOverTime("t", "p", windows)))
    assert all(f"institution {n}" in drawn.svg for n in range(1, 9))


def test_a_published_figure_never_stands_without_its_owner() -> None:
    published = Published("A figure", "spokesmen of the gangs", 5539)
    spec = baselines(Baselines("t", "a", (), (published,)))
    assert "A figure (spokesmen of the gangs)" in texts(spec)


def test_a_published_figure_is_an_open_mark_and_ours_are_filled(compared: Compared) -> None:
    marks = [layer["mark"] for layer in baselines(compared("en"))["layer"]]
    points = [mark for mark in marks if mark["type"] == "point"]
    assert [point["filled"] for point in points] == [True, False]


def test_a_range_is_a_bar_and_one_figure_is_a_dot(compared: Compared) -> None:
    layers = baselines(compared("en"))["layer"]
    bars, dots = layers[1], layers[2]
    assert [row["low"] for row in bars["data"]["values"]] == [3650]
    assert [row["low"] for row in dots["data"]["values"]] == [3292]


def test_figures_are_written_as_the_locale_writes_them(compared: Compared) -> None:
    assert "3\u202f650 \u2013 4\u202f056" in texts(baselines(compared("en")))


def test_rates_are_written_as_the_locale_writes_them() -> None:
    windows = (Window(date(2012, 1, 1), date(2012, 1, 2), 1, "i"),)
    spec = counts_over_time(CountsOverTime("t", "p", windows, locale="es"))
    labels = spec["layer"][0]["encoding"]["y"]["axis"]["labelExpr"].partition("]")[0]
    assert "0,5" in labels
    assert "0.5" not in labels


def test_more_killings_than_a_baseline_lie_left_of_nought() -> None:
    spec = baselines(Baselines("t", "a", (Baseline("worse", -200, -50),)))
    domain = spec["layer"][0]["encoding"]["x"]["scale"]["domain"]
    assert domain[0] <= -200
    assert domain[1] == 0


def test_a_range_upside_down_is_refused() -> None:
    with pytest.raises(ValueError, match="below its beginning"):
        baselines(Baselines("t", "a", (Baseline("upside down", 2, 1),)))


def test_words_of_people_are_shown_and_never_run() -> None:
    nasty = "'; datum.x = 1 //<script>&\"\n"
    window = Window(date(2012, 1, 1), date(2012, 2, 1), 3, nasty, nasty)
    drawn = draw(counts_over_time(CountsOverTime(nasty, nasty, (window,))))
    assert "<script" not in drawn.svg


DRAW = """
from hashlib import sha256
from conftest import baselines, baselines_chart, counts_over_time, windows_chart
from tregua.record.brief.charts import draw
for spec in counts_over_time(windows_chart("en")), baselines(baselines_chart("en")):
    drawn = draw(spec)
    print(sha256(drawn.svg.encode() + drawn.png).hexdigest())
"""


def digest(spec: Spec) -> str:
    drawn = draw(spec)
    return hashlib.sha256(drawn.svg.encode() + drawn.png).hexdigest()


@pytest.mark.slow
def test_two_processes_draw_the_same_bytes(over_time: OverTime, compared: Compared) -> None:
    here = [digest(counts_over_time(over_time("en"))), digest(baselines(compared("en")))]
    there = subprocess.run(
        [sys.executable, "-c", DRAW],
        cwd=Path(__file__).parent,
        env={"PYTHONPATH": ":".join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.split() == here


def test_letters_in_a_picture_come_from_the_shipped_family(over_time: OverTime) -> None:
    drawn = draw(counts_over_time(over_time("en")))
    assert "font-family=\"'Source Sans 3'\"" in drawn.svg


def test_a_figure_carries_its_words_for_those_who_cannot_see(compared: Compared) -> None:
    shown = figure(baselines(compared("en")), caption=(Run("c"),), alt="what it shows")
    assert (shown.alt, shown.png[:4]) == ("what it shows", b"\x89PNG")


def test_every_figure_of_the_sample_has_such_words(document: Document) -> None:
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert len(figures) == 2
    assert all(shown.alt for shown in figures)


def test_the_family_comes_with_its_licence() -> None:
    licence = (FONTS / "OFL.txt").read_text("utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert sum(path.stat().st_size for path in FONTS.rglob("*")) < 2_500_000
