"""What an expression means, and what is said of one that means nothing."""

import string

import pytest
from hypothesis import given, strategies as st

from tests.support.chance import few
from tregua.decide.compare.choosing import Choice, choice_in, chosen_by
from tregua.decide.compare.qca.library import Asked, asked_in
from tregua.decide.compare.qca.library.asking import holds
from tregua.domain import Answer
from tregua.errors import Problem
from tregua.knowledge.loading import load_library
from tregua.language.problems import problem_line

LIBRARY = load_library()
CODEBOOK = LIBRARY.codebook
LISTED = sorted(name for name, field in CODEBOOK.fields.items() if field.values)
ORDERED = sorted(name for name in LISTED if CODEBOOK.fields[name].type == "ord")
ANSWERS = {Answer.MET: True, Answer.NOT_MET: False, Answer.UNCLEAR: None}


def taken_in(read: Choice | Asked | tuple[Problem, ...]) -> object:
    """Give for each case whether an expression takes it in, or the problems of the expression."""
    cases = LIBRARY.cases.values()
    if isinstance(read, Choice):
        return [ANSWERS[chosen_by([read], case, CODEBOOK)[read]] for case in cases]
    if isinstance(read, Asked):
        return [holds(read, case.fields[read.field].value) for case in cases]
    return read


@pytest.mark.parametrize(
    ("text", "name", "values"),
    [
        ("sustained=yes", "SUSTAINED", ("yes",)),
        ("sustained=partly|yes", "SUSTAINED", ("yes", "partly")),
        ("LASTED: sustained = yes | partly", "LASTED", ("yes", "partly")),
        ("DET:state_deterrence>=medium", "DET", ("medium", "high")),
        ("state_deterrence<=low", "STATE_DETERRENCE", ("low",)),
        ("dispute_resolution=true", "DISPUTE_RESOLUTION", ("true",)),
        ("MANY:n_groups>=3", "MANY", ("3",)),
        ("FEW:n_groups=1|2", "FEW", ("1", "2")),
        ("Scale = city", "SCALE", ("city",)),
    ],
)
def test_an_expression_names_the_values_it_asks_for(
    text: str, name: str, values: tuple[str, ...]
) -> None:
    asked = asked_in(text, CODEBOOK)

    assert isinstance(asked, Asked)
    assert (asked.name, asked.values) == (name, values)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", {"choice_form"}),
        ("sustained", {"choice_form"}),
        ("sustained=yes=no", {"choice_form"}),
        ("=yes", {"choice_form"}),
        ("cohesion=", {"choice_form"}),
        ("A:B:cohesion=low", {"choice_form"}),
        ("cohesio=low", {"choice_field"}),
        ("zzzz=low", {"choice_field_far"}),
        ("cohesion=hgih", {"choice_value_near"}),
        ("cohesion=7", {"choice_value"}),
        ("scope>=limited", {"choice_order"}),
        ("cohesion>=low|high", {"choice_several"}),
        ("n_groups>=1|2", {"choice_several"}),
        ("n_groups>=many", {"choice_number"}),
        ("country=Jamaica", {"choice_words"}),
        ("scope!=limited", {"qca_unequal"}),
        ("9X:scope=limited", {"qca_name"}),
        (":scope=limited", {"qca_name"}),
        ("Ñ:cohesion>=hgih", {"qca_name", "choice_value_near"}),
    ],
)
def test_everything_wrong_with_an_expression_is_said_at_once(text: str, codes: set[str]) -> None:
    problems = asked_in(text, CODEBOOK, "conditions.1")

    assert isinstance(problems, tuple)
    assert {problem.code for problem in problems} == codes
    assert all(problem.field == "conditions.1" for problem in problems)


def test_the_nearest_value_and_the_whole_list_are_named_in_both_languages() -> None:
    (problem,) = asked_in("cohesion=hgih", CODEBOOK, "conditions.1")

    assert isinstance(problem, Problem)
    assert "Perhaps 'high' is meant; it takes: low, medium, high." in problem_line(problem, "en")
    assert "Quizá se trate de 'high'" in problem_line(problem, "es")


@few(30)
@given(st.data())
def test_any_values_of_a_listed_field_are_read_back_in_the_codebooks_order(
    data: st.DataObject,
) -> None:
    field = data.draw(st.sampled_from(LISTED))
    order = list(CODEBOOK.fields[field].values)
    values = data.draw(st.lists(st.sampled_from(order), min_size=1, unique=True))

    asked = asked_in(f"{field}={'|'.join(values)}", CODEBOOK)

    assert isinstance(asked, Asked)
    assert asked.values == tuple(sorted(values, key=order.index))
    assert all(holds(asked, value) is (value in values) for value in order)


@few(30)
@given(st.sampled_from(ORDERED), st.data())
def test_at_least_a_level_and_at_most_the_level_below_it_split_the_cases(
    field: str, data: st.DataObject
) -> None:
    order = list(CODEBOOK.fields[field].values)
    place = data.draw(st.integers(1, len(order) - 1))

    above = asked_in(f"{field}>={order[place]}", CODEBOOK)
    below = asked_in(f"{field}<={order[place - 1]}", CODEBOOK)

    assert isinstance(above, Asked)
    assert isinstance(below, Asked)
    assert sorted((*above.values, *below.values)) == sorted(order)


@few(30)
@given(st.text(alphabet=string.printable + "ñ≥", max_size=40))
def test_no_text_breaks_the_reading(text: str) -> None:
    asked = asked_in(text, CODEBOOK)

    assert isinstance(asked, Asked) or (asked and all(isinstance(p, Problem) for p in asked))


@few(30)
@given(st.integers(-5, 50), st.integers(-5, 50))
def test_numbers_are_compared_as_numbers(value: int, bound: int) -> None:
    least, most = (asked_in(f"n_groups{sign}{bound}", CODEBOOK) for sign in (">=", "<="))

    assert isinstance(least, Asked)
    assert isinstance(most, Asked)
    assert holds(least, value) is (value >= bound)
    assert holds(most, value) is (value <= bound)


def test_one_of_several_numbers_is_enough() -> None:
    few = asked_in("FEW:n_groups=1|2", CODEBOOK)

    assert isinstance(few, Asked)
    assert [holds(few, value) for value in (1, 2, 3, None)] == [True, True, False, None]


@given(
    st.sampled_from(LISTED).flatmap(
        lambda field: st.tuples(
            st.just(field), st.sampled_from((*CODEBOOK.fields[field].values, "nothing_like_it"))
        )
    ),
    st.sampled_from(("=", ">=", "<=")),
)
def test_a_set_and_a_choice_of_one_expression_take_in_the_same_cases(
    pair: tuple[str, str], sign: str
) -> None:
    choice, asked = (
        read(f"{pair[0]}{sign}{pair[1]}", CODEBOOK, "here") for read in (choice_in, asked_in)
    )

    assert isinstance(choice, tuple) == isinstance(asked, tuple)
    assert taken_in(choice) == taken_in(asked)


def test_a_field_with_several_values_is_in_the_set_if_one_of_them_is_asked_for() -> None:
    asked = asked_in("offers_incentives=jobs_contracts|amnesty", CODEBOOK)

    assert isinstance(asked, Asked)
    assert holds(asked, ("jobs_contracts", "education_training")) is True
    assert holds(asked, ("education_training",)) is False


def test_what_is_not_known_is_neither_in_nor_out() -> None:
    asked = asked_in("cohesion>=medium", CODEBOOK)

    assert isinstance(asked, Asked)
    assert holds(asked, None) is None
