"""Sentences about counts name what was counted, and never killings where it was something else."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.support.tree import ROOT
from tregua.domain import Dossier
from tregua.usecases import describe, open_dossier

EXAMPLE = open_dossier(ROOT / "examples/el-salvador-2012").dossier
KILLINGS = re.compile(r"killing|homicid", re.IGNORECASE)


def about_the_missing() -> Dossier:
    """Give the example asking its question of missing persons alone."""
    series = tuple(one for one in EXAMPLE.series if one.harm == "missing_person")
    asked = EXAMPLE.comparisons[0].model_copy(
        update={"series": "missing-pnc", "harms": ("missing_person",), "baselines": ()}
    )
    return replace(EXAMPLE, series=series, comparisons=(asked,), published=())


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_comparison_of_the_missing_speaks_of_no_killing(language):
    told = describe(about_the_missing(), "counts", language, date(2026, 11, 23))
    before_sources = told.split("Sources\n=" if language == "en" else "Fuentes\n=")[0]
    assert not KILLINGS.search(before_sources)


@pytest.mark.parametrize("language", ["en", "es"])
def test_a_partys_figure_is_not_called_unreproduced_where_nothing_was_set_against_it(language):
    asked = EXAMPLE.comparisons[0].model_copy(update={"baselines": ()})
    told = describe(replace(EXAMPLE, comparisons=(asked,)), "counts", language, date(2026, 11, 23))
    assert re.search(r"5\s539", told)
    assert not re.search("do not reproduce|no la\\s+reproducen", told)
