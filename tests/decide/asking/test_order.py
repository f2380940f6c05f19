"""Questions come in order of use, then as a practitioner asks; what one has answered is past."""

from tests.support.dossiers import claim, dossier
from tregua.decide.asking import OpenQuestion, former_claim, in_order, what_moved
from tregua.domain import Answer
from tregua.knowledge import load_questions
from tregua.language import Text

QUESTIONS = load_questions()


def keys(found):
    return [(each.question, each.about) for each in found]


def test_what_is_worth_most_comes_first_and_nothing_comes_twice():
    first = (OpenQuestion("cohesion", "party:b", settles=("limited@party:b",)),)
    found = keys(in_order(first, QUESTIONS, dossier(groups="ab")))
    assert found[0] == ("cohesion", "party:b")
    assert found[1][0] == next(each.id for each in QUESTIONS.values() if each.intake)
    assert len(found) == len(set(found))
    askable = {each.id for each in QUESTIONS.values() if each.asked_per in ("dossier", "party")}
    assert set(dict(found)) == askable


def test_a_question_asked_per_group_is_not_asked_of_a_dossier_without_any():
    first = (OpenQuestion("cohesion", "dossier"),)
    found = in_order(first, QUESTIONS, dossier(groups=()))
    assert {each.about for each in found} == {"dossier"}
    assert "cohesion" not in {each.question for each in found}


def test_what_somebody_answered_is_asked_of_another_only_where_it_is_worth_it():
    held = dossier({"cohesion@party:a": "asked-not-known", "mandate": "asked-not-known"})
    again = (OpenQuestion("cohesion", "party:a"),)
    assert ("cohesion", "party:a") in keys(in_order(again, QUESTIONS, held, by="analyst-2"))
    assert ("cohesion", "party:a") not in keys(in_order(again, QUESTIONS, held, by="analyst-1"))
    assert "mandate" not in dict(keys(in_order(again, QUESTIONS, held, by="analyst-2")))


def test_a_withdrawn_answer_opens_its_question_again():
    held = dossier([claim("mandate", "asked-not-known", withdrawn=True)])
    assert "mandate" in dict(keys(in_order((), QUESTIONS, held, by="analyst-1")))


def test_only_the_analysts_own_standing_claim_is_replaced():
    one, two = claim("mandate", "x", id="one"), claim("mandate", "y", id="two", replaces="one")
    held = dossier([one, two, claim("mandate", "z", id="three", by="analyst-2")])
    assert former_claim(held, "mandate", "dossier", "analyst-1") == two
    assert former_claim(held, "mandate", "dossier", "analyst-3") is None


def test_only_what_reads_otherwise_has_moved():
    titles = dict.fromkeys(["a", "b", "c"], Text("x", "x"))
    before = {("a", "dossier"): Answer.UNCLEAR, ("b", "dossier"): Answer.MET}
    after = before | {("a", "dossier"): Answer.NOT_MET, ("c", "dossier"): Answer.UNCLEAR}
    found = what_moved("criterion", before, after, titles)
    assert [(each.id, each.before, each.after) for each in found] == [
        ("a", Answer.UNCLEAR, Answer.NOT_MET)
    ]
