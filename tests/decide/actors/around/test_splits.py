"""Breakup is told factor by factor; unity moves two readings apart; forecasts go both ways."""

from dataclasses import replace

import pytest

from tests.support.actors import cast, faction, tie
from tests.support.around import around, ecuador, inside, members, outside, split, tolerance
from tests.support.dossiers import claims
from tregua.decide.actors.around import go_sheet_open
from tregua.domain import Answer, Missing

ANSWERED = {
    "cohesion@party:a": "low",
    "unity-trend@party:a": "apart",
    "faction-stance@faction:young": "against",
}
YOUNG = {"parties": inside("a"), "factions": [faction("young")]}


@pytest.mark.requirement("R119")
@pytest.mark.parametrize(
    ("cohesion", "ease", "durability"),
    [
        ("low", Answer.MET, Answer.NOT_MET),
        ("medium", Answer.NOT_MET, Answer.NOT_MET),
        ("high", Answer.NOT_MET, Answer.MET),
    ],
)
def test_raising_cohesion_moves_ease_and_durability_apart(cohesion, ease, durability):
    given = cast(parties=inside("a"), claims=claims({"cohesion@party:a": cohesion}))
    (unity,) = around(given).unity
    assert (unity.ease, unity.durability) == (ease, durability)


@pytest.mark.requirement("R120")
def test_the_go_sheet_stays_open_until_the_section_on_breakup_is_answered():
    blank = cast(**YOUNG)
    assert go_sheet_open(blank) == (
        Missing("cohesion", "party:a", "not_recorded"),
        Missing("unity-trend", "party:a", "not_recorded"),
        Missing("faction-stance", "faction:young", "not_recorded"),
    )
    (finding,) = around(blank).found("fragmentation-unanswered")
    assert finding.severity == "error"
    answered = cast(**YOUNG, claims=claims(ANSWERED))
    assert go_sheet_open(answered) == ()
    assert around(answered).found("fragmentation-unanswered") == ()


@pytest.mark.requirement("R120")
def test_asked_and_not_known_is_an_answer_to_the_section_on_breakup():
    unknown = dict.fromkeys(ANSWERED, "asked-not-known")
    assert go_sheet_open(cast(**YOUNG, claims=claims(unknown))) == ()


@pytest.mark.requirement("R120")
def test_each_factor_of_a_part_stands_alone_and_none_is_a_number():
    given = cast(
        parties=inside("a"),
        factions=[faction("young", kind="dissident", in_talks=False), faction("old")],
        relations=[tie("faction:old", "faction:young", hold="contested")],
        claims=claims(ANSWERED),
    )
    (unity,) = around(given).unity
    young = next(part for part in unity.parts if part.about == "faction:young")
    assert [(f.term, f.points) for f in young.factors] == [
        ("faction-stance", Answer.MET),
        ("faction-drugs", Answer.UNCLEAR),
        ("tie", Answer.MET),
        ("kind", Answer.MET),
        ("in_talks", Answer.MET),
    ]
    assert young.may_leave is Answer.MET
    assert all(isinstance(f.value, str) for f in (*unity.factors, *young.factors))


@pytest.mark.requirement("R122")
def test_a_part_outside_with_no_share_on_file_leaves_the_share_outside_unknown():
    given = cast(parties=inside("a"), factions=[faction("left", in_talks=False)])
    assert around(given).unity[0].outside is None


@pytest.mark.requirement("R122")
def test_a_part_that_may_be_outside_widens_the_share_and_decides_nothing():
    factions = [faction("left", in_talks=False), faction("silent", of="b")]
    shares = [members("faction:left", 0.1, 0.2)]
    given = cast(
        parties=inside("a", "b"),
        factions=factions,
        violence_shares=shares,
        tolerances=[tolerance(0.15)],
    )
    unity = around(given).unity[0]
    assert (unity.outside.low, unity.outside.high) == (0.1, 0.2)
    assert unity.beyond is Answer.UNCLEAR


@pytest.mark.requirement("R122")
def test_the_last_tolerance_decided_on_is_the_one_that_holds():
    given = ecuador()
    earlier, later = tolerance(0.5, id="t1", on="2019"), tolerance(0.2, id="t2", on="2020")
    actors = given.actors.model_copy(update={"tolerances": (later, earlier)})
    assert around(replace(given, actors=actors)).unity[0].beyond is Answer.MET


@pytest.mark.requirement("R123")
def test_a_split_with_both_ways_and_both_plans_lacks_nothing():
    read = around(cast(**YOUNG, splits=[split()]))
    assert read.forecasts[0].missing == ()
    assert read.found("split-one-sided") == ()


@pytest.mark.requirement("R123")
def test_a_split_forecast_one_way_is_an_error_that_names_what_is_missing():
    one_way = split(if_fighting_grows=None, plan_if_fighting=None)
    read = around(cast(**YOUNG, splits=[one_way]))
    assert read.forecasts[0].missing == ("if_fighting_grows", "plan_if_fighting")
    (finding,) = read.found("split-one-sided")
    assert (finding.about, finding.severity) == ("faction:young", "error")


def test_a_group_outside_without_parts_has_no_section_on_breakup():
    given = cast(parties=(*inside("a"), *outside("x")))
    assert [unity.about for unity in around(given).unity] == ["party:a"]
