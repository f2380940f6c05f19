"""Events written from the command line, what they reopen, and what moved between two days."""

import json
import shutil

import pytest

from tests.support.face import tregua
from tests.support.tree import ROOT

EXAMPLE = ROOT / "examples/el-salvador-2012"
LOST = ("--kind", "leader-lost", "--says", "One who could decide is gone.")


@pytest.fixture
def folder(tmp_path):
    """Give a copy of the example that may be written to."""
    return shutil.copytree(EXAMPLE, tmp_path / "talks")


def snapshot(folder):
    """Return every file of a folder with what it holds."""
    return {p.name: p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.requirement("R007")
def test_an_event_is_written_at_the_end_and_what_it_makes_old_is_said(folder):
    before = (folder / "events.yaml").read_text("utf-8")
    told = tregua("event", folder, *LOST, "--on", "2022-01-01", "--about", "party:ms13")
    after = (folder / "events.yaml").read_text("utf-8")
    assert (told.code, told.err) == (0, "")
    assert after.startswith(before)
    assert "cohesion-1-ms13, cohesion-2-ms13" in told.out
    assert "barrio18" not in told.out
    assert "nothing starts by itself" in " ".join(told.out.split())


def test_what_an_event_reopens_is_listed_for_programs(folder):
    told = tregua("event", folder, *LOST, "--on", "2022-01-01", "--json")
    found = json.loads(told.out)
    assert found["event"]["kind"] == "leader-lost"
    assert found["schema"] == "tregua/event/1"
    assert {s["event"] for s in found["stale"]} == {found["event"]["id"]}
    assert {f["key"].partition("@")[0] for f in found["findings"]} >= {"group-weak"}


@pytest.mark.requirement("R007")
def test_the_mark_stands_in_the_assessment_from_then_on(folder):
    tregua("event", folder, *LOST, "--on", "2022-01-01", "--about", "party:ms13")
    told = " ".join(tregua("assess", folder).out.split())
    assert "rests on an answer older than" in told
    assert "“Leader killed, dead or gone” (1 January 2022)" in told


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--on", "2990"), "events.yaml: on: '2990' lies ahead of today"),
        (("--on", "2020", "--until", "2990-01"), "events.yaml: until: '2990-01' lies ahead"),
        (("--on", "2020", "--about", "party:nobody"), "'party:nobody' is not listed"),
        (("--on", "2020", "--source", "no-such"), "no-such"),
        (("--on", "31-12-2020"), "'31-12-2020' looks like a date changed by a spreadsheet"),
    ],
)
def test_an_event_that_cannot_be_is_refused_and_nothing_is_written(folder, given, said):
    before = snapshot(folder)
    told = tregua("event", folder, *LOST, *given)
    assert (told.code, told.out) == (1, "")
    assert said in told.err
    assert snapshot(folder) == before


def test_all_that_is_wrong_with_an_event_is_said_at_once(folder):
    wrong = ("--on", "2020", "--about", "party:nobody", "--source", "no-such")
    told = tregua("event", folder, "--kind", "leek", "--says", "x", *wrong)
    assert len(told.err.splitlines()) == 3


def test_a_word_of_ones_own_is_written_with_a_warning_that_names_the_nearest_kind(folder):
    told = tregua("event", folder, "--kind", "leek", "--on", "2020", "--says", "It got out.")
    assert told.code == 0
    assert "Perhaps 'leak' is meant" in told.err
    assert "No recorded answer or decision is made old" in " ".join(told.out.split())


def test_what_must_never_be_written_is_shown_and_not_written(folder):
    before = snapshot(folder)
    given = ("--kind", "leak", "--on", "2020", "--says", "Call 7777-8888 now.")
    told = tregua("event", folder, *given)
    assert (told.code, snapshot(folder)) == (1, before)
    assert "'7777-8888' looks like something never to be written" in told.err
    assert tregua("event", folder, *given, "--keep").code == 0


STEP = ("--kind", "first-meeting", "--on", "2020", "--says", "We meet.")


@pytest.mark.requirement("R007")
def test_a_step_of_ours_is_declined_while_locks_are_shut_and_names_them(folder):
    before = snapshot(folder)
    told = tregua("event", folder, *STEP)
    assert (told.code, told.out, snapshot(folder)) == (3, "", before)
    assert "('meet'), and locks on it are shut: purpose, groundwork, mandate" in told.err


def test_a_step_that_was_taken_all_the_same_is_written_with_the_locks_that_were_shut(folder):
    told = tregua("event", folder, *STEP, "--already-happened")
    assert told.code == 0
    assert "Written down in spite of shut locks: purpose, groundwork, mandate" in told.out
    assert "in_spite_of" in (folder / "events.yaml").read_text("utf-8")


def test_what_others_did_asks_no_lock(folder):
    assert tregua("event", folder, *LOST, "--on", "2020").code == 0


@pytest.mark.requirement("R007")
@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "Nothing moved: the records"), ("es", "Nada cambió: los registros")],
)
def test_that_nothing_moved_is_said(lang, said):
    told = tregua("diff", EXAMPLE, EXAMPLE, lang=lang)
    assert told.code == 0
    assert said in told.out


@pytest.mark.requirement("R007")
@pytest.mark.parametrize(
    ("lang", "lines"),
    [
        (
            "en",
            ("as known on 31 December 2014", "Dissolution in order (MS-13): unclear → not met."),
        ),
        (
            "es",
            (
                "tal como se conocía el 31 de diciembre de 2014",
                "Disolución ordenada (MS-13): no está claro → no se cumple.",
            ),
        ),
    ],
)
def test_what_moved_from_a_day_to_now_is_said_with_what_moved_it(lang, lines):
    told = " ".join(tregua("diff", f"{EXAMPLE}@2014-12-31", EXAMPLE, lang=lang).out.split())
    assert all(line in told for line in lines)
    assert "territory-ms13; power-ms13." in told


def test_what_moved_is_listed_for_programs():
    found = json.loads(tregua("diff", f"{EXAMPLE}@2014-12-31", EXAMPLE, "--json").out)
    assert found["schema"] == "tregua/diff/1"
    assert found["a"]["view"]["known_on"] == "2014-12-31"
    assert found["b"]["view"]["known_on"] is None
    assert {m["key"] for m in found["pathways"]} == {
        "dissolution@party:ms13",
        "dissolution@party:barrio18",
    }


@pytest.mark.parametrize("given", ["@2014-13-01", "@yesterday", "@2014"])
def test_what_follows_the_at_must_be_a_day(given):
    told = tregua("diff", f"{EXAMPLE}{given}", EXAMPLE)
    assert told.code == 2
    assert "is neither a folder nor FOLDER@DATE" in told.err


def test_a_folder_whose_own_name_holds_an_at_is_a_folder(tmp_path):
    place = shutil.copytree(EXAMPLE, tmp_path / "talks@2014-12-31")
    assert "Nothing moved: the records" in tregua("diff", place, EXAMPLE).out


COMMANDS = [("check",), ("assess",), ("compare",), ("impact",), ("agreement", "check")]


@pytest.mark.requirement("R185")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_says_which_view_it_shows_and_names_what_is_left_out(command):
    days = ("--known-on", "2014-12-31", "--as-of", "2013-12-31")
    told = " ".join(tregua(*command, EXAMPLE, *days).out.split())
    assert "As known on 31 December 2014" in told
    assert "As things stood on 31 December 2013" in told
    assert "Left out: learned on 2021-03, after the date asked for." in told
    view = json.loads(tregua(*command, EXAMPLE, *days, "--json").out)["view"]
    assert (view["known_on"], view["as_of"]) == ("2014-12-31", "2013-12-31")
    assert "fall-52" in {each["id"] for each in view["left_out"] if each["why"] == "hindsight"}


def test_a_dossier_as_it_is_leaves_nothing_out():
    found = json.loads(tregua("assess", EXAMPLE, "--json").out)
    assert found["view"] == {"known_on": None, "as_of": None, "left_out": []}


@pytest.mark.requirement("R185")
def test_the_first_page_of_a_briefing_says_which_view_it_is(tmp_path):
    tregua("brief", EXAMPLE, "--to", "html", "-o", tmp_path, "--known-on", "2014-12-31")
    (page,) = tmp_path.glob("*.html")
    text = page.read_text("utf-8")
    assert text.index("As known on 31 December 2014") < text.index("Answers on one page")


def test_the_kinds_of_events_are_listed_in_both_languages():
    assert "Talks become known" in tregua("schema", "event-kinds").out
    assert "Las conversaciones se conocen" in tregua("schema", "event-kinds", lang="es").out
