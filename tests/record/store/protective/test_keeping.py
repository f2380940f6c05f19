"""Working notes expire by date under rules adopted beforehand, and never under a hold."""

import json
from datetime import date

import pytest

from tests.support.protective import MOMENT, TODAY, draft, harbour, read
from tregua.errors import Declined, Problems, TreguaError
from tregua.usecases import expire_notes, pass_note

LATER = date(2026, 5, 1)
HOLD = """
holds:
  - id: h1
    recorded: 2026-02-01
    reason: A summons
    covers: {covers}
    on: 2026-02-01
    set_by: counsel-1
    inquiry: {inquiry}
"""


def held(place, covers="dossier", inquiry="false", lifted=""):
    """Add a hold to a dossier."""
    path = place / "protection.yaml"
    path.write_text(path.read_text() + HOLD.format(covers=covers, inquiry=inquiry) + lifted)
    return place


def expired(place, day):
    """Return what expires on a day."""
    return expire_notes(place, by="analyst-1", moment=MOMENT, today=day)


def ids(place):
    """Return the ids of the notes that are there."""
    return [note.id for note in read(place).working.notes]


def test_a_note_expires_on_its_day_and_not_before(tmp_path):
    place = harbour(tmp_path)
    assert expired(place, date(2026, 3, 12)).erased == {}
    assert expired(place, date(2026, 3, 13)).erased == {"rules-1": ("n-short", "n-early")}


def test_an_own_date_lengthens_the_time_and_never_shortens_it(tmp_path):
    place = harbour(tmp_path)
    expired(place, LATER)
    assert ids(place) == ["n-old", "n-long"]
    assert expired(place, date(2026, 12, 31)).erased == {"rules-1": ("n-long",)}


def test_rules_do_not_reach_back_to_notes_written_before_them(tmp_path):
    place = harbour(tmp_path)
    kept = expired(place, date(2030, 1, 1)).kept
    assert [(each.note, each.why) for each in kept] == [("n-old", "no_rules")]
    assert ids(place) == ["n-old"]


def test_the_journal_tells_how_many_under_which_rule_and_not_the_words(tmp_path):
    place = harbour(tmp_path)
    expired(place, LATER)
    line = (place / "log.jsonl").read_text().splitlines()[-1]
    told = json.loads(line)
    assert (told["act"], told["rule"], told["erased"]) == (
        "expire",
        "rules-1",
        {"working notes": 2},
    )
    assert "Cedar" not in line


def test_nothing_of_the_words_stays_in_the_file_nor_of_the_comments_between(tmp_path):
    place = harbour(tmp_path)
    expired(place, LATER)
    text = (place / "working.yaml").read_text()
    assert text.startswith("# The working record of the harbour.\nnotes:\n")
    assert "travel" not in text
    assert "next week" not in text


def test_after_everything_expired_the_dossier_can_still_be_read(tmp_path):
    place = harbour(tmp_path)
    path = place / "working.yaml"
    path.write_text(
        path.read_text()
        .replace('"2026-01-05', '"2026-01-12')
        .replace(": 2026-01-05", ": 2026-01-12")
    )
    expired(place, date(2030, 1, 1))
    assert ids(place) == []


@pytest.mark.parametrize("inquiry", ["true", "false"])
def test_under_a_hold_on_the_dossier_nothing_expires(tmp_path, inquiry):
    place = held(harbour(tmp_path), inquiry=inquiry)
    with pytest.raises(Declined, match="expire_hold"):
        expired(place, date(2030, 1, 1))
    assert len(ids(place)) == 4


def test_a_hold_on_one_subject_keeps_the_notes_that_name_it(tmp_path):
    place = held(harbour(tmp_path), covers="party:crews")
    assert expired(place, LATER).erased == {"rules-1": ("n-early",)}


def test_a_hold_on_a_place_keeps_notes_that_name_it_in_words_alone(tmp_path):
    place = held(harbour(tmp_path), covers="place:north-quay")
    assert expired(place, LATER).erased == {"rules-1": ("n-early",)}


def test_a_hold_that_came_with_an_inquiry_keeps_everything(tmp_path):
    place = held(harbour(tmp_path), covers="party:state", inquiry="true")
    with pytest.raises(Declined, match="expire_hold"):
        expired(place, LATER)


def test_counsel_lifts_a_hold(tmp_path):
    lifted = "    lifted_on: 2026-04-01\n    lifted_by: counsel-1\n"
    place = held(harbour(tmp_path), lifted=lifted)
    with pytest.raises(Declined, match="expire_hold"):
        expired(place, date(2026, 3, 20))
    assert expired(place, LATER).erased == {"rules-1": ("n-short", "n-early")}


def test_nobody_but_counsel_lifts_a_hold(tmp_path):
    lifted = "    lifted_on: 2026-04-01\n    lifted_by: analyst-1\n"
    with pytest.raises(Problems) as caught:
        read(held(harbour(tmp_path), lifted=lifted))
    assert [p.code for p in caught.value.problems] == ["hold_lifted_by"]


def test_after_an_inquiry_nothing_expires_though_nobody_set_a_hold(tmp_path):
    place = harbour(tmp_path)
    path = place / "events.yaml"
    path.write_text(path.read_text().replace("kind: draft-shared", "kind: prosecution"))
    with pytest.raises(Declined, match="expire_inquiry"):
        expired(place, LATER)


def test_of_a_public_body_nothing_expires_without_its_archive_schedule(tmp_path):
    place = harbour(tmp_path)
    sheet = place / "dossier.yaml"
    sheet.write_text(sheet.read_text().replace("record_law: ngo", "record_law: public-body"))
    with pytest.raises(Declined, match="expire_no_schedule"):
        expired(place, LATER)
    rules = place / "protection.yaml"
    rules.write_text(rules.read_text().replace("days: 60", "days: 60\n    schedule: Table 4"))
    assert expired(place, LATER).erased == {"rules-1": ("n-short", "n-early")}


def test_only_a_member_of_the_team_lets_notes_expire(tmp_path):
    with pytest.raises(TreguaError, match="member_unknown"):
        expire_notes(harbour(tmp_path), by="nobody", moment=MOMENT, today=LATER)


def passed(place, says):
    """Pass the short note on with these words."""
    return pass_note(place, "n-short", draft("refused", says), moment=MOMENT, today=TODAY)


def test_a_note_is_passed_on_in_new_words_and_stays_until_its_day(tmp_path):
    place = harbour(tmp_path)
    entry = passed(place, "We were asked for money and refused.").entry
    assert (entry.note, entry.kind, entry.n) == ("n-short", "refused", 1)
    assert "n-short" in ids(place)


def test_a_note_is_not_passed_on_in_its_own_words(tmp_path):
    place = harbour(tmp_path)
    words = read(place).working.notes[1].says
    with pytest.raises(TreguaError, match="note_verbatim"):
        passed(place, words)
    assert not (place / "protective.jsonl").exists()


def test_a_note_there_is_not_cannot_be_passed_on(tmp_path):
    with pytest.raises(TreguaError, match="note_unknown"):
        pass_note(harbour(tmp_path), "n-none", draft(), moment=MOMENT, today=TODAY)
