"""Legal records end at counsel, show every reading, and lean on nothing that was not seen."""

import pytest

from tregua.domain.claims import QuotedIn
from tregua.files import read_tree
from tregua.knowledge import load_questions, load_sources
from tregua.knowledge.law import load_law
from tregua.knowledge.law.checking import cited
from tregua.knowledge.loading import HERE

LAW = load_law()
SOURCES = load_sources()
OWN = read_tree(HERE / "sources" / "law.yaml", "sources/law.yaml").data
KINDS = ("tests", "treaties", "regimes", "measures", "acts", "forms", "gaps", "parts", "bars")
RECORDS = {
    f"{kind}.{slug}": record
    for kind in (*KINDS, "reaches", "standing")
    for slug, record in getattr(LAW, kind).items()
}
FACTORS = [
    pytest.param(factor, id=factor.id)
    for test in LAW.tests.values()
    for element in test.elements
    for factor in element.factors
]
QUOTES = [
    pytest.param(quote, id=quote.words[:40])
    for test in LAW.tests.values()
    for element in test.elements
    for quote in element.quotes
] + [
    pytest.param(quote, id=quote.words[:40])
    for treaty in LAW.treaties.values()
    for quote in treaty.quotes
]


def words_of(record):
    """Return all a record says, in both languages, as one small text."""
    dumped = str(record.model_dump(exclude={"cites"}))
    return dumped.casefold()


@pytest.mark.requirement("R214", "R217")
@pytest.mark.parametrize("factor", FACTORS)
def test_every_factor_names_a_judgment_and_a_page_that_was_seen(factor):
    kinds = {SOURCES[cite.source].kind for cite in factor.cites}
    seen = {str(SOURCES[cite.source].seen) for cite in factor.cites}
    assert "judgment" in kinds
    assert seen & {"excerpt", "whole"}


@pytest.mark.requirement("R217")
def test_the_formula_and_its_later_decisions_are_all_cited():
    found = {cite.source for cite in cited(LAW.tests["armed-conflict"])}
    assert {"icty-tadic", "icty-limaj", "icty-haradinaj", "icty-boskoski"} <= found


@pytest.mark.parametrize("quote", QUOTES)
def test_words_are_quoted_only_from_a_page_that_was_on_the_screen(quote):
    assert SOURCES[quote.cite.source].seen in ("excerpt", "whole")


@pytest.mark.parametrize("source", OWN)
def test_a_source_known_through_another_names_one_that_was_seen(source):
    seen = SOURCES[source].seen
    through = SOURCES[seen.quoted_in].seen if isinstance(seen, QuotedIn) else seen
    assert through in ("excerpt", "whole")


@pytest.mark.parametrize("source", OWN)
def test_no_legal_source_lies_idle(source):
    used = {cite.source for record in RECORDS.values() for cite in cited(record)}
    used |= {cite.source for question in load_questions().values() for cite in question.cites}
    used |= {s.seen.quoted_in for s in SOURCES.values() if isinstance(s.seen, QuotedIn)}
    assert source in used


@pytest.mark.parametrize("test", LAW.tests.values(), ids=lambda test: test.id)
def test_a_legal_test_shows_readings_that_differ_and_ends_with_questions(test):
    assert len({reading.en for reading in test.readings}) >= 2
    assert all(q.en.endswith("?") and q.es.endswith("?") for q in test.questions)
    assert "counsel" in test.follows.en or "ask which" in test.follows.en
    assert test.status == "draft"


@pytest.mark.parametrize("test", LAW.tests.values(), ids=lambda test: test.id)
def test_how_an_element_reads_is_told_as_recorded_and_not_as_law(test):
    for element in test.elements:
        assert element.indicated.en.startswith("As recorded")
        assert element.not_indicated.en.startswith("As recorded")
        assert "recorded" in element.unclear.en


@pytest.mark.requirement("R219")
def test_both_readings_of_the_amnesty_article_stand_side_by_side():
    test = LAW.tests["amnesty-6-5"]
    favours, narrows = (reading.en for reading in test.readings)
    assert "broadest possible amnesty" in favours
    assert "war crimes are left out" in narrows
    assert test.contested.en.startswith("In dispute")


@pytest.mark.requirement("R218")
def test_other_situations_of_violence_are_called_contested_and_kept_apart():
    test = LAW.tests["other-situations"]
    assert "That is the claim of its authors" in test.readings[0].en
    assert [element.id for element in test.elements] == ["degree", "collective", "consequences"]


@pytest.mark.requirement("R212")
@pytest.mark.parametrize("act", LAW.acts.values(), ids=LAW.acts)
def test_a_planned_act_is_never_called_legal_or_safe(act):
    said = words_of(act)
    assert act.questions
    for word in (" is legal", " is lawful", " is allowed", " es legal", " es lícito"):
        assert word not in said


@pytest.mark.requirement("R213")
@pytest.mark.parametrize(
    ("line", "treaty"),
    [
        ("human-trafficking", "trafficking-protocol"),
        ("smuggling", "smuggling-protocol"),
        ("arms-trafficking", "firearms-protocol"),
        ("drug-trafficking", "drugs-1988"),
        ("drug-retail", "drugs-1988"),
        ("maritime-robbery", "law-of-the-sea"),
    ],
)
def test_a_line_of_crime_leads_to_its_treaty(line, treaty):
    assert [slug for slug, held in LAW.treaties.items() if line in held.lines] == [treaty]


@pytest.mark.requirement("R211", "R229")
@pytest.mark.parametrize("gap", LAW.gaps.values(), ids=LAW.gaps)
def test_a_gap_has_a_source_and_a_proposal_that_is_called_no_law(gap):
    assert gap.cites
    assert gap.proposed_by.en.endswith("not law")
    assert gap.proposed_by.es.endswith("no es derecho")


@pytest.mark.requirement("R220")
def test_the_ways_to_give_standing_tell_what_is_hard_and_leave_not_knowing_open():
    assert "Hard to obtain" in LAW.standing["security-council"].means.en
    assert "unknown" in LAW.standing


@pytest.mark.requirement("R221")
def test_home_host_and_third_state_are_among_the_parts_a_state_may_have():
    assert {"home", "host", "third"} <= set(LAW.parts)


@pytest.mark.parametrize("form", LAW.forms.values(), ids=LAW.forms)
def test_a_national_form_says_who_disputes_it_and_where_it_stands(form):
    assert form.contested
    assert form.read_as
    assert form.cites


@pytest.mark.parametrize("regime", LAW.regimes.values(), ids=LAW.regimes)
def test_a_list_is_the_act_of_an_authority_with_a_day(regime):
    assert regime.kept_by.en
    assert regime.as_of
    assert regime.cites


def test_the_classifications_taken_back_in_mexico_are_the_warning():
    warning = LAW.tests["armed-conflict"].warning
    assert "December 2022" in warning.en
    assert "diciembre de 2022" in warning.es
