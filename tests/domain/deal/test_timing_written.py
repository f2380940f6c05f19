"""A day counted from something is written as it was read, beside days that are given."""

from hypothesis import given, strategies as st

from tests.support.dossiers import agreement, clause
from tregua.domain import Agreement, When
from tregua.domain.deal.timing import ClauseState, Timing

COUNTED = st.builds(
    Timing,
    days=st.integers(1, 400),
    after=st.sampled_from(["one", "two"]),
    once=st.sampled_from(ClauseState),
)
GIVEN = st.sampled_from(["2026", "2026-05", "~2026-05-03"]).map(When.read)


@given(due=st.one_of(COUNTED, GIVEN, st.none()), review=st.one_of(COUNTED, GIVEN, st.none()))
def test_an_agreement_written_as_plain_values_reads_back_as_it_was(due, review):
    pact = agreement(clause("one", due=due, review=review))
    told = pact.model_dump(mode="json", by_alias=True, exclude_none=True)
    assert Agreement.model_validate(told) == pact
