"""A figure on few people is refused, and what was written is not said again."""

import pytest
from hypothesis import given, strategies as st
from pydantic import ValidationError

from tregua.domain.engagement.public.innovations import PeopleMeasure
from tregua.files.binding import errors_of
from tregua.files.trees import Tree
from tregua.language import LANGUAGES, problem_line

FIGURE = {"what": "Quarrels", "result": "Fewer", "collected_by": "body:school"}
ODD = st.text(alphabet="0123456789", min_size=4, max_size=8).map(lambda digits: f"x{digits}")
FEW = st.one_of(st.integers(-999_999, 9), st.floats(100.5, 1e6), ODD, st.booleans())


def told(people):
    """Return what is said of a figure, in both languages."""
    written = {**FIGURE, "people": people}
    with pytest.raises(ValidationError) as refused:
        PeopleMeasure.model_validate(written)
    tree = Tree("innovations.yaml", written, {("people",): 3})
    problems = list(errors_of(refused.value, tree, PeopleMeasure))
    return problems, [problem_line(each, lang) for each in problems for lang in LANGUAGES]


@pytest.mark.requirement("R141")
@given(FEW)
def test_a_figure_on_fewer_than_ten_is_an_error_that_never_repeats_it(people):
    problems, lines = told(people)
    assert [each.code for each in problems] == ["people_too_few"]
    assert dict(problems[0].values) == {}
    assert not any(str(people) in line.partition("people: ")[2] for line in lines)


@pytest.mark.requirement("R141")
@given(st.integers(10, 10**6))
def test_ten_people_and_more_may_be_told(people):
    assert PeopleMeasure.model_validate({**FIGURE, "people": people}).people == people
