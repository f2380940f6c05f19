"""A dossier's panels are read with their rows, and cut to a day like everything else."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest

from tests.support.examples import EXAMPLES
from tests.support.face import tregua
from tregua import open_dossier
from tregua.deliver.impact.beginning import study_of
from tregua.series.panels import Counting, read_panel

KEPT = Path(__file__).parent / "kept-panels"


@pytest.fixture(scope="module")
def dossier():
    """Give a dossier with one panel, one study and one plan."""
    return open_dossier(KEPT).dossier


def months(dossier):
    return sorted(set(dossier.panel_rows["killings"].columns["start"]))


def test_a_study_is_begun_from_the_folder_alone(dossier):
    (counted,), (asked,), (truce,) = dossier.panels, dossier.studies, dossier.treatments
    panel = read_panel(dossier.panel_rows["killings"], Counting.of(counted)).panel
    study = study_of(panel, truce, asked)
    assert study.treated == ("RIO SECO",)
    assert study.donors == ("Alto (Sierra)", "Bajo")
    assert [each.place for each in study.left_out] == ["Alto (Valle)"]
    assert panel.counts.shape == (4, 12)


def test_what_was_drawn_after_the_day_was_not_known_then(dossier):
    known = dossier.as_known(date(2025, 1, 9))
    assert (known.panels, dict(known.panel_rows), known.studies) == ((), {}, ())
    assert [each.kind for each in known.view.left_out if each.id == "killings"] == ["panel"]
    later = dossier.as_known(date(2026, 1, 3))
    assert (len(later.panels), len(later.studies), len(later.plans)) == (1, 1, 1)


def test_a_plan_is_known_from_the_day_it_was_written(dossier):
    assert dossier.as_known(date(2024, 3, 24)).plans == ()
    assert len(dossier.as_known(date(2024, 3, 26)).plans) == 1


def test_as_of_a_day_only_the_periods_that_were_over_stand(dossier):
    stood = dossier.as_stood(date(2024, 6, 29))
    assert months(stood)[-1] == "2024-05"
    assert str(stood.panels[0].covers) == "2024-01-01/2024-06-29"
    panel = read_panel(stood.panel_rows["killings"], Counting.of(stood.panels[0])).panel
    assert [str(span.last) for span in panel.periods][-1] == "2024-06-30"
    assert np.isnan(panel.counts[:, -1]).all()


def test_a_truce_that_has_not_ended_yet_has_no_end_and_an_open_pause(dossier):
    (truce,) = dossier.as_stood(date(2024, 6, 29)).treatments
    assert truce.end is None
    assert [pause.until for pause in truce.pauses] == [None]
    (earlier,) = dossier.as_stood(date(2024, 5, 1)).treatments
    assert earlier.pauses == ()
    (whole,) = dossier.as_stood(date(2025, 1, 1)).treatments
    assert str(whole.end) == "2024-09-30"


def test_a_blank_that_somebody_wrote_down_is_warned_of_by_no_command():
    assert tregua("check", EXAMPLES / "el-salvador-2012").err == ""
    assert tregua("assess", EXAMPLES / "el-salvador-2012").err == ""
