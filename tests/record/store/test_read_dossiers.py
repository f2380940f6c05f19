"""What a team wrote is kept as it was written: ranges, sources, dissent, rival figures."""

from datetime import date
from pathlib import Path

import pytest

from tregua import open_dossier
from tregua.domain import NOT_KNOWN, Confidence, Handling, Range

KEPT = Path(__file__).parent / "kept"


@pytest.fixture(scope="module")
def kept():
    """Give the dossier of `kept/`, which holds one of each thing that must not be lost."""
    opened = open_dossier(KEPT)
    assert opened.warnings == ()
    return opened.dossier


def claim(dossier, slug):
    return next(each for each in dossier.claims if each.id == slug)


@pytest.mark.requirement("R009")
def test_a_number_of_members_stays_a_range_with_its_source_and_date(kept):
    size = claim(kept, "size")
    assert size.value == Range(low="tens", high="hundreds")
    assert [cite.source for cite in size.sources] == ["press"]
    assert str(size.as_of) == "2025-06/2025-12"


@pytest.mark.requirement("R029")
def test_a_claim_keeps_its_source_and_place_its_grade_its_dates_and_its_dissent(kept):
    cohesion = claim(kept, "cohesion-1")
    (cite,) = cohesion.sources
    assert (cite.source, cite.at) == ("press", "page 2")
    assert kept.source("press").grade == "C3"
    assert (str(cohesion.as_of), str(cohesion.learned_on)) == ("~2025-12", "2026-01-03")
    assert cohesion.confidence is Confidence.LOW
    assert cohesion.dissent.en == "Analyst 2 holds that orders stop at the river."


def test_two_analysts_may_differ_and_nothing_is_overwritten(kept):
    both = [c for c in kept.claims if (c.question, c.about) == ("cohesion", "party:group-a")]
    assert {(c.by, c.value) for c in both} == {("analyst-1", "medium"), ("analyst-2", "low")}


def test_not_known_is_an_answer(kept):
    assert claim(kept, "links").value == NOT_KNOWN
    assert claim(kept, "links").not_known


def test_a_change_is_a_new_record_and_the_old_one_stays(kept):
    assert claim(kept, "beneficiaries-2").replaces == "beneficiaries-1"
    assert claim(kept, "beneficiaries-1").value == ("members",)


def test_a_source_says_what_was_seen_of_it(kept):
    assert kept.source("press").seen == "whole"
    assert kept.source("report").seen.quoted_in == "press"
    assert kept.source("press").handling is Handling.K4


def test_rival_figures_for_the_same_days_both_stand(kept):
    rivals = [w for w in kept.windows["killings"] if str(w.end) == "2025-12-31"]
    assert [(w.count, w.preferred) for w in rivals] == [(30, True), (41, False)]


def test_every_other_file_may_be_absent():
    only = open_dossier(KEPT.parent / "kept-sheet").dossier
    assert (only.claims, only.sources, only.groups, only.agreement) == ((), (), (), None)


def test_what_was_learned_later_is_not_known_on_a_day():
    early = open_dossier(KEPT, known_on=date(2026, 1, 2)).dossier
    assert {each.id for each in early.claims} == {"size", "links"}
