"""Protection and working notes: names that lead nowhere are found, with what would be right."""

import pytest

from tests.support.protective import harbour, read
from tregua.errors import Problems
from tregua.usecases import open_dossier

WRONG = {
    "member:facilitator-1|facilitator-1": "who_form",
    "member:facilitator-1|member:facilitator-9": "member_unknown",
    "member:facilitator-1|body:nobody": "about_unknown",
    "adopted_by: analyst-1|adopted_by: nobody": "member_unknown",
    "given_by: party:state|given_by: party:stat": "about_unknown_near",
    "allows: [meet, send-message]|allows: [met]": "protection_kind_unknown_near",
    "allows: [meet, send-message]|allows: [zzz]": "protection_kind_unknown",
    "profession: priest|profession: preist": "protection_kind_unknown_near",
    "profile: ngo|profile: ngos": "protection_kind_unknown_near",
    "who: analyst-1|who: analyst-9": "member_unknown",
}


def problems(place):
    """Return the codes of what must be mended in a dossier."""
    with pytest.raises(Problems) as caught:
        open_dossier(place)
    return {p.code for p in caught.value.problems if not p.warning}


@pytest.mark.parametrize("change", WRONG)
def test_what_leads_nowhere_is_found_by_its_kind(tmp_path, change):
    place = harbour(tmp_path)
    path = place / "protection.yaml"
    was, _, now = change.partition("|")
    assert was in path.read_text()
    path.write_text(path.read_text().replace(was, now, 1))
    assert problems(place) == {WRONG[change]}


def test_a_note_by_nobody_of_the_team_or_on_nothing_listed_is_found(tmp_path):
    place = harbour(tmp_path)
    path = place / "working.yaml"
    text = path.read_text().replace("by: facilitator-1", "by: nobody", 1)
    path.write_text(text.replace("names: [party:crews]", "names: [party:none]"))
    assert problems(place) == {"member_unknown", "about_unknown"}


def test_a_hold_lifted_by_half_is_found(tmp_path):
    place = harbour(tmp_path)
    path = place / "protection.yaml"
    hold = "holds:\n  - id: h1\n    recorded: 2026-02-01\n    reason: x\n    on: 2026-02-01\n"
    path.write_text(path.read_text() + hold + "    set_by: counsel-1\n    lifted_on: 2026-03-01\n")
    assert problems(place) == {"hold_half_lifted"}


def warned(place):
    """Return the codes of what is worth knowing of a dossier."""
    return {warning.code for warning in open_dossier(place).warnings}


def test_rules_for_another_keeper_and_a_public_body_without_schedule_are_warned_of(tmp_path):
    place = harbour(tmp_path)
    sheet = place / "dossier.yaml"
    sheet.write_text(sheet.read_text().replace("record_law: ngo", "record_law: public-body"))
    assert warned(place) == {"rules_otherwise", "rules_no_schedule"}


def test_the_harbour_itself_is_in_order(tmp_path):
    place = harbour(tmp_path)
    assert warned(place) == set()
    assert len(read(place).working.notes) == 4
