"""A view holds only what its day allows, and names all that it leaves out and why."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from tests.support.dated import DAYS, dated_dossiers
from tests.support.dossiers import agreement, claim, clause, dossier, event, example, source
from tregua.domain import Relation, Undertaking, When, Window
from tregua.domain.views import learned
from tregua.domain.views.dating import dates_of

DAY = date(2014, 12, 31)
RECORDED = {"recorded": "2026-01-01"}
PARTS = ("claims", "events", "decisions", "undertakings", "incidents")


def left(view, why):
    """Return what a view leaves out for one reason, by kind and id."""
    return {(each.kind, each.id) for each in view.left_out if each.why == why}


def window(**more: Any) -> Window:
    """Return a count of March 2012 by one source."""
    fields = {"start": "2012-03-01", "end": "2012-03-31", "count": 100, "source": "text"}
    return Window.model_validate(fields | more)


@pytest.mark.requirement("R185")
@given(dated_dossiers(), DAYS)
def test_nothing_is_held_that_was_learned_after_the_day(held, day):
    known = held.as_known(day)
    dates = dates_of(held.sources)
    kept = [record for part in PARTS for record in getattr(known, part)]
    assert [learned(record, dates) for record in kept if learned(record, dates).last > day] == []


@given(dated_dossiers(), DAYS)
def test_what_is_held_and_what_is_left_out_by_name_are_together_all_there_is(held, day):
    known = held.as_known(day)
    kept = {record.id for part in PARTS for record in getattr(known, part)}
    out = {each.id for each in known.view.left_out if each.kind != "source"}
    assert kept | out == {record.id for part in PARTS for record in getattr(held, part)}
    assert not kept & out


@given(dated_dossiers(), DAYS)
def test_hindsight_speaks_of_a_time_before_the_day_and_was_learned_after_it(held, day):
    named = held.as_known(day).view.hindsight
    spoken = [When.read(each.speaks_of).first for each in named if each.speaks_of]
    assert all(first <= day for first in spoken)
    assert all(When.read(each.learned).first > day for each in named)


@settings(max_examples=50)
@given(dated_dossiers(), DAYS, DAYS)
def test_looking_twice_shows_what_the_earlier_day_shows(held, one, other):
    twice, once = held.as_known(one).as_known(other), held.as_known(min(one, other))
    assert [getattr(twice, part) for part in PARTS] == [getattr(once, part) for part in PARTS]
    assert twice.view.known_on == min(one, other)


@given(dated_dossiers(), DAYS)
def test_nothing_stands_that_was_so_only_after_the_day(held, day):
    stood = held.as_stood(day)
    assert all(c.as_of.last <= day for c in stood.claims)
    assert all(e.on.last <= day for e in stood.events)


@pytest.mark.requirement("R185")
def test_a_claim_on_2012_learned_in_2021_is_hindsight_in_2014_and_is_named():
    late = claim("cohesion", "low", "party:a", as_of="2012", learned_on="2021-03")
    soon = claim("command", "low", "party:a", as_of="2012", learned_on="2013")
    known = dossier([late, soon]).as_known(DAY)
    assert known.claims == (soon,)
    (out,) = known.view.hindsight
    assert (out.kind, out.id, out.speaks_of, out.learned) == ("claim", late.id, "2012", "2021-03")


def test_a_date_that_leaves_it_open_keeps_a_record_out_and_says_so():
    known = dossier([claim("cohesion", "low", "party:a", learned_on="2014/2016", as_of="2012")])
    assert left(known.as_known(DAY).view, "unclear") == {("claim", "cohesion-party-a")}


def test_what_speaks_of_a_later_time_is_no_hindsight():
    known = dossier(events=(event("leak", "2019"),)).as_known(DAY)
    assert left(known.view, "later") == {("event", "leak")}
    assert known.view.hindsight == ()


def test_nothing_is_known_before_the_first_of_its_sources_appeared():
    texts = (source("soon", date="2013"), source("late", date="2021-03"))
    early = event("leak", "2012", sources=[{"source": "late"}, {"source": "soon"}])
    late = event("split", "2012", sources=[{"source": "late"}])
    known = dossier(events=(early, late), sources=texts).as_known(DAY)
    assert [e.id for e in known.events] == ["leak"]
    assert left(known.view, "hindsight") == {("event", "split")}


def test_what_bears_no_date_is_known_from_the_day_it_was_written_down():
    said = {"made_by": "party:a", "made_to": ["party:a"], "promise": "x", "id": "u"}
    held = dossier(undertakings=(Undertaking.model_validate(said | RECORDED),))
    assert held.as_known(date(2026, 1, 1)).undertakings == held.undertakings
    assert left(held.as_known(DAY).view, "hindsight") == {("undertaking", "u")}
    assert held.as_stood(DAY).undertakings == held.undertakings


def test_an_agreement_loses_the_assents_of_later_days_and_before_its_own_day_is_not_there():
    yes = [{"party": "party:a", "on": day, "form": "oral"} for day in ("2012-05", "2016")]
    held = dossier(agreement=agreement(clause("calm", assents=yes), reached="2012-04"))
    (kept,) = held.as_known(DAY).agreement.clauses
    assert [str(assent.on) for assent in kept.assents] == ["2012-05"]
    assert held.as_known(date(2012, 1, 1)).agreement is None


def test_a_tie_stands_only_within_its_time_and_is_known_from_its_beginning():
    tie = {"id": "t", "kind": "ally", "from": "party:a", "to": "party:a", "confidence": "low"}
    actors = example().actors.model_copy(
        update={"relations": (Relation.model_validate(tie | RECORDED | {"during": "2012/2013"}),)}
    )
    held = dossier(actors=actors)
    shown = {year: held.as_stood(date(year, 6, 30)).actors.relations for year in (2011, 2013, 2015)}
    assert {year: len(ties) for year, ties in shown.items()} == {2011: 0, 2013: 1, 2015: 0}
    assert len(held.as_known(DAY).actors.relations) == 1


def test_a_count_published_later_is_hindsight_and_the_figure_known_then_is_the_one_preferred():
    texts = (source("soon", date="2012-04"), source("late", date="2021"))
    soon = window(source="soon", vintage="preliminary", preferred=False)
    late = window(source="late", vintage="final", count=120)
    held = dossier(sources=texts, windows={"s": (soon, late)})
    (kept,) = held.as_known(DAY).windows["s"]
    assert (kept.count, kept.preferred) == (100, True)
    assert left(held.as_known(DAY).view, "hindsight") == {("count", "s:2012-03-01/2012-03-31")}


def test_a_count_stands_once_its_last_day_is_past():
    held = dossier(windows={"s": (window(),)})
    assert held.as_stood(date(2012, 3, 30)).windows["s"] == ()
    assert held.as_stood(date(2012, 3, 31)).windows["s"] == (window(),)


@pytest.mark.requirement("R185")
def test_the_example_as_known_in_2014_holds_what_was_in_print_by_then():
    held = example()
    known = held.as_known(DAY)
    assert len(known.claims) == 45
    assert {e.id for e in known.events} == {"truce", "disclosed", "second-phase", "statement"}
    assert {p.id for p in known.published} == {"vnp-5539", "fall-60"}
    assert ("published", "fall-52") in left(known.view, "hindsight")
    assert held.view.whole
