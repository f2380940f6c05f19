"""Registers: an assertion has its sources and its times, and nothing in them is overwritten."""

from datetime import date

import pytest
from pydantic import ValidationError

from tests.support.registers import ASSERTED, aims, bargain, registers
from tregua.domain import active
from tregua.domain.registers import Bargain, Concern, Demand


@pytest.mark.parametrize("left_out", ["sources", "as_of", "learned_on"])
@pytest.mark.parametrize(
    ("kind", "read"), [("demands", bargain), ("feuds", aims), ("portfolio", aims)]
)
def test_what_is_said_of_others_cannot_stand_without_source_and_times(kind, read, left_out):
    with pytest.raises(ValidationError, match=left_out):
        read(**{kind: [{left_out: None}]})


def test_nothing_is_learned_before_it_was_so():
    with pytest.raises(ValidationError, match="2019"):
        bargain(demands=[{"as_of": "2020", "learned_on": "2019"}])


@pytest.mark.requirement("R052")
def test_a_demand_that_moved_stands_in_its_new_form_and_the_old_one_stays_readable():
    held = bargain(
        demands=[
            {"id": "d1", "asks": "Visits"},
            {"id": "d2", "asks": "Transfers", "replaces": "d1"},
        ]
    )
    assert [d.id for d in active(held.demands)] == ["d2"]
    assert [d.asks for d in held.demands] == ["Visits", "Transfers"]


def test_by_an_earlier_day_the_earlier_demand_stood():
    moved = {"id": "d2", "replaces": "d1", "as_of": "2021", "learned_on": "2021-05"}
    whole = registers(demands=[{"id": "d1"}, moved])
    assert [d.id for d in active(whole.as_known(date(2021, 4, 30)).bargain.demands)] == ["d1"]
    assert [d.id for d in active(whole.as_known(date(2021, 5, 31)).bargain.demands)] == ["d2"]


def test_what_we_wrote_ourselves_was_known_from_the_day_it_was_written():
    whole = registers(offers=[{}], dilemmas=[{"recorded": "2026-02-01"}])
    known = whole.as_known(date(2026, 1, 15))
    assert (len(known.bargain.offers), len(known.aims.dilemmas)) == (1, 0)


@pytest.mark.requirement("R056")
def test_a_red_line_is_private_unless_it_is_said_that_it_was_said_openly():
    (line,) = bargain(red_lines=[{}]).red_lines
    assert not line.public


@pytest.mark.requirement("R051")
def test_codes_and_dignity_are_among_what_may_lie_behind_a_demand():
    assert {"dignity", "identity", "belonging", "family"} <= set(Concern)


def test_no_register_holds_a_number_to_set_against_a_harm():
    schemas = (Bargain.model_json_schema(), aims().model_json_schema())
    kinds = {str(part.get("type")) for whole in schemas for part in parts_of(whole)}
    assert not kinds & {"number", "integer"}


def parts_of(node):
    """Give every mapping inside a schema."""
    inside = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [*([node] if isinstance(node, dict) else ()), *(p for n in inside for p in parts_of(n))]


def test_a_demand_needs_no_interest_to_be_written_down():
    fields = ASSERTED | {"id": "d", "recorded": "2026-01-01", "of": "party:a", "asks": "A court"}
    assert Demand.model_validate(fields).interests == ()
