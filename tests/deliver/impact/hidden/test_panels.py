"""A design asked again under suppositions; the panel that is shown is never touched."""

from dataclasses import replace

import numpy as np
import pytest

from tests.support.around_truces import port_study
from tregua.deliver.impact.hidden import concealed
from tregua.deliver.impact.placebo import asked_of
from tregua.deliver.impact.study import Effect, Given, Phase
from tregua.deliver.impact.twoway import TwoWayCounts


def counted(killings_on, reports_on, places=8):
    """Return a study of killings and a panel of reports, even everywhere but in the truce."""
    study = port_study()
    counts = np.full((places, 6), 100.0)
    counts[0, 4:] = killings_on
    reports = np.full((places, 6), 10.0)
    reports[0, 4:] = reports_on
    panel = replace(study.panel, counts=counts)
    missing = replace(panel, id="m", harm="missing_person", counts=reports)
    return replace(study, panel=panel), missing


def two_way(study):
    """Say what the two-way design expects, without an interval."""
    asked = asked_of(study)
    expected = TwoWayCounts()(study.table, asked).expected[0, 4:].sum()
    observed = study.panel.counts[0, 4:].sum()
    effect = Effect("while_on", Phase.ON, 2, observed, expected, observed / expected)
    return Given("two-way", "killing", study.treated, "", (effect,))


def bounded(study):
    """Say what the counts say, ten percent either way."""
    given = two_way(study)
    ratio = given.main.ratio
    effect = Effect("while_on", Phase.ON, 2, 1, 1, ratio, ratio * 0.9, ratio * 1.1)
    return Given("d", "killing", study.treated, "other_places", (effect,))


def at(found, supposition, one_in):
    return next(s for s in found.supposed if (s.supposition, s.one_in) == (supposition, one_in))


def test_the_ratio_under_each_supposition_by_hand():
    found = concealed(*counted(50, 40), two_way)
    assert found.recorded.ratio == pytest.approx(0.5)
    assert at(found, "always", 1).ratio == pytest.approx(90 / 110)
    assert at(found, "always", 2).ratio == pytest.approx(70 / 105)
    assert at(found, "only_in_truce", 1).ratio == pytest.approx(90 / 100)


def test_the_conclusion_turns_where_the_interval_first_holds_no_change():
    found = concealed(*counted(80, 40), bounded)
    always, only = found.turns
    assert (found.recorded.reading, always.held_at, always.reading_at) == ("fewer", 5, 2)
    assert (only.held_at, only.reading_at, only.sign_at) == (5, 2, 2)


def test_without_an_interval_nothing_is_read():
    found = concealed(*counted(50, 40), two_way)
    assert {one.reading for one in (found.recorded, *found.supposed)} == {"cannot_tell"}


def test_the_study_itself_keeps_its_counts():
    study, missing = counted(50, 40)
    before = study.panel.counts.copy()
    concealed(study, missing, two_way)
    assert np.array_equal(study.panel.counts, before)


def test_a_donor_without_reports_is_not_leaned_on():
    study, missing = counted(50, 40)
    missing.counts[3] = np.nan
    asked = []
    concealed(study, missing, lambda one: asked.append(one) or two_way(one), [2])
    assert all("hill" not in one.donors for one in asked)


def test_no_reports_reports_of_other_months_and_none_in_the_place_itself_are_said():
    study, missing = counted(50, 40)
    other = replace(missing, periods=missing.periods[:5], counts=missing.counts[:, :5])
    bare = missing.counts.copy()
    bare[0] = np.nan
    assert concealed(study, None, two_way).status == "no_missing_series"
    assert concealed(study, other, two_way).status == "not_same_periods"
    assert concealed(study, replace(missing, counts=bare), two_way).status == "not_same_periods"


def test_a_design_that_does_not_answer_leaves_no_answer():
    study, missing = counted(50, 40)
    none = Given("d", "killing", study.treated, "")
    assert concealed(study, missing, lambda _: none).status == "no_answer"
