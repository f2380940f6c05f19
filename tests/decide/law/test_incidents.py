"""Incidents beside a pair: laid to whom, on what grade, and what of them counts."""

import pytest

from tests.support.laws import held, incident, reading


def lines(*incidents):
    (pair,) = reading(held(incidents=incidents)).incidents
    return {(line.kind, line.laid_to, line.grade): line for line in pair.lines}


@pytest.mark.requirement("R215")
@pytest.mark.parametrize(
    ("attribution", "grade", "laid_to", "counts"),
    [
        ("party:a", "B2", "pair", True),
        ("a", "D4", "pair", True),
        ("state; party:a", "A1", "pair", True),
        ("party:a", "", "pair", False),
        ("party:a", "held", "pair", False),
        ("party:a", "E2", "pair", False),
        ("party:a", "B6", "pair", False),
        ("party:b", "A1", "others", False),
        ("", "A1", "nobody", False),
        ("held", "A1", "nobody", False),
    ],
)
def test_only_what_is_laid_to_the_pair_on_a_fair_grade_counts(attribution, grade, laid_to, counts):
    ((_, whom, _), line), *more = lines(incident("i", attribution, grade)).items()
    assert (whom, line.counts, more) == (laid_to, counts, [])


def test_people_who_are_missing_stand_in_a_row_of_their_own():
    found = lines(
        incident("dead", "party:a", "B2", count=3),
        incident("gone", "party:a", "B2", kind="missing_person", count=5),
    )
    assert found["killing", "pair", "B2"].people == 3
    assert found["missing_person", "pair", "B2"].people == 5


def test_a_good_thing_that_happened_is_no_incident_here():
    assert not lines(incident("settled", "party:a", "B2", kind="dispute_settled"))
