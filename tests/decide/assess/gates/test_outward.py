"""A lock opens where the facts bear it and a named person recorded it, and not otherwise."""

from datetime import date

import pytest

from tests.support.dossiers import FAVOURABLE, claim, claims, decision, dossier, sheet
from tregua.decide.assess import may_step_outward
from tregua.errors import Declined
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
DAY = date(2026, 6, 1)
TEAM = [
    {"id": "reviewer", "parts": ["reviewer"], "outside_sponsor": True},
    {"id": "second", "parts": ["reviewer"], "outside_sponsor": True},
    {"id": "counsel", "parts": ["counsel"]},
    {"id": "guard", "parts": ["security"]},
    {"id": "backer", "parts": ["sponsor", "reviewer", "counsel", "security"]},
]
FACTS = FAVOURABLE | {
    "mandate": "written",
    "security-planned": "written",
    "listing-checked@party:a": "checked-free",
}
WHO = {
    "purpose": "reviewer",
    "groundwork": "reviewer",
    "mandate": "counsel",
    "listing": "counsel",
    "interlocutor": "reviewer",
    "security": "guard",
}


def opening(lock, **more):
    fields = {"kind": "opens", "what": f"lock:{lock}", "by": WHO[lock], "on": "2026-05-01"}
    return decision(**(fields | {"allows": ["meet"], "id": f"open-{lock}"} | more))


ALL_OPEN = tuple(opening(lock) for lock in WHO)


def step(facts=FACTS, decisions=ALL_OPEN, act="meet", more=()):
    held = dossier((*claims(facts), *more), sheet=sheet(team=TEAM), decisions=tuple(decisions))
    return may_step_outward(held, CATALOGUE, act, day=DAY)


def shut(*given, **more):
    return {lock.id for lock in step(*given, **more).shut}


@pytest.mark.requirement("R005")
def test_with_the_facts_and_an_act_for_each_lock_the_step_is_allowed():
    assert step().allowed


@pytest.mark.requirement("R005")
@pytest.mark.parametrize("lock", sorted(WHO))
def test_facts_without_the_act_open_no_lock(lock):
    others = [d for d in ALL_OPEN if d.what != f"lock:{lock}"]
    assert shut(decisions=others) == {lock}


@pytest.mark.requirement("R005")
@pytest.mark.parametrize(
    ("fact", "value", "lock"),
    [
        ("purpose-gain", ("votes",), "purpose"),
        ("mandate", "spoken", "mandate"),
        ("lawful-basis", False, "mandate"),
        ("listing-checked@party:a", "not-checked", "listing"),
        ("listing-checked@party:a", "checked-barred", "listing"),
        ("authority-proven@party:a", "claimed", "interlocutor"),
        ("security-planned", "none", "security"),
    ],
)
def test_an_act_without_the_facts_opens_no_lock(fact, value, lock):
    assert lock in shut(FACTS | {fact: value})


@pytest.mark.requirement("R005")
@pytest.mark.parametrize("fact", ["mandate", "listing-checked@party:a", "security-planned"])
def test_what_nobody_recorded_leaves_its_lock_shut(fact):
    assert shut(FACTS | {fact: None})


@pytest.mark.requirement("R005")
def test_a_threshold_question_never_asked_keeps_the_groundwork_shut_and_is_named():
    locks = {lock.id: lock for lock in step(FACTS | {"community-voice": None}).shut}
    assert [m.term for m in locks["groundwork"].missing] == ["community-voice"]


@pytest.mark.requirement("R005")
def test_the_warning_on_groundwork_can_be_acknowledged_by_a_named_person():
    fields = {"kind": "acknowledges", "what": "warning:groundwork", "on": "2026-05-01"}
    read = decision(**fields, by="reviewer")
    assert shut(FACTS | {"community-voice": None}, (*ALL_OPEN, read)) == set()


@pytest.mark.requirement("R005")
def test_asked_and_not_known_is_asked():
    assert "groundwork" not in shut(FACTS | {"community-voice": "asked-not-known"})


@pytest.mark.requirement("R005")
@pytest.mark.parametrize(
    ("lock", "fields", "why"),
    [
        ("security", {"by": "counsel"}, "part"),
        ("purpose", {"by": "backer"}, "sponsor"),
        ("listing", {"allows": ["send-message"]}, "act"),
        ("listing", {"allows": []}, "act"),
        ("mandate", {"until": "2026-05-20"}, "expired"),
        ("mandate", {"on": "2026-07-01"}, "not_yet"),
        ("security", {"by": "nobody"}, "person_unknown"),
    ],
)
def test_an_act_that_does_not_hold_opens_nothing_and_says_why(lock, fields, why):
    others = [d for d in ALL_OPEN if d.what != f"lock:{lock}"]
    locks = {o.id: o for o in step(decisions=[*others, opening(lock, **fields)]).shut}
    assert [u.why for u in locks[lock].not_accepted] == [why]


@pytest.mark.requirement("R001", "R005")
@pytest.mark.parametrize(("allows", "left"), [([], {"purpose"}), (["meet"], set())])
def test_an_override_lets_a_step_through_only_if_it_names_the_act(allows, left):
    fields = {"kind": "overrides", "what": "gate:purpose", "on": "2026-05-01", "id": "over"}
    over = decision(**fields, by="second", until="2026-12-31", allows=allows)
    others = [d for d in ALL_OPEN if d.what != "lock:purpose"]
    assert shut(FACTS | {"purpose-gain": ("votes",)}, [*others, over]) == left


@pytest.mark.requirement("R005")
def test_a_fact_recorded_after_the_act_shuts_the_lock_again():
    moment = "2026-05-02T00:00:00Z"
    later = claim("mandate", "written", id="later", recorded=moment)
    assert shut(more=[later]) == {"mandate"}


@pytest.mark.requirement("R005")
def test_an_act_that_looked_at_a_claim_taken_back_since_opens_nothing():
    looked = opening("mandate", looked_at=["mandate-dossier"])
    others = [d for d in ALL_OPEN if d.what != "lock:mandate"]
    gone = claim("mandate", "written", id="gone", replaces="mandate-dossier", withdrawn=True)
    again = claim("mandate", "written", id="again")
    assert shut(decisions=[*others, looked], more=[gone, again]) == {"mandate"}


@pytest.mark.requirement("R005")
def test_an_act_for_one_group_opens_nothing_for_another():
    facts = FACTS | {
        key.replace("party:a", "party:b"): value
        for key, value in FACTS.items()
        if key.endswith("party:a")
    }
    others = [d for d in ALL_OPEN if d.what != "lock:listing"]
    held = dossier(
        facts,
        groups=("a", "b"),
        sheet=sheet(team=TEAM),
        decisions=(*others, opening("listing", about="party:a")),
    )
    found = may_step_outward(held, CATALOGUE, "meet", day=DAY)
    assert [(lock.id, lock.about) for lock in found.shut] == [("listing", "party:b")]


def test_an_act_there_is_not_is_declined_with_those_there_are():
    with pytest.raises(Declined, match="act_unknown"):
        step(act="wave")
