"""Leniency dated against the days victims were heard, advice by clause, and the four aims."""

import pytest

from tests.support.dossiers import agreement, clause
from tests.support.victim_plans import found, plan, read, with_plan

HEARD, ADVISED = "leniency-before-consultation", "leniency-without-advice"
MARCH = {"recorded": "2026-03-01"}


def lenient(**more):
    return agreement(clause("terms", **({"kind": "leniency"} | MARCH | more)))


@pytest.mark.requirement("R143")
@pytest.mark.parametrize(
    ("heard", "expected"),
    [([], "never"), (["2026-05-01"], "after"), (["2026-02-01", "2026-05-01"], "before")],
)
def test_leniency_is_dated_against_the_first_day_victims_were_heard(heard, expected):
    held = plan(consultations=[{"on": day} for day in heard])
    assert [text.heard for text in read(with_plan(held, agreement=lenient())).leniency] == [
        expected
    ]


@pytest.mark.requirement("R143")
def test_leniency_older_than_any_hearing_is_flagged_by_its_clause():
    held = plan(consultations=[{"on": "2026-05-01"}])
    assert found(with_plan(held, agreement=lenient()), HEARD) == ["clause:terms"]


def test_a_clause_in_force_long_before_it_was_recorded_dates_from_when_it_was_in_force():
    held = plan(consultations=[{"on": "2026-02-01"}])
    old = lenient(**{"from": "2025-12-01"})
    assert [text.heard for text in read(with_plan(held, agreement=old)).leniency] == ["after"]


def test_days_that_overlap_tell_neither_before_nor_after():
    held = plan(consultations=[{"on": "2026"}])
    assert [t.heard for t in read(with_plan(held, agreement=lenient())).leniency] == [None]


@pytest.mark.parametrize(
    ("kind", "grants", "expected"),
    [
        ("amnesty", [], True),
        ("leniency", [], True),
        ("benefit", ["reduced-sentences"], True),
        ("benefit", ["education-training"], False),
        ("prosecution", [], False),
    ],
)
def test_a_clause_is_lenient_by_what_it_or_its_kind_grants(kind, grants, expected):
    held = with_plan(agreement=lenient(kind=kind, grants=grants))
    assert bool(read(held).leniency) is expected


@pytest.mark.requirement("R149")
def test_leniency_with_no_advice_is_an_error_that_names_the_clause():
    assert found(with_plan(agreement=lenient()), ADVISED) == ["clause:terms"]


@pytest.mark.requirement("R149")
@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ({"clauses": ["terms"]}, []),
        ({"clauses": ["terms"], "dissent": "Too early"}, []),
        ({"clauses": []}, ["clause:terms"]),
        ({"clauses": ["terms"], "field": "child-protection"}, ["clause:terms"]),
        ({"clauses": ["terms"], "withdrawn": True}, ["clause:terms"]),
    ],
)
def test_only_an_expert_who_names_the_clause_has_advised_on_it(entry, expected):
    assert found(with_plan(plan(advice=[entry]), agreement=lenient()), ADVISED) == expected


@pytest.mark.requirement("R145")
def test_ways_that_serve_one_aim_are_flagged_and_nothing_is_barred():
    alone = with_plan(plan(options=[{"option": "memorials", "state": "chosen"}]))
    assert found(alone, "justice-one-aim") == ["dossier"]
    both = plan(
        options=[
            {"option": "memorials", "state": "chosen"},
            {"option": "sanctions", "state": "chosen"},
        ]
    )
    assert found(with_plan(both), "justice-one-aim") == []


@pytest.mark.requirement("R145")
def test_an_aim_nothing_serves_stays_in_sight():
    reading = read(with_plan(plan(options=[{"option": "memorials", "state": "chosen"}])))
    assert [(aim.aim, aim.chosen) for aim in reading.aims] == [
        ("punishment", ()),
        ("prevention", ()),
        ("accountability", ()),
        ("reconciliation", ("options-1",)),
    ]


@pytest.mark.requirement("R144")
def test_two_ways_that_pull_apart_are_shown_once_and_not_when_one_is_set_aside():
    ways = [{"option": "sanctions"}, {"option": "conditional-amnesty"}]
    both = read(with_plan(plan(options=ways)))
    assert [{pull.one, pull.other} for pull in both.pulls] == [{"sanctions", "conditional-amnesty"}]
    ways[1]["state"] = "set_aside"
    assert read(with_plan(plan(options=ways))).pulls == ()


@pytest.mark.requirement("R144")
def test_ways_nobody_looked_at_are_named():
    left = read(with_plan(plan(options=[{"option": "memorials"}]))).unconsidered
    assert "memorials" not in left
    assert {"truth-body", "reparation", "vetting"} <= set(left)


@pytest.mark.requirement("R144")
@pytest.mark.parametrize("left_out", ["must_agree", "consent", "feasible"])
def test_a_way_chosen_without_weighing_it_is_found(left_out):
    needs = {"must_agree": ["party:a"], "consent": "Each family", "feasible": "Slow"}
    needs.pop(left_out)
    held = plan(options=[{"state": "chosen"} | needs])
    assert found(with_plan(held), "justice-way-unweighed") == ["justice_option:options-1"]
