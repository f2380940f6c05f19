"""What to ask next: the question named can do what is said of it, and asks for no more."""

from dataclasses import replace

import pytest

from tests.support.answers import possible_answers
from tests.support.dossiers import FAVOURABLE, claim, dossier, example
from tregua.decide.assess import assess
from tregua.domain import Answer
from tregua.knowledge import load_catalogue

CATALOGUE = load_catalogue()
EXAMPLE = example()
ASKS = assess(EXAMPLE, CATALOGUE).ask_next


def supposing(held, ask, value):
    """Return a dossier with one answer in place of all that is claimed on a question."""
    key = (ask.question, ask.about)
    kept = tuple(c for c in held.claims if (c.question, c.about) != key)
    source = {"source": held.sources[0].id}
    return replace(held, claims=(*kept, claim(*key[:1], value, ask.about, sources=[source])))


def settled(held, ask) -> set[str]:
    """Return the pathways and criteria that some answer to a question leaves no longer unclear."""
    found: set[str] = set()
    for value in possible_answers(CATALOGUE.questions[ask.question]):
        result = assess(supposing(held, ask, value), CATALOGUE)
        answers = {f"{p.id}@{p.about}": p.answer for p in result.pathways}
        answers |= {f.key: f.answer for f in result.findings}
        found |= {key for key, answer in answers.items() if answer is not Answer.UNCLEAR}
    return found


@pytest.mark.parametrize("ask", ASKS, ids=lambda ask: f"{ask.question}-{ask.about}")
def test_a_question_can_settle_what_is_said_that_it_settles(ask):
    assert {*ask.settles, *ask.criteria} <= settled(EXAMPLE, ask)


def test_the_questions_that_settle_most_come_first():
    uses = [(len(ask.settles), len(ask.criteria)) for ask in ASKS]
    assert uses == sorted(uses, reverse=True)


def test_a_question_is_asked_once_of_each_subject_and_only_where_something_is_missing():
    asked = [(ask.question, ask.about) for ask in ASKS]
    gaps = {(m.term, m.about) for p in assess(EXAMPLE, CATALOGUE).pathways for m in p.missing}
    assert len(asked) == len(set(asked))
    assert set(asked) == gaps


def test_the_one_open_question_is_the_one_to_ask():
    held = dossier(FAVOURABLE | {"community-voice": None})
    (ask,) = assess(held, CATALOGUE).ask_next
    assert (ask.question, ask.why) == ("community-voice", "not_recorded")
    assert {key.partition("@")[0] for key in ask.settles} == {
        "limited",
        "transformation",
        "dissolution",
    }


def test_where_nothing_is_open_nothing_is_asked():
    assert assess(dossier(FAVOURABLE), CATALOGUE).ask_next == ()
