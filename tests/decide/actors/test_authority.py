"""Who speaks for whom: since when it is proven, by what, and when the proof is void."""

from datetime import date, timedelta

import pytest
from hypothesis import given, strategies as st

from tests.support.actors import assent, authority, cast, faction, person, tie
from tests.support.dossiers import agreement, clause
from tests.support.reading_actors import DAY, KINDS, read, rules
from tregua.domain import Answer

DOUBTS = [
    {"identity_checked": False},
    {"on": "2015-01-01"},
    {"proof": "own-word"},
    {"until": "2019-12-31"},
]
"""What makes a proof void on the first of March 2020."""
ANSWERS = {Answer.NOT_MET: 0, Answer.UNCLEAR: 1, Answer.MET: 2}


def spoken(*proofs, day=DAY):
    """Read who speaks for a group through one person, with some proofs."""
    held = [authority("person:one", **(p | {"id": f"p{n}"})) for n, p in enumerate(proofs)]
    return read(cast(persons=[person("one", of="party:a")], authorities=held), day)


@pytest.mark.requirement("R121")
@pytest.mark.parametrize(
    ("doubt", "standing", "why"),
    [
        ({}, Answer.MET, ()),
        ({"identity_checked": False}, Answer.NOT_MET, ("identity_not_checked",)),
        ({"on": "2019-01-01"}, Answer.NOT_MET, ("stale",)),
        ({"until": "2020-02-29"}, Answer.NOT_MET, ("stale",)),
        ({"proof": "own-word", "on": "2020-02-28"}, Answer.NOT_MET, ("own_word",)),
        ({"on": "2019", "until": None}, Answer.UNCLEAR, ("may_be_stale",)),
        ({"until": "2020-02/2020-04"}, Answer.UNCLEAR, ("may_be_stale",)),
        ({"confidence": "low"}, Answer.UNCLEAR, ("low_confidence",)),
        ({"sources": [{"source": "unseen"}]}, Answer.UNCLEAR, ("unsupported",)),
        ({"on": "2020-03"}, Answer.UNCLEAR, ("dates",)),
    ],
)
def test_a_proof_that_is_old_or_unchecked_is_void_and_says_why(doubt, standing, why):
    ((proof,),) = [voice.proofs for voice in spoken(doubt).authorities]
    assert (proof.standing, proof.why, proof.void) == (standing, why, standing is Answer.NOT_MET)


@pytest.mark.requirement("R121")
def test_the_age_of_a_proof_is_told_in_days_with_the_day_it_goes_stale():
    ((proof,),) = [
        voice.proofs for voice in spoken({"proof": "letter", "on": "2020-01"}).authorities
    ]
    assert KINDS.proofs["letter"].stale_after_days == 90
    assert proof.age_days == (30, 60)
    assert proof.good_until == (date(2020, 3, 31), date(2020, 4, 30))


@given(st.integers(0, 400))
def test_a_proof_never_gets_better_with_age(days):
    days_old = [DAY + timedelta(days=n) for n in (days, days + 1)]
    standing = [spoken({}, day=day).authorities[0].answer for day in days_old]
    assert ANSWERS[standing[0]] >= ANSWERS[standing[1]]


def test_a_proof_given_later_is_not_looked_at():
    assert spoken({"on": "2020-03-02"}).authorities == ()


def test_the_first_proof_that_stands_says_since_when():
    (voice,) = spoken({"on": "2020-02-01"}, {"on": "2020-01-05"}, {"on": "2010"}).authorities
    assert str(voice.since) == "2020-01-05"
    assert voice.answer is Answer.MET


@pytest.mark.requirement("R118", "R121")
def test_whose_every_proof_is_void_is_told():
    told = spoken({"identity_checked": False})
    assert rules(told)[0] == "authority-void"
    assert told.findings[0].about == ("person:one", "party:a")


def promised(*proofs, on=(), **more):
    """Read a promise of a group that one person said yes to, with some proofs and sure command."""
    held = [authority("person:one", **(p | {"id": f"p{n}"})) for n, p in enumerate(proofs)]
    pact = agreement(
        clause("calm", covers=list(on), assents=[assent("party:a", "person:one", **more)])
    )
    return read(
        cast(
            factions=[faction("u")],
            persons=[person("one", of="party:a")],
            relations=[tie("person:one", "faction:u")],
            authorities=held,
            agreement=pact,
        )
    ).promises[0]


PROOFS = st.lists(
    st.fixed_dictionaries(
        {
            "proof": st.sampled_from(["own-word", "letter", "order-obeyed"]),
            "identity_checked": st.booleans(),
            "on": st.sampled_from(["2015", "2019", "2020-01-01", "2020-02"]),
            "covers": st.sampled_from([(), ("killings",), ("message",)]),
            "confidence": st.sampled_from(["low", "high"]),
            "on_behalf": st.sampled_from(["party:a", "faction:u"]),
        }
    ),
    max_size=3,
)


@pytest.mark.requirement("R118")
@given(PROOFS, st.fixed_dictionaries({"identity_checked": st.just(False)}), st.booleans())
def test_an_unverified_authority_never_upgrades_a_promise(proofs, unverified, told_apart):
    on = ("killing",) if told_apart else ()
    before, after = promised(*proofs, on=on), promised(*proofs, unverified, on=on)
    assert ANSWERS[after.strength] <= ANSWERS[before.strength]


@pytest.mark.requirement("R118")
@given(PROOFS, st.integers(0, 2), st.sampled_from(DOUBTS))
def test_a_proof_made_worse_never_upgrades_a_promise(proofs, at, doubt):
    worse = [p | doubt if n == at else p for n, p in enumerate(proofs)]
    assert ANSWERS[promised(*worse).strength] <= ANSWERS[promised(*proofs).strength]


@pytest.mark.requirement("R118")
@pytest.mark.parametrize(
    ("proofs", "more", "strength"),
    [
        ([{}], {}, Answer.MET),
        ([], {}, Answer.UNCLEAR),
        ([{"identity_checked": False}], {}, Answer.NOT_MET),
        ([{"identity_checked": False}, {}], {}, Answer.MET),
        ([{}], {"form": "reported"}, Answer.UNCLEAR),
        ([{}], {"form": "by_silence"}, Answer.UNCLEAR),
        ([{"covers": ["killings"]}], {"on": ["killing"]}, Answer.UNCLEAR),
        ([{"covers": ["message"]}], {}, Answer.NOT_MET),
        ([{"on_behalf": "faction:u"}], {}, Answer.UNCLEAR),
    ],
)
def test_a_promise_is_as_strong_as_authority_command_and_form_at_their_weakest(
    proofs, more, strength
):
    said = dict(more)
    on = said.pop("on", ())
    assert promised(*proofs, on=on, **said).strength is strength


def test_what_was_shown_on_the_day_of_the_yes_is_told_beside_what_holds_now():
    (side,) = promised({"until": "2020-01-31"}).sides
    assert (side.authority_then, side.authority) == (Answer.MET, Answer.NOT_MET)


def test_a_promise_on_void_authority_is_to_be_looked_at():
    held = cast(
        persons=[person("one")],
        authorities=[authority("person:one", identity_checked=False)],
        agreement=agreement(clause("calm", assents=[assent("party:a", "person:one")])),
    )
    found = {f.rule: f for f in read(held).findings}
    assert found["promise-on-void-authority"].about == ("clause:calm", "party:a")
