"""Plans of meetings in `safety.yaml`: what tells where or when is warned of and not repeated."""

import shutil

import pytest

from tests.support.tree import ROOT
from tregua.domain.engagement import SafetyFile
from tregua.files import bind, read_tree
from tregua.record.store import FILES
from tregua.usecases import open_dossier

BROKEN = ROOT / "tests/record/store/broken/meeting-plan-marked-k1"
TEMPLATES = ROOT / "src/tregua/record/store/templates"
PLAN = """meetings:
  - id: plan-lamp
    recorded: 2026-01-02
    meeting: {meeting}
    as_of: 2026-01
    legal_frame: Law 1908 of 2018
    for_theirs: {words}
    worst_cases:
      - {{case: leak, contingency: {contingency}}}
"""
TELLING = {
    "They come on Thursday": "meeting_tells_time",
    "Vienen a las 4 pm": "meeting_tells_time",
    "Behind the old parish": "meeting_tells_place",
    "Call 7712 3456": "meeting_tells_number",
}


def warned(place, meeting="lamp", words="They choose their way", contingency="Nobody goes"):
    """Return the warnings on a dossier with one plan, by code and field."""
    folder = place / "held"
    shutil.copytree(BROKEN, folder)
    plan = PLAN.format(meeting=meeting, words=words, contingency=contingency)
    (folder / "safety.yaml").write_text(plan)
    return {(w.code, w.field) for w in open_dossier(folder).warnings if w.file == "safety.yaml"}


@pytest.mark.requirement("R082")
@pytest.mark.parametrize("words", TELLING)
def test_words_that_tell_where_or_when_are_warned_of(tmp_path, words):
    assert warned(tmp_path, words=words) >= {(TELLING[words], "meetings.plan-lamp.for_theirs")}


@pytest.mark.requirement("R082")
def test_a_contingency_is_read_for_it_too(tmp_path):
    ((code, field),) = warned(tmp_path, contingency="All meet at the bridge")
    assert (code, field.rpartition(".")[2]) == ("meeting_tells_place", "contingency")


def test_the_word_of_a_meeting_is_read_for_it_too(tmp_path):
    codes = {code for code, _ in warned(tmp_path, meeting="friday-bridge")}
    assert codes == {"meeting_tells_time", "meeting_tells_place"}


def test_harmless_words_and_the_number_of_a_law_warn_of_nothing(tmp_path):
    assert warned(tmp_path) == set()


def test_a_plan_has_no_field_for_a_place_a_time_a_way_or_a_number():
    fields = set(FILES["safety.yaml"].model_fields["meetings"].annotation.__args__[0].model_fields)
    assert not fields & {"place", "time", "day", "route", "vehicle", "number", "operational"}


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_the_template_shows_as_an_example_can_be_read(tmp_path, language):
    body = (TEMPLATES / language / "safety.yaml").read_text("utf-8").replace("@DAY@", "2026-01-02")
    told = [line for line in body.splitlines() if line.startswith(("#  ", "meet", "leak", "secr"))]
    lines = [line.removeprefix("#").replace(": []", ":") for line in told]
    (tmp_path / "safety.yaml").write_text("\n".join(lines), "utf-8")
    held = bind(read_tree(tmp_path / "safety.yaml", "safety.yaml"), SafetyFile)
    assert [len(each) for each in (held.secrecy, held.leak_drills, held.meetings)] == [1, 1, 1]
