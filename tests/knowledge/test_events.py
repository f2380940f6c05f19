"""Kinds of events: each says what it is, rests on a source, and makes some answer old."""

import re

import pytest
import yaml

from tests.support.tree import ROOT
from tregua.domain.knowledge import EventKind, makes_old
from tregua.knowledge import load_events, load_questions
from tregua.knowledge.kinds import event_problems, question_problems

KINDS, QUESTIONS = load_events(), load_questions()
EACH = pytest.mark.parametrize("slug", KINDS)
ASKED_FOR = {
    *("leader-lost", "leader-arrested", "leak", "split", "election", "change-of-government"),
    *("money-ended", "funding-changed", "spike", "atrocity", "offer", "truce-declared"),
    *("truce-agreed", "stage-opened", "shock-ends", "new-group", "law-changed"),
}
SILENT = {"meeting-agreed", "meeting-held", "message-sent"}
"""Steps of our own that by themselves change no answer."""
TEXT = {"en": "x", "es": "x"}
CITES = [{"source": "freeman-afako-2024", "at": "Threshold question 1"}]


def made_old(slug):
    """Return the questions whose answers a kind of event makes old."""
    return {q.id for q in QUESTIONS.values() if makes_old(slug, q, KINDS)}


def wrong(**fields):
    """Return what is wrong with one more kind, as a code and what it names."""
    kind = EventKind.model_validate({"label": TEXT, "means": TEXT, "cites": CITES} | fields)
    found = event_problems(
        {**KINDS, "new": kind}, QUESTIONS, {"freeman-afako-2024": None}, {"meet"}
    )
    return {(p.code, *p.values.values()) for p in found if p.field == "new"}


@pytest.mark.requirement("R007")
def test_every_kind_that_practice_asks_for_is_on_the_list():
    assert set(KINDS) >= ASKED_FOR


@EACH
def test_a_kind_makes_some_answer_old_unless_it_is_a_bare_step_of_our_own(slug):
    assert bool(made_old(slug)) == (slug not in SILENT)


@EACH
def test_a_definition_is_a_sentence_in_both_languages(slug):
    for text in (KINDS[slug].means.en, KINDS[slug].means.es):
        assert re.match(r"[A-ZÁÉÍÓÚ¿]", text)
        assert text.endswith((".", "?"))


def test_every_kind_a_dossier_of_ours_uses_is_on_the_list():
    files = sorted(ROOT.glob("examples/*/events.yaml"))
    used = {e["kind"] for f in files for e in yaml.load(f.read_text(), yaml.BaseLoader)["events"]}
    assert files
    assert used <= set(KINDS)


@pytest.mark.requirement("R044")
def test_a_shock_that_ends_asks_again_what_follows_and_what_its_beginning_had_changed():
    assert KINDS["shock"].ends_as == "shock-ends"
    assert made_old("shock-ends") > made_old("shock")
    assert {"what-follows", "end-date"} <= made_old("shock-ends")


def test_an_arrest_or_a_release_makes_old_all_that_the_loss_of_a_leader_does():
    assert made_old("leader-freed") > made_old("leader-lost")
    assert made_old("leader-arrested") == made_old("leader-lost") | {"deterrence"}


@EACH
def test_what_a_kind_makes_old_is_written_in_one_place(slug):
    named = {q.id for q in QUESTIONS.values() if slug in q.made_old_by}
    assert named.isdisjoint(KINDS[slug].makes_old)


def test_a_word_of_ones_own_makes_nothing_old():
    assert made_old("rumour") == set()


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"counts_as": ["leek"]}, ("event_kind_unknown_near", "leek", "leak")),
        ({"ends_as": "new"}, ("event_kind_unknown_near", "new", "new")),
        ({"makes_old": ["cohesio"]}, ("question_unknown", "cohesio", "")),
        ({"outward": "fly"}, ("not_allowed", "fly", "meet")),
        ({"cites": [{"source": "no-such"}]}, ("source_unknown", "no-such")),
    ],
)
def test_a_kind_that_names_what_is_not_there_is_refused(fields, problem):
    assert wrong(**fields) == {problem}


def test_a_question_that_names_an_unknown_kind_is_refused():
    asked = QUESTIONS["cohesion"].model_copy(update={"made_old_by": ("spllit",)})
    (found,) = question_problems({"cohesion": asked}, {"split": KINDS["split"]})
    assert (found.code, found.field, found.values["near"]) == (
        "event_kind_unknown_near",
        "cohesion",
        "split",
    )
