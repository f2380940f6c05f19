"""A property of every history: a benefit's state never changes without a reasoned decision."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from tests.support.commitments import CATALOGUE, RULING, held, recorded, visits
from tregua.design.agreement.commitments.reading import read_commitments
from tregua.domain.deal import CommitmentState

DECIDED = {"not_kept", "suspended", "revoked", "restored"}
DAYS = [f"2026-05-{day:02}" for day in range(1, 29)]


@st.composite
def histories(draw):
    """Draw records of one duty that replace each other, some with a decision, some without."""
    states = draw(st.lists(st.sampled_from([s.value for s in CommitmentState]), max_size=6))
    found = []
    for n, state in enumerate(states):
        ruled = draw(st.booleans())
        more = {"replaces": f"r{n - 1}"} if n else {}
        if ruled:
            more["ruling"] = RULING | {"on": draw(st.sampled_from(DAYS))}
        if draw(st.booleans()):
            more["since"] = draw(st.sampled_from(DAYS))
        found.append(recorded(f"r{n}", "visits", "party:state", state, due="2026-12-01", **more))
    return tuple(found)


@pytest.mark.requirement("R154")
@given(histories(), st.sampled_from(DAYS))
def test_no_benefit_stands_as_decided_without_a_decision_of_that_day_or_before(history, day):
    on = date.fromisoformat(day)
    dossier = held(visits(), commitments=history)
    duty = read_commitments(dossier, CATALOGUE, on).duties[0]
    behind = [
        r for r in history if r.state == duty.stands.value and r.ruling and r.ruling.on.last <= on
    ]
    assert duty.stands.value not in DECIDED or behind


@pytest.mark.requirement("R154")
@given(histories(), st.sampled_from(DAYS))
def test_taking_every_decision_away_leaves_no_duty_in_a_decided_state(history, day):
    bare = tuple(record.model_copy(update={"ruling": None}) for record in history)
    dossier = held(visits(), commitments=bare)
    duty = read_commitments(dossier, CATALOGUE, date.fromisoformat(day)).duties[0]
    assert duty.stands.value not in DECIDED
