"""A plan beside earlier findings: present, differing, and not to be said."""

from dataclasses import replace

import pytest

from tests.support.dossiers import claim, dossier, example
from tregua.decide.compare.coding import FACTS
from tregua.decide.compare.likeness.deviating import deviations
from tregua.domain import Answer
from tregua.domain.engagement.choices import Choice, ConceptFile
from tregua.knowledge import load_catalogue
from tregua.knowledge.cases.likening import load_likeness

QUESTIONS = load_catalogue().questions
FINDINGS = load_likeness().findings


def beside(held) -> dict[str, Answer]:
    found = deviations(held, FINDINGS, QUESTIONS)
    return {test.id: test.answer for one in found for test in one.tests}


def chosen(**options: tuple[str, ...]) -> ConceptFile:
    rows = (
        Choice(id=name, recorded="2026-01-01", choice=name, options=taken)
        for name, taken in options.items()
    )
    return ConceptFile(choices=tuple(rows))


@pytest.mark.requirement("R245")
def test_there_are_the_four_findings():
    assert [f.id for f in FINDINGS] == ["limited-aims", "same-dilemmas", "necessity", "secrecy"]


@pytest.mark.requirement("R245")
def test_of_an_empty_plan_nothing_can_be_said():
    assert set(beside(dossier([])).values()) == {Answer.UNCLEAR}


@pytest.mark.requirement("R245")
@pytest.mark.parametrize(
    ("records", "test", "answer"),
    [
        ([claim("aim", "limited")], "aim", Answer.MET),
        ([claim("aim", "transformational")], "aim", Answer.NOT_MET),
        ([claim("deterrence", "low", "party:a")], "deterrence", Answer.MET),
        ([claim("deterrence", "high", "party:a")], "deterrence", Answer.NOT_MET),
        ([claim("opened-by", ["research-finding"])], "exhausted", Answer.NOT_MET),
        ([claim("opened-by", ["exhausted-policy"])], "exhausted", Answer.MET),
    ],
)
def test_a_plan_is_like_a_finding_or_differs_by_its_claims(records, test, answer):
    assert beside(dossier(records))[test] is answer


@pytest.mark.requirement("R245")
@pytest.mark.parametrize(
    ("options", "secret", "informal"),
    [
        (("secret", "informal"), Answer.MET, Answer.MET),
        (("public", "formal"), Answer.NOT_MET, Answer.NOT_MET),
        ((), Answer.UNCLEAR, Answer.UNCLEAR),
    ],
)
def test_secrecy_and_form_are_read_from_the_concept(options, secret, informal):
    found = beside(replace(dossier([]), concept=chosen(mode=options)))
    assert (found["secret"], found["informal"]) == (secret, informal)


def test_few_choices_on_record_are_no_difference():
    few = replace(dossier([]), concept=chosen(mode=("secret",)))
    many = replace(dossier([]), concept=chosen(mode=(), design=(), agenda=(), support=()))
    assert [beside(one)["choices"] for one in (few, many)] == [Answer.UNCLEAR, Answer.MET]


def test_what_an_answer_rests_on_is_named():
    found = deviations(dossier([claim("aim", "limited", id="c1")]), FINDINGS, QUESTIONS)
    (reason,) = found[0].tests[0].because
    assert (reason.term, reason.value, reason.records) == ("aim", "limited", ("c1",))


def test_every_fact_a_link_or_a_finding_names_is_registered():
    links = {link.fact for link in load_likeness().links}
    named = {
        test.when.term.name for f in FINDINGS for test in f.tests if hasattr(test.when, "term")
    }
    assert links | {name for name in named if name not in QUESTIONS} <= set(FACTS)


def test_the_example_is_read_without_a_verdict():
    assert set(beside(example()).values()) <= set(Answer)
