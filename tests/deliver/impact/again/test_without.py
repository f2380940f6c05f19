"""An answer is asked again without each of the places it leans on most."""

from dataclasses import replace

import numpy as np
import pytest

from tests.calibration.impact.measuring import study_of
from tests.calibration.impact.worlds import draw
from tregua.deliver.impact.again import Without, WithoutPlace, without_places
from tregua.deliver.impact.placebo import answer
from tregua.deliver.impact.synthetic import SyntheticControl
from tregua.deliver.impact.twoway import TwoWayCounts

STUDY = study_of(draw("season_and_trend", 3, places=20, periods=60, start=48, effect=0.6))
THREE = study_of(draw("ar1", 3, places=20, periods=60, start=48, treated=3, effect=0.6))


@pytest.mark.parametrize("study", [STUDY, THREE])
@pytest.mark.parametrize("design", [SyntheticControl(), TwoWayCounts()])
def test_with_all_places_it_is_the_ratio_of_the_answer(study, design):
    main = answer(study, design, "d", draws=9).main
    assert without_places(study, design, "d").ratio == pytest.approx(main.ratio)


def test_each_ratio_is_that_of_a_study_without_the_place():
    found = without_places(STUDY, SyntheticControl(), "d", most=3)
    kept = [tuple(p for p in STUDY.donors if p != each.place) for each in found.places]
    redone = [answer(leaning_on(donors), SyntheticControl(), "d").main.ratio for donors in kept]
    assert [each.ratio for each in found.places] == pytest.approx(redone)


def leaning_on(donors):
    return replace(STUDY, donors=donors)


def test_a_design_without_weights_leans_on_places_by_their_counts_before():
    found = without_places(STUDY, TwoWayCounts(), "d", most=2)
    panel = STUDY.panel
    before = {place: panel.counts[panel.row(place), :48].sum() for place in STUDY.donors}
    heaviest = sorted(before, key=lambda place: -before[place])[:2]
    assert [each.place for each in found.places] == heaviest
    assert found.places[0].share == pytest.approx(before[heaviest[0]] / sum(before.values()))


def test_no_place_is_left_out_where_there_is_none():
    assert without_places(leaning_on(()), TwoWayCounts(), "d").places == ()


def test_it_turns_on_the_place_that_moves_the_ratio_furthest():
    places = (
        WithoutPlace("a", 0.6, 0.55),
        WithoutPlace("b", 0.3, 0.9),
        WithoutPlace("c", 0.1, None),
    )
    found = Without("d", 0.5, places)
    assert (found.turns_on, found.low, found.high) == ("b", 0.55, 0.9)
    assert Without("d", 0.0, places).turns_on == ""
    assert np.isfinite(found.ratios).all()
