"""The coded case of Belize written as a deal: what the check would have said at signing."""

import pytest

from tests.support.dossiers import agreement, clause, party, sheet
from tests.support.pacts import found, grant
from tregua.design.agreement.deal import Deal
from tregua.design.agreement.giving import giving_of
from tregua.domain import Actors, Dossier
from tregua.knowledge import load_catalogue, load_library

CASE = load_library().cases["BLZ-MULTIGANG"].fields
SIGNED = "2011-09"
"""When thirteen groups of Belize City and the government agreed, by the coded case."""


def replayed(calm_until=None, **money):
    """Return the coded deal: calm owed with no end reported, jobs against it, as signed."""
    assert (CASE["year_start"].value, CASE["n_groups"].value) == (2011, 13)
    assert "jobs_contracts" in CASE["offers_incentives"].value
    calm = clause("calm", covers=["killing"], until=calm_until)
    jobs = grant("jobs", "benefit", beneficiaries=["members"], in_return_for=["calm"], **money)
    return agreement(calm, jobs, reached=SIGNED, begins=SIGNED)


@pytest.mark.requirement("R184")
def test_as_coded_money_with_no_last_day_is_told_of_before_it_ran_out():
    assert "benefits_ran_out" in CASE["collapse_causes"].value
    met = found(replayed(), sheet=sheet(as_of=SIGNED))
    assert met["benefit-funding-open"] == {"clause:jobs"}


@pytest.mark.requirement("R184")
def test_with_an_invented_last_day_the_end_is_told_of_while_the_money_still_runs():
    pact = replayed(funded_until="2011-12-31", funded_by="Donors and the treasury")
    early, before = (found(pact, sheet=sheet(as_of=day)) for day in ("2011-09-10", "2011-10-15"))
    assert "benefit-end-near" not in early
    assert before["benefit-end-near"] == {"clause:jobs"}


@pytest.mark.requirement("R184")
def test_against_a_calm_of_a_year_the_invented_months_leave_a_cliff_with_its_days():
    pact = replayed("2012-08-31", funded_until="2011-12-31")
    assert "benefit-ends-first" in found(pact, sheet=sheet(as_of=SIGNED))
    actors = Actors(parties=(party("a"), party("state", kind="state")))
    deal = Deal(pact, Dossier(sheet=sheet(), actors=actors), load_catalogue().clause_kinds)
    (end,) = giving_of(deal).ends
    assert (end.cliff, end.gap_low, end.gap_high) == (True, 244, 244)
