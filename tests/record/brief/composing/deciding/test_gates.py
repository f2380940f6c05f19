"""What keeps steps back stands on the page: gate, override, claims taken back, locks."""

import pytest

from tests.support.dossiers import FAVOURABLE, claim, claims, decision
from tests.support.reports import held, report, step

VOTES = FAVOURABLE | {"purpose-gain": ("votes",)}
OVER = {"kind": "overrides", "what": "gate:purpose", "on": "2026-05-01", "by": "reviewer"}
LATER = "2026-02-01T00:00:00Z"


@pytest.mark.requirement("R001")
@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "Facts are recorded that speak against"), ("es", "Constan hechos que hablan contra")],
)
def test_where_the_gate_is_shut_the_first_page_says_so(language, said):
    assert said in report(held(VOTES), language=language)
    assert said not in report(held(FAVOURABLE), language=language)


@pytest.mark.requirement("R001")
@pytest.mark.parametrize("kind", ["", "direction", "no-negotiation", "not-enough"])
def test_an_override_stands_at_the_foot_of_every_report_with_who_why_and_until(kind):
    over = decision(until="2026-12-31", reason="The vote is over", **OVER)
    text = report(held(VOTES, decisions=(over,)), kind)
    foot = text.rpartition("Made under an override of the purpose gate")[2]
    assert "reviewer, 2026-05-01, in force until 2026-12-31: The vote is over." in foot
    assert foot.endswith("it does not approve agreements or people.")


@pytest.mark.requirement("R001")
def test_an_override_past_its_day_is_named_and_stands_at_no_foot():
    over = decision(until="2026-05-02", **OVER)
    text = report(held(VOTES, decisions=(over,)))
    assert "does not hold: its last day has passed" in text
    assert "Made under an override" not in text


@pytest.mark.requirement("R065")
def test_dissent_taken_back_is_told_with_what_would_be_with_it():
    dissent = claim("proportionality", "costs-more", id="dissent", by="analyst-2")
    gone = claim(
        "proportionality",
        "costs-more",
        id="gone",
        replaces="dissent",
        withdrawn=True,
        by="analyst-2",
        recorded=LATER,
    )
    text = report(held((*claims(FAVOURABLE), dissent, gone)))
    assert "withdrawn by analyst-2 on 2026-02-01." in text
    assert "Dissent taken back; with it, more public gain" in text


@pytest.mark.requirement("R065")
def test_not_met_until_the_day_stays_after_an_adverse_claim_is_withdrawn():
    adverse = claim("proportionality", "costs-more", id="adverse")
    gone = claim(
        "proportionality",
        "costs-more",
        id="gone",
        replaces="adverse",
        withdrawn=True,
        recorded=LATER,
    )
    facts = claims(FAVOURABLE | {"proportionality": None})
    assert "not met until 2026-02-01" in report(held((*facts, adverse, gone)))


@pytest.mark.requirement("R005")
@pytest.mark.parametrize(
    ("language", "said"), [("en", "locks are shut"), ("es", "cerrojos echados")]
)
def test_a_step_names_its_locks_and_the_questions_never_asked(language, said):
    text = step(held(FAVOURABLE | {"community-voice": None}), "meet", language)
    asked = {"en": "Have the people who live with this", "es": "¿Se ha escuchado a"}
    assert said in text
    assert asked[language] in text


@pytest.mark.requirement("R005")
def test_a_lock_that_facts_would_bear_says_that_nobody_opened_it():
    facts = FAVOURABLE | {"security-planned": "written"}
    assert "nobody has recorded opening it" in step(held(facts), "meet")
