"""A copy holds a panel with its rows and studies, or none of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.tree import ROOT
from tregua import open_dossier
from tregua.domain import CountedRows
from tregua.knowledge.papers import load_audiences
from tregua.record.brief.copies import filtered, listed_names

KNOWN = load_audiences().known
KEPT = Path(ROOT) / "tests/record/store/kept-panels"


@pytest.fixture(scope="module")
def dossier():
    """Give a dossier with one panel, one study and one plan."""
    return open_dossier(KEPT).dossier


def read_by(audience, held):
    return filtered(held, KNOWN[audience], listed_names(held), "en")


def test_a_panel_leaves_with_its_rows_its_study_and_its_plan(dossier):
    kept = read_by("sponsor", dossier)
    assert [each.id for each in kept.panels] == ["killings"]
    assert len(kept.panel_rows["killings"]) == len(dossier.panel_rows["killings"])
    assert ([each.id for each in kept.studies], len(kept.plans)) == (["fewer-killings"], 1)


def test_without_a_source_that_may_be_read_nothing_of_a_panel_leaves(dossier):
    closed = tuple(
        each.model_copy(update={"handling": type(each.handling).K1}) for each in dossier.sources
    )
    kept = read_by("sponsor", replace(dossier, sources=closed))
    assert (kept.panels, dict(kept.panel_rows), kept.studies, kept.plans) == ((), {}, (), ())


def test_an_audience_that_keeps_no_panels_gets_no_rows(dossier):
    audience = KNOWN["sponsor"].model_copy(update={"keeps": ("claims",)})
    kept = filtered(dossier, audience, listed_names(dossier), "en")
    assert dict(kept.panel_rows) == {}


def test_a_listed_name_among_the_places_is_told_by_its_role(dossier):
    team = dossier.sheet.model_copy(update={"team": ()})
    rows = dossier.panel_rows["killings"]
    columns = {**rows.columns, "place": ["Zorzal" for _ in rows.lines]}
    held = replace(dossier, panel_rows={"killings": CountedRows("t", columns, rows.lines)})
    person = {"id": "p1x", "recorded": "2026-01-02T00:00:00Z", "code_name": "Zorzal"}
    actors = type(dossier.actors).model_validate({"persons": [{**person, "role": "an elder"}]})
    kept = read_by("counsel", replace(held, sheet=team, actors=actors))
    assert set(kept.panel_rows["killings"].columns["place"]) == {"person-1"}
