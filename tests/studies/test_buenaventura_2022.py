"""Buenaventura from 2022: what police counts and press read in part can bear, and cannot.

The published fall is that of the Fundación Ideas para la Paz (June 2024): 32 per cent between 26
February 2021 to 20 September 2022 and 21 September 2022 to 30 April 2024.
"""

import csv
from datetime import date

import pytest

from tests.support.examples import (
    EXAMPLES,
    assessed,
    findings,
    forms,
    opened,
    pathways,
)
from tregua.domain import Window
from tregua.series import Span, conflicts, count_between
from tregua.usecases import read_dossier_counts

FOLDER = EXAMPLES / "buenaventura-2022"
GROUPS = ("party:shottas", "party:espartanos")


def rows() -> list[Window]:
    with (FOLDER / "series/killings-police.csv").open(encoding="utf-8", newline="") as text:
        return [
            Window.model_validate({**row, "count": int(row["count"]), "preferred": True})
            for row in csv.DictReader(text)
        ]


def killings(first: str, last: str) -> tuple[int, int | None]:
    found = count_between(rows(), Span(date.fromisoformat(first), date.fromisoformat(last)))
    return found.low, found.high


def test_the_counts_agree_with_one_another_and_name_their_source():
    assert conflicts(rows()) == ()
    assert {row.source for row in rows()} == {"police-counts"}


def test_yearly_sums_are_those_of_the_repositorys_own_table():
    years = {y: killings(f"{y}-01-01", f"{y}-12-31")[0] for y in range(2019, 2025)}
    assert years == {2019: 113, 2020: 111, 2021: 194, 2022: 109, 2023: 136, 2024: 77}


def test_the_police_counts_give_the_published_fall_on_its_own_days():
    before = killings("2021-02-26", "2022-09-20")
    after = killings("2022-09-21", "2024-04-30")
    assert (before, after) == ((260, 260), (178, 178))
    assert round(1 - 178 / 260, 2) == 0.32


def test_the_two_spans_it_calls_equal_are_572_and_588_days():
    assert (date(2022, 9, 20) - date(2021, 2, 26)).days + 1 == 572
    assert (date(2024, 4, 30) - date(2022, 9, 21)).days + 1 == 588


def test_no_month_of_2022_reaches_the_twenty_five_killings_told_of_it():
    months = [r.count for r in rows() if r.start.first.year == 2022 and not r.note]
    assert len(months) == 12
    assert max(months) == 16


def test_how_many_fewer_depends_wholly_on_the_time_set_against():
    (found,) = read_dossier_counts(opened(FOLDER))
    fewer = {line.baseline: round(line.low) for line in found.baselines}
    assert fewer == {"days-of-the-study": 89, "before-the-split": 2, "eight-months-before": 57}


@pytest.mark.requirement("R070")
@pytest.mark.parametrize("group", GROUPS)
def test_dissolution_is_not_met_since_the_groups_are_not_weak(group):
    assert pathways(FOLDER)["dissolution", group] == "not_met"
    assert findings(FOLDER)[f"group-weak@{group}"] == "not_met"


@pytest.mark.parametrize("group", GROUPS)
def test_promises_that_wait_for_a_law_are_not_deliverable(group):
    assert findings(FOLDER)["promises-deliverable@dossier"] == "not_met"
    assert pathways(FOLDER)["transformation", group] == "not_met"
    assert forms(FOLDER)["limited", "one-off", group] == "not_met"


@pytest.mark.parametrize("group", GROUPS)
def test_a_limited_agreement_is_unclear_since_nobody_weighed_it_and_accounts_of_hearing_differ(
    group,
):
    assert pathways(FOLDER)["limited", group] == "unclear"
    assert findings(FOLDER)["proportionate@dossier"] == "unclear"
    assert findings(FOLDER)["community-heard@dossier"] == "unclear"


def test_the_two_groups_differ_where_one_kept_a_ceasefire_that_the_other_let_lapse():
    found = findings(FOLDER)
    assert found["wants-change@party:shottas"] == "met"
    assert found["wants-change@party:espartanos"] == "unclear"


@pytest.mark.parametrize("group", GROUPS)
def test_rivals_outside_the_table_are_not_answered(group):
    assert findings(FOLDER)[f"rivals-answered@{group}"] == "not_met"


def test_a_law_an_informed_oversight_and_police_at_work_keep_the_gate_from_closing():
    assert findings(FOLDER)["purpose-collusive@dossier"] == "not_met"
    assert {pathways(FOLDER)["none", group] for group in GROUPS} == {"not_met"}
    assert assessed(FOLDER).headline == "not_enough"
