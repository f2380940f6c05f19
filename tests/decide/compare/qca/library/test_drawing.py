"""Tables from the case library: what is refused, and what stays open."""

import pytest

from tregua.decide.compare.qca.library import (
    Override,
    ThreeValued,
    memberships_of,
    recoded,
    table_of,
)
from tregua.domain.knowledge import Cell
from tregua.errors import Declined, Problems
from tregua.knowledge.loading import load_library
from tregua.language.problems import problem_line

LIBRARY = load_library()
LASTED = "LASTED:sustained=yes|partly"
AXIS = "BETWEEN:negotiation_axis=intergroup"
STATE = "STATE:government_relation=direct_principal|principal_via_agent"
BARRED = [
    ("enforcement_mechanism=none", "sustained=yes", "P03"),
    ("enforcement_mechanism=none", "collapsed=true", "P03"),
    ("cohesion>=medium", "sustained=yes", "P05"),
    ("cohesion>=medium", "agreement_reached=yes", "P05"),
    ("legal_leniency_offered=none", "disarmament=meaningful", "P13"),
    ("group_motivations=exhaustion_hardship", "disarmament=meaningful", "P13"),
    ("offers_incentives=jobs_contracts", "moral_hazard=pay_for_peace", "P24"),
    ("political_linkage=stated", "moral_hazard=negotiation_for_private_gain", "P25"),
    ("security_dilemma=true", "collapsed=true", "P16"),
    ("disarmament=meaningful", "transformation=yes", "P13"),
]


def codes(outcome: str, conditions: list[str], override: Override | None = None) -> set[str]:
    """Give the codes of everything refused in a question."""
    with pytest.raises(Problems) as raised:
        table_of(LIBRARY, outcome, conditions, override=override)
    return {problem.code for problem in raised.value.problems}


@pytest.mark.requirement("R243")
@pytest.mark.parametrize(("condition", "outcome", "proposition"), BARRED)
def test_a_condition_is_never_compared_with_what_it_was_coded_from(
    condition: str, outcome: str, proposition: str
) -> None:
    wish = Override(who="an analyst", why="a reason")

    with pytest.raises(Problems) as raised:
        table_of(LIBRARY, outcome, [condition, AXIS], override=wish)

    (bar,) = [problem for problem in raised.value.problems if problem.code == "qca_barred"]
    assert proposition in bar.values["propositions"]


def test_a_bar_gives_its_reason_in_each_language() -> None:
    with pytest.raises(Problems) as raised:
        table_of(LIBRARY, "sustained=yes", ["cohesion>=medium"], override=Override("one", "so"))
    (bar,) = raised.value.problems

    assert "No source states it of any case." in problem_line(bar, "en")
    assert "Ninguna fuente la afirma" in problem_line(bar, "es")


def test_too_little_known_is_refused_without_a_written_wish() -> None:
    assert codes(LASTED, ["state_deterrence>=medium", AXIS]) == {"qca_thin"}


@pytest.mark.parametrize(
    ("wish", "code"),
    [(Override(" ", "a reason"), "qca_override_who"), (Override("one", ""), "qca_override_why")],
)
def test_a_wish_without_a_name_or_a_reason_is_refused(wish: Override, code: str) -> None:
    assert codes(LASTED, ["state_deterrence>=medium"], wish) == {code}


def test_a_written_wish_stands_in_the_table_with_what_it_lets_in() -> None:
    wish = Override(who="an analyst", why="to show how little it carries")

    table = table_of(LIBRARY, LASTED, ["DET:state_deterrence>=medium", AXIS], override=wish)

    shown = table.to_dict()
    assert shown["override"] == {"who": wish.who, "why": wish.why}
    assert shown["thin"] == [{"name": "DET", "field": "state_deterrence", "known": 12, "of": 23}]


def test_a_wish_that_is_not_needed_is_not_kept() -> None:
    table = table_of(LIBRARY, LASTED, [AXIS, STATE], override=Override("one", "so"))

    assert table.override is None
    assert table.thin == ()


@pytest.mark.parametrize(
    ("outcome", "conditions", "code"),
    [
        (LASTED, ["collapsed=true"], "qca_no_condition"),
        (LASTED, ["outcome_class=relapse"], "qca_no_condition"),
        (LASTED, ["region=africa"], "qca_no_condition"),
        ("scope=limited", [AXIS], "qca_no_outcome"),
        ("region=africa", [AXIS], "qca_no_outcome"),
        (LASTED, [AXIS, "BETWEEN:scope=limited"], "qca_same_name"),
        (LASTED, [], "qca_no_conditions"),
        (LASTED, ["dispute_resolution=true"], "qca_all_in"),
        (LASTED, ["negotiation_axis=mixed", "scope=legal_settlement|no"], "choice_value"),
        (LASTED, ["state_legitimacy=low"], "qca_none_known"),
        (LASTED, ["size_class=tens"], "qca_none_in"),
    ],
)
def test_what_can_tell_nothing_apart_is_refused(
    outcome: str, conditions: list[str], code: str
) -> None:
    assert code in codes(outcome, conditions)


def test_everything_refused_is_said_together() -> None:
    found = codes(
        "sustained=yes", ["cohesion>=medium", "collapsed=true", "dispute_resolution=true"]
    )

    assert found == {"qca_barred", "qca_no_condition", "qca_all_in", "qca_thin"}


@pytest.mark.requirement("R240")
def test_the_table_opens_with_what_the_library_cannot_show() -> None:
    shown = table_of(LIBRARY, LASTED, [AXIS, STATE]).to_dict()

    assert next(iter(shown)) == "emptiness"
    assert (shown["emptiness"]["cases"], shown["emptiness"]["independent"]) == (23, 17)


def test_cells_nobody_knows_stay_open() -> None:
    table = table_of(LIBRARY, LASTED, [STATE, AXIS])

    assert table.known == (21, 23, 20)
    assert table.gaps == (
        ("COL-GULFCLAN", 1),
        ("HTI-ACCESS", 1),
        ("ITA-TRATTATIVA", 1),
        ("PAK-LYARI", 1),
        ("ZAF-COVID", 1),
    )


def test_memberships_hold_only_the_cases_known_whole_with_their_families() -> None:
    found = memberships_of(LIBRARY, LASTED, [STATE, AXIS])

    assert len(found.cases) == 18
    assert dict(zip(found.cases, found.families, strict=True))["NOR-OSLO"] == "NORDIC"


@pytest.mark.requirement("R241")
def test_only_stated_cells_are_taken_on_demand() -> None:
    every = table_of(LIBRARY, LASTED, [AXIS])
    stated = table_of(LIBRARY, LASTED, [AXIS], stated=True, override=Override("one", "so"))

    assert (every.known, stated.known) == ((23, 20), (17, 14))
    assert stated.stated


def test_another_cell_stands_in_place_of_the_librarys() -> None:
    cell = Cell(value="no", confidence="stated")

    table = table_of(LIBRARY, LASTED, [AXIS], cells={("NOR-OSLO", "sustained"): cell})

    at = table.cells.cases.index("NOR-OSLO")
    assert table.cells.outcome[at] == 0


def test_the_same_question_on_another_coding_refuses_nothing() -> None:
    table = table_of(LIBRARY, LASTED, [STATE, AXIS])

    again = recoded(LIBRARY, table.asked)
    stated = recoded(LIBRARY, table.asked, stated=True)

    assert again == table.cells
    assert len(stated.unknown) > len(again.unknown)


def test_where_no_case_is_known_whole_nothing_is_compared() -> None:
    nothing = ThreeValued(("a",), ("A",), "Y", ((None,),), (1,), (2,), ("a",))

    with pytest.raises(Declined) as raised:
        nothing.complete()

    assert raised.value.code == "qca_no_whole_case"
