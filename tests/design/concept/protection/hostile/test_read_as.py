"""The harbour read by hostile eyes: what is caught, what covers it, and what may be done."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.support.protective import HARBOUR, MOMENT, TODAY, draft, harbour, logged, read
from tregua.domain import Severity
from tregua.errors import TreguaError
from tregua.knowledge.readers import load_readers
from tregua.usecases import describe_hostile, log_entry, may_step_outward, read_hostile

DAY = date(2026, 3, 1)
DOSSIER = read(HARBOUR)
READERS = [reader.id for reader in load_readers().readers]


def caught(reader="prosecutor", dossier=DOSSIER):
    """Return what a reader stops at, by sentence."""
    found = read_hostile(dossier, reader, language="en", day=DAY).caught
    return {each.sentence: each for each in found}


def why(sentence, reader="prosecutor", dossier=DOSSIER):
    """Return how persons are named or implied in a sentence."""
    return {(each.how, each.who) for each in caught(reader, dossier)[sentence].persons}


def positioned():
    """Return the harbour with a note on how far its promoter would go."""
    party = DOSSIER.actors.parties[0].model_copy(update={"note": "At most two visits."})
    actors = DOSSIER.actors.model_copy(update={"parties": (party,)})
    return replace(DOSSIER, actors=actors)


def test_a_code_name_a_role_an_office_and_a_small_body_each_imply_a_person():
    assert why("Cedar seemed tired.") == {("code_name", "person:p1")}
    assert why("A priest at North Quay carries word.") == {("role_place", "")}
    assert why("The mayor knows.") == {("office", "")}
    assert ("body", "body:table") in why("We met Cedar with the harbour table.") | why(
        "The harbour table"
    )


def test_a_group_or_a_large_body_implies_nobody():
    assert "The crews" not in caught()
    assert "The parish" not in caught()


@pytest.mark.parametrize("reader", READERS)
def test_nobody_under_18_is_called_by_code_name_or_id_on_any_page(reader):
    young = DOSSIER.actors.persons[0].model_copy(update={"under_18": True})
    actors = DOSSIER.actors.model_copy(update={"persons": (young, *DOSSIER.actors.persons[1:])})
    held = replace(DOSSIER, actors=actors)
    told = str(read_hostile(held, reader, language="en", day=DAY).to_dict())
    assert not re.search(rf"(?<!\w)({young.code_name}|{young.id})(?!\w)", told, re.IGNORECASE)
    assert "▮▮▮ seemed tired." in caught(reader, held)


def test_a_sentence_no_entry_covers_lacks_mandate_basis_and_advice():
    found = caught()["A priest at North Quay carries word."]
    assert found.lacks == ("mandate", "basis", "advice")
    assert found.severity is Severity.WARNING


@pytest.mark.requirement("R224")
def test_a_step_under_its_mandate_with_advice_given_before_is_covered(tmp_path):
    met = "We met Cedar with the harbour table."
    assert caught()[met].lacks == ("advice",)
    found = caught(dossier=read(logged(tmp_path)))[met]
    assert (found.cover.mandate, found.cover.basis, found.cover.advice) == ("m1", "mandate:m1", "2")
    assert (found.severity, found.could) == (None, ("keep",))


def test_a_mandate_covers_no_act_it_does_not_name():
    turned = [e.model_copy(update={"kind": "offer-made"}) for e in DOSSIER.events]
    found = caught(dossier=replace(DOSSIER, events=tuple(turned)))
    assert "mandate" in found["We met Cedar with the harbour table."].lacks


def test_a_mandate_covers_nothing_before_its_first_day():
    early = DOSSIER.protection.mandates[0].model_copy(update={"on": DOSSIER.events[1].on})
    own = DOSSIER.protection.model_copy(update={"mandates": (early,)})
    found = caught(dossier=replace(DOSSIER, protection=own))
    assert "mandate" in found["We met Cedar with the harbour table."].lacks


def test_a_mandate_of_one_member_covers_no_step_of_another():
    own = [m.model_copy(update={"holder": "analyst-1"}) for m in DOSSIER.protection.mandates]
    held = DOSSIER.protection.model_copy(update={"mandates": tuple(own)})
    found = caught(dossier=replace(DOSSIER, protection=held))
    assert "mandate" in found["We met Cedar with the harbour table."].lacks


def test_advice_given_after_a_step_does_not_cover_it(tmp_path):
    place = harbour(tmp_path)
    late = draft("advice", "Too late.", on="2026-02-11", names=("act:meet",))
    log_entry(place, late, moment=MOMENT, today=TODAY)
    assert "advice" in caught(dossier=read(place))["We met Cedar with the harbour table."].lacks


def test_a_promise_with_its_own_lawful_basis_needs_no_other():
    promised = caught()["Medical visits once a month."]
    assert promised.cover.basis == "undertaking:u1"
    assert "basis" in caught()["Nobody will be paid."].lacks


def test_each_reader_has_eyes_of_their_own():
    money = "He wanted money for travel; we said no."
    assert "money" in caught("prosecutor")[money].eyes
    assert "who-paid" in caught("journalist")[money].eyes
    assert money not in caught("family")
    assert "the-dead" in caught("family")["No killing"].eyes
    assert "positions" in caught("group", positioned())["At most two visits."].eyes


def test_a_sentence_that_names_somebody_is_graver_to_a_prosecutor_than_to_a_family():
    assert caught("prosecutor")["Cedar seemed tired."].severity is Severity.WARNING
    assert caught("family")["Cedar seemed tired."].severity is Severity.NOTE


def test_nothing_in_either_record_is_to_be_rewritten(tmp_path):
    found = read_hostile(read(logged(tmp_path)), "prosecutor", language="en", day=DAY).caught
    records = [each for each in found if each.file in ("working.yaml", "protective.jsonl")]
    assert records
    assert not [each for each in records if {"rewrite", "move"} & set(each.could)]


def test_under_a_hold_nothing_is_to_be_moved_or_rewritten(tmp_path):
    place = harbour(tmp_path)
    path = place / "protection.yaml"
    hold = (
        "holds:\n  - id: h1\n    recorded: 2026-02-01\n    reason: A summons\n"
        "    on: 2026-02-01\n    set_by: counsel-1\n"
    )
    path.write_text(path.read_text() + hold)
    found = read_hostile(read(place), "group", language="en", day=DAY)
    assert found.held
    assert not [each for each in found.caught if {"rewrite", "move"} & set(each.could)]
    assert "move, rewrite and delete nothing" in describe_hostile(read(place), found, "en", DAY)


@pytest.mark.parametrize("reader", READERS)
def test_a_reading_is_the_same_each_time_and_in_the_order_of_the_files(reader):
    one = read_hostile(DOSSIER, reader, language="en", day=DAY)
    assert one == read_hostile(DOSSIER, reader, language="en", day=DAY)
    files = [each.file for each in one.caught]
    assert files == sorted(files, key=files.index)


def test_whatever_a_record_holds_in_words_is_read():
    marked = replace(
        DOSSIER,
        bargain=DOSSIER.bargain,
        events=tuple(e.model_copy(update={"says": "The informant."}) for e in DOSSIER.events),
        claims=tuple(c.model_copy(update={"dissent": "The bishop."}) for c in DOSSIER.claims),
    )
    assert {"The informant.", "The bishop."} <= caught(dossier=marked).keys()


def test_withdrawn_records_are_read_too():
    gone = tuple(c.model_copy(update={"withdrawn": True}) for c in DOSSIER.claims)
    assert "The mayor knows." in caught(dossier=replace(DOSSIER, claims=gone))


def test_a_reader_there_is_not_is_refused_with_those_there_are():
    with pytest.raises(TreguaError, match="prosecutor, journalist, group, family"):
        read_hostile(DOSSIER, "rival", language="en")


def test_a_step_outward_shows_the_uncovered_sentences_and_they_decide_nothing():
    step = may_step_outward(DOSSIER, "meet", day=DAY)
    assert [each.reader for each in step.uncovered] == READERS
    found = read_hostile(DOSSIER, "prosecutor", language="en", day=DAY)
    assert step.uncovered[0].n == len(found.uncovered) > 0
