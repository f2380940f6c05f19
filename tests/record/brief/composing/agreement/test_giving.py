"""What is given, as a document tells it: noughts, ranges, days of a cliff, in two languages."""

import re

import pytest

from tests.support.briefings import lines
from tests.support.dossiers import agreement, dossier, party
from tests.support.pacts import CALM, grant
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.giving import giving_of
from tregua.domain import Actors
from tregua.knowledge import load_catalogue, load_library
from tregua.record.brief.composing.agreement.giving import giving_blocks
from tregua.record.brief.composing.book import Book

LANGUAGES = pytest.mark.parametrize("language", ["en", "es"])
CODE = re.compile(r"\b(?:party|clause):\w|\b[a-z]+_[a-z_]+\b|[{}]|\bNone\b")
WORK = {
    "money": [
        {"goes_to": "members", "low": 1000, "high": 2000, "currency": "USD", "payer": "party:state"}
    ],
    "funded_until": "2026-09-30",
    "capacity": {"places": 40, "people_low": 50, "people_high": 90, "funded_months": 6},
}


def told(pact, language="en"):
    """Return each line a reader takes in."""
    actors = Actors(parties=(party("a"), party("state", kind="state")))
    held = dossier(agreement=pact, actors=actors)
    catalogue = load_catalogue()
    book = Book(held, catalogue, load_library(), language)
    blocks = giving_blocks(giving_of(Deal(pact, held, catalogue.clause_kinds)), book)
    return ["".join(run.text for run in line) for block in blocks for line in lines(block)]


FULL = agreement(
    CALM,
    grant("work", "benefit", **WORK),
    grant("clinic", "community"),
    grant("terms"),
    begins="2026-01-01",
)


@pytest.mark.requirement("R147", "R168")
def test_members_community_and_victims_stand_one_below_the_other_with_a_nought_in_sight():
    rows = told(FULL)
    members, victims = rows.index("Members and their families"), rows.index("Victims")
    assert rows[members + 1 : members + 3] == ["1\u202f000 to 2\u202f000 USD", "100%"]
    assert rows[victims + 1 : victims + 3] == ["nothing written", "0%"]
    assert "no amount is written for clinic" in rows
    assert "For each 100 USD to members, 0 go to victims." in rows
    assert "STATE: 1\u202f000 to 2\u202f000 USD, for work." in rows


@pytest.mark.requirement("R184")
def test_a_cliff_is_told_with_its_two_days_and_the_days_between():
    rows = told(FULL)
    at = rows.index("30 September 2026")
    assert rows[at - 1 : at + 3] == ["work", "30 September 2026", "31 December 2026", "92 days"]


@pytest.mark.requirement("R156")
def test_places_stand_beside_people_and_months_beside_months():
    assert (
        "work. Places: 40; people: 50 to 90. Months paid: 6; months of duty it answers: 12."
        in told(FULL)
    )


@pytest.mark.requirement("R145", "R150")
def test_leniency_is_told_as_ranges_of_forms_without_a_figure_and_an_aim_nobody_serves_says_so():
    rows = told(FULL)
    (reach,) = [row for row in rows if row.startswith("By the recorded strength")]
    assert not re.search(r"\d", reach)
    assert "No condition to receive it is written for terms." in rows
    assert rows[rows.index("Punishment") + 1] == "no clause"
    assert rows[rows.index("Prevention") + 1] == "work"


def test_a_deal_without_leniency_has_no_part_on_it():
    assert "Four aims of justice, and what serves each" not in told(agreement(CALM))


@LANGUAGES
def test_no_code_stands_in_any_line(language):
    shown = [row for pact in (FULL, agreement(CALM)) for row in told(pact, language)]
    assert [row for row in shown if CODE.search(row)] == []


@LANGUAGES
def test_where_a_day_is_not_written_it_says_so_and_counts_nothing(language):
    rows = told(agreement(CALM, grant("work", "benefit")), language)
    unwritten = {"en": "not written", "es": "no está escrito"}[language]
    unknown = {"en": "cannot be told", "es": "no se puede saber"}[language]
    last = {"en": "31 December 2026", "es": "31 de diciembre de 2026"}[language]
    at = rows.index(last)
    assert (rows[at - 1], rows[at + 1]) == (unwritten, unknown)
