"""Readiness item by item: what is there, missing or never asked, and no total over it."""

import pytest
from hypothesis import given, strategies as st

from tests.support.dossiers import agreement, clause
from tests.support.processes import engaged, read, told, with_sheet
from tregua.design.concept.process.checks import CHECKS
from tregua.domain import Dossier, Noun
from tregua.knowledge import load_questions
from tregua.knowledge.concept import load_concept

KNOWN = load_concept().process
WHOLE = {
    "owner": "party:a",
    "verified_by": "body:x",
    "indicator": "Seen",
    "response": "Heard",
    "money": [{"goes_to": "victims", "low": 1, "high": 1, "currency": "USD"}],
    "funded_by": "The town",
    "funded_until": "2027",
    "kind": "victims",
}


def states(held, which="readiness_to_begin"):
    """Return where each item stands."""
    return {each.item: each.state for each in getattr(read(held), which)}


def signing(**change):
    """Return where the items of signing stand for one clause."""
    deal = agreement(clause("c", **{k: v for k, v in (WHOLE | change).items() if v is not None}))
    return states(with_sheet(agreement=deal), "readiness_to_sign")


@pytest.mark.requirement("R090")
def test_good_words_without_preparation_leave_every_item_of_preparation_unasked():
    held = states(with_sheet(objectives=[{}, {"of": "party:b"}]))
    assert held["objective"] == "there"
    wanted = ("actors-mapped", "interests", "counts", "contingency", "support-team", "mandate")
    assert {held[item] for item in wanted} == {"not_asked"}


@pytest.mark.requirement("R090")
def test_no_total_hides_a_single_item():
    reading = read(with_sheet())
    items = [*reading.readiness_to_begin, *reading.readiness_to_sign]
    assert [each.item for each in items] == [item.id for item in KNOWN.items]
    shown = [each.to_dict() for each in items]
    assert {type(value) for each in shown for value in each.values()} <= {str, list, type(None)}


@pytest.mark.requirement("R090")
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_shows_each_item_and_neither_count_nor_share(language):
    text = told(with_sheet(), language)
    asked = [" ".join(item.asks.within(language).split()) for item in KNOWN.items]
    assert [question for question in asked if question[:40] not in text] == []
    assert "%" not in text


@pytest.mark.requirement("R094")
@pytest.mark.parametrize(
    ("change", "item"),
    [
        ({"owner": None, "duty_of": ["party:a", "party:b"]}, "duty-owners"),
        ({"funded_by": None}, "duty-money"),
        ({"funded_until": None}, "duty-money"),
        ({"verified_by": None}, "duty-monitors"),
        ({"indicator": None}, "duty-monitors"),
        ({"response": None}, "duty-answers"),
    ],
)
def test_a_duty_without_owner_money_monitor_or_answer_is_missing_before_signing(change, item):
    assert signing()[item] == "there"
    assert signing(**change)[item] == "missing"


@pytest.mark.requirement("R094")
def test_what_is_missing_is_named_by_its_clause():
    deal = agreement(clause("c"), clause("d", **WHOLE))
    held = read(with_sheet(agreement=deal)).readiness_to_sign
    monitors = next(each for each in held if each.item == "duty-monitors")
    assert (monitors.state, monitors.lacks) == ("missing", ("clause:c",))


def test_a_body_that_does_not_stand_yet_is_missing():
    body = {"staff": "Four", "money": "The town", "data": "A book"}
    held = states(with_sheet(machinery=[body]), "readiness_to_sign")
    assert held["bodies-stand"] == "missing"
    stands = with_sheet(machinery=[body | {"stands_since": "2026-05"}])
    assert states(stands, "readiness_to_sign")["bodies-stand"] == "there"


def test_a_refusal_is_missing_and_a_reserve_stands_with_its_words():
    signs = [
        {"who": "counsel", "answer": "refused"},
        {"who": "victims", "answer": "reservation", "says": "Truth first"},
        {"who": "treasury", "answer": "not_asked"},
    ]
    deal = agreement(clause("c"), sign_offs=signs)
    by = {e.item: e for e in read(with_sheet(agreement=deal)).readiness_to_sign}
    assert by["sign-counsel"].state == "missing"
    assert (by["sign-victims"].answer, by["sign-victims"].says) == ("reservation", "Truth first")
    assert by["sign-treasury"].state == "not_asked"


@given(st.sampled_from([item.id for item in KNOWN.items]), st.sampled_from(["there", "not_needed"]))
def test_a_word_never_makes_good_what_the_records_lack(item, state):
    lists = {
        "support": [{}],
        "roles": [{"key": True}],
        "rules": [{}],
        "stop_rules": [{"leaves": None}],
        "machinery": [{}],
    }
    bare = with_sheet(**lists)
    said = with_sheet(**lists, prepared=[{"item": item, "state": state}])
    before = {e.item: e.state for e in all_of(bare)}
    after = {e.item: e.state for e in all_of(said)}
    assert {i for i, s in before.items() if s == "missing"} == {
        i for i, s in after.items() if s == "missing"
    }
    assert {i for i in before if before[i] != after[i]} <= {item}


def all_of(held):
    """Return every item of readiness."""
    reading = read(held)
    return (*reading.readiness_to_begin, *reading.readiness_to_sign)


def test_a_member_who_says_that_something_is_missing_is_believed():
    said = {"item": "objective", "state": "missing", "says": "They never said so"}
    held = with_sheet(objectives=[{}, {"of": "party:b"}], prepared=[said])
    assert states(held)["objective"] == "missing"


def test_every_item_names_a_check_a_question_or_a_list_that_exists():
    ways = [item.answered_by.partition(":") for item in KNOWN.items]
    assert {name for way, _, name in ways if way == "check"} == set(CHECKS)
    assert {name for way, _, name in ways if way == "claim"} <= set(load_questions())
    lists = [name.partition(".") for way, _, name in ways if way == "list"]
    assert [name for name in lists if not there(name[0], name[2])] == []


def there(file, part):
    """Tell whether a list stands in a part of a dossier."""
    held = getattr(with_sheet(), file)
    return hasattr(held, part) if isinstance(held, Noun) else file in Dossier.__slots__


def test_asked_and_not_known_is_missing_and_not_the_same_as_never_asked():
    asked = with_sheet(facts={"listing-checked": "asked-not-known"})
    assert states(asked)["bans-and-lists"] == "missing"
    assert states(with_sheet())["bans-and-lists"] == "not_asked"
    assert engaged(asked).dossier is asked
