"""The check of an agreement: what it finds, how grave, and what it will not say."""

from dataclasses import replace

import pytest

from tests.support.dossiers import agreement, clause, dossier, example
from tregua.design.agreement import check_agreement
from tregua.domain import Answer, Severity, When
from tregua.domain.knowledge import RuleUse
from tregua.errors import Declined
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
STRICTER = {
    "no-end-date",
    "no-renewal",
    "no-next-stage",
    "lines-not-covered",
    "members-only",
    "benefit-owed-regardless",
    "benefit-funding-open",
    "leniency-without-conditions",
    "political-use-unanswered",
    "politician-visible",
    "understanding-without-review",
    "benefit-before-performance",
    "benefit-end-near",
    "benefits-end-together",
    "custody-without-limits",
    "groups-against-outsider",
    "leniency-before-victims",
    "members-paid-more",
    "passage-without-residents",
    "works-through-group",
    "anti-collusion-one-sided",
    "calm-at-groups-will",
    "line-put-off-to-nothing",
    "line-unwatched",
    "next-stage-undated",
    "tip-offs-for-tolerance",
}


def checked(pact):
    return check_agreement(dossier(agreement=pact), CATALOGUE)


def found(pact) -> dict[str, Severity]:
    return {f.rule: f.severity for f in checked(pact).found}


@pytest.mark.requirement("R066")
def test_a_narrow_deal_is_held_to_stricter_severities():
    limited = found(agreement(clause("one")))
    wide = found(agreement(clause("one"), pathway="transformation"))
    assert limited.keys() == wide.keys()
    assert all(limited[rule] is Severity.ERROR for rule in STRICTER & limited.keys())
    assert {
        rule for rule in limited if limited[rule] is not wide[rule]
    } == STRICTER & limited.keys()


@pytest.mark.requirement("R066")
def test_the_rules_meant_for_narrow_deals_all_have_the_stricter_severity():
    rules = CATALOGUE.rules_for(RuleUse.AGREEMENT)
    stricter = {r.id for r in rules if r.severity_if_limited is Severity.ERROR}
    assert stricter == STRICTER


@pytest.mark.requirement("R046")
def test_a_benefit_whose_money_has_no_end_date_or_no_giver_is_found_and_one_with_both_is_not():
    bare = clause("support", duty_of=("party:state",), kind="benefit")
    paid = bare.model_copy(update={"funded_until": When.read("2030"), "funded_by": "treasury"})
    assert "benefit-funding-open" in found(agreement(bare))
    assert "benefit-funding-open" not in found(agreement(paid))


@pytest.mark.requirement("R046")
def test_a_benefit_whose_money_ends_before_the_duties_do_is_found():
    money = {"kind": "benefit", "funded_by": "treasury", "funded_until": "2026"}
    benefit = clause("support", ("party:state",), **money)
    duty = clause("calm", until="2028")
    assert "benefit-ends-first" in found(agreement(benefit, duty))


def test_a_weakness_that_is_not_there_gives_no_finding():
    without, within = agreement(clause("one")), agreement(clause("one"), forum="A", ends="2027")
    assert {"no-forum", "no-end-date"} <= found(without).keys()
    assert not {"no-forum", "no-end-date"} & {f.rule for f in checked(within).findings}
    assert all(f.answer is not Answer.NOT_MET for f in checked(without).findings)


def test_a_doubt_is_a_note_and_never_counts_as_found():
    doubts = check_agreement(example(), CATALOGUE).doubts
    assert {f.severity for f in doubts} == {Severity.NOTE}
    assert not {f.key for f in doubts} & {
        f.key for f in check_agreement(example(), CATALOGUE).found
    }


def test_a_clause_that_was_replaced_is_not_checked_nor_counted():
    old = clause("old", kind="benefit")
    new = clause("new", kind="benefit", replaces="old")
    result = checked(agreement(old, new))
    assert result.clauses == 1
    assert "clause:old" not in {f.about for f in result.findings}


def test_where_there_is_no_agreement_the_check_declines():
    with pytest.raises(Declined) as declined:
        check_agreement(replace(example(), agreement=None), CATALOGUE)
    assert declined.value.code == "no_agreement"


GRAVEST = {
    "politician-visible",
    "assent-missing",
    "benefit-funding-open",
    "benefit-owed-regardless",
    "breach-unanswered",
    "calm-at-groups-will",
    "custody-without-limits",
    "leniency-without-basis",
    "leniency-without-conditions",
    "line-unwatched",
    "lines-not-covered",
    "listed-without-counsel",
    "no-end-date",
    "no-forum",
    "no-renewal",
    "off-table-contradicted",
    "political-use-unanswered",
    "undertaking-without-basis",
}
FURTHER = {
    "amount-not-said",
    "arms-not-graded",
    "assent-unsure",
    "condition-in-words-only",
    "devices-too-few",
    "disarmament-without-setting",
    "duty-without-indicator",
    "duty-without-place",
    "duty-without-start",
    "duty-without-verifier",
    "faction-unheard",
    "indicator-without-records",
    "justice-untold",
    "nothing-for-victims",
    "secret-undisclosed",
    "several-bound-no-owner",
    "sources-not-kept-safe",
    "splinters-unanswered",
    "state-duties-undated",
    "undertaking-unknown",
    "verifier-without-means",
}
DOUBTED = {
    "arms-before-rivals",
    "assent-unverified",
    "authority-unproven",
    "benefit-ends-first",
    "grant-without-power",
    "members-paid-more",
    "members-paid-victims-not",
}


@pytest.mark.requirement("R160", "R162")
def test_of_2012_no_end_forum_or_answer_to_a_breach_is_reported_and_the_next_stage_is():
    result = check_agreement(example(), CATALOGUE)
    by_severity = {
        severity: {f.rule for f in result.found if f.severity is severity} for severity in Severity
    }
    assert by_severity == {Severity.ERROR: GRAVEST, Severity.WARNING: FURTHER, Severity.NOTE: set()}
    assert {f.rule for f in result.doubts} == DOUBTED


def test_of_2012_each_finding_on_a_clause_names_a_clause_that_stands():
    result = check_agreement(example(), CATALOGUE)
    clauses = {f"clause:{c.id}" for c in example().agreement.clauses}
    clauses |= {f"faction:{part.id}" for part in example().actors.factions}
    about = {f.about for f in result.findings}
    lines = {"line:drug-retail", "line:extortion"}
    beside = {f"undertaking:{each.id}" for each in example().undertakings}
    beside |= {"limit:no-letting-up"}
    assert about - clauses == {"dossier", "party:ms13", "party:barrio18"} | lines | beside


def test_the_gravest_come_first():
    severities = [f.severity for f in check_agreement(example(), CATALOGUE).findings]
    assert severities == sorted(severities, key=list(Severity).index)
