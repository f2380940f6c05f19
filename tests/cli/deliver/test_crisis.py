"""`tregua crisis` as a person meets it at night: the page, and what is written down meanwhile."""

import json
import shutil

import pytest

from tests.support.face import digest, tregua
from tests.support.nights import MODEL
from tests.support.tree import ROOT

AT = ("--at", "2026-11-14T06:00Z")
BARE = ROOT / "examples/el-salvador-2012"
QUIET = ROOT / "examples/august-town-2008"


@pytest.fixture
def folder(tmp_path):
    """Give a copy of the model that may be written to."""
    return shutil.copytree(MODEL, tmp_path / "talks")


def told(*words, lang="en"):
    """Return what the command prints, on one line."""
    answered = tregua("crisis", *words, lang=lang)
    assert (answered.code, answered.err) == (0, "")
    return " ".join(answered.out.split())


@pytest.mark.requirement("R105")
@pytest.mark.parametrize(
    ("lang", "held", "warned", "next_step"),
    [
        (
            "en",
            "HELD until 01:40 on 15 November (19 hours left). May lift it, in writing: "
            "facilitator-1 or counsel-1.",
            "Those who live with the four who carry messages. Warned by facilitator-1. told 02:00",
            "→ 1. Both sides are called and asked to hold still (The joint office): by 14 November "
            "(18 hours left).",
        ),
        (
            "es",
            "SE RESERVA hasta las 01:40 del 15 de noviembre (quedan 19 horas). Puede levantar la "
            "reserva, por escrito: facilitator-1 o counsel-1.",
            "Quienes viven con las cuatro personas que llevan mensajes. Les avisa facilitator-1. "
            "avisado 02:00",
            "→ 1. Se llama a ambas partes y se pide no actuar (La oficina conjunta): a más tardar "
            "el 14 de noviembre (quedan 18 horas).",
        ),
    ],
)
def test_the_page_says_what_is_held_who_is_warned_and_who_moves_next(lang, held, warned, next_step):
    found = told(MODEL, *AT, lang=lang)
    assert held in found
    assert warned in found
    assert next_step in found


def test_families_of_go_betweens_stand_before_all_else():
    found = told(MODEL, *AT)
    assert found.index("Family of a go-between") < found.index("Call in this order")
    assert found.index("Call in this order") < found.index("We know")


def test_without_a_file_the_page_still_prints_and_says_what_was_never_prepared():
    found = told(BARE)
    assert "Never prepared: the standing sheet, the order of calls, who keeps the numbers" in found
    assert "EN ____" in found
    assert "ES ____" in found


def test_the_page_is_one_object_for_programs():
    answered = tregua("crisis", MODEL, *AT, "--json")
    found = json.loads(answered.out)
    assert found["schema"] == "tregua/crisis/1"
    assert found["night"] == "november-14"
    assert found["hold"]["lifted"] is False
    assert [clause["clause"] for clause in found["clauses"]] == ["quiet-zones", "search"]


def test_the_page_is_written_in_each_format_without_touching_the_dossier(tmp_path):
    before = digest(MODEL)
    answered = tregua("crisis", MODEL, *AT, "-o", tmp_path, "--to", "pdf,docx,html", "--lang", "es")
    names = {path.rpartition("/")[2] for path in answered.out.split()}
    start = "a-draft-in-good-order.night.es"
    assert names == {f"{start}.pdf", f"{start}.docx", f"{start}.html"}
    assert digest(MODEL) == before


@pytest.mark.requirement("R083")
def test_a_night_is_kept_while_it_goes_on(folder):
    later = ("--at", "2026-11-21T02:10Z")
    before = (folder / "crisis.yaml").read_text("utf-8")
    began = tregua("crisis", folder, *later, "--heard", "Shots at the quay", "--from", "neighbour")
    assert (began.code, began.err) == (0, "Written down in crisis.yaml as 'n-0001'.\n")
    rumour = ("--rumour", "Nine are dead", "--from", "network")
    assert tregua("crisis", folder, "--at", "2026-11-21T02:20Z", *rumour).code == 0
    word = ("--told", "households", "--by", "facilitator-1", "--not-reached", "law")
    found = told_after(folder, "--at", "2026-11-21T02:30Z", *word)
    assert "First heard: Shots at the quay." in found
    assert "Nine are dead" in found
    assert "Warned by facilitator-1. told 02:30" in found
    assert "Counsel: counsel-1. NOT reached 02:30" in found
    after = (folder / "crisis.yaml").read_text("utf-8")
    assert all(line in after for line in before.splitlines())
    journal = (folder / "log.jsonl").read_text("utf-8")
    assert journal.count('"night"') == 3


def told_after(folder, *words):
    """Return what a command prints on standard output, on one line."""
    return " ".join(tregua("crisis", folder, *words).out.split())


def test_a_folder_without_the_file_can_keep_a_night(tmp_path):
    folder = shutil.copytree(BARE, tmp_path / "talks")
    later = ("--at", "2026-11-21T02:10Z")
    answered = tregua(
        "crisis", folder, *later, "--heard", "Shots", "--rumour", "X", "--from", "press"
    )
    assert (answered.code, answered.err.count("Written down")) == (0, 2)


@pytest.mark.parametrize(
    ("given", "code", "said"),
    [
        (("--night", "nowhere"), 2, "no night 'nowhere'"),
        (("--at", "tonight"), 2, "'tonight' is no moment"),
        (("--at", "2026-11-14T06:00"), 2, "is no moment"),
        (("--rumour", "X"), 2, "Say with --from"),
        (("--told", "law"), 2, "Say with --by"),
        ((*AT, "--told", "nobody", "--by", "analyst-1"), 2, "'nobody' is neither a call nor"),
        ((*AT, "--rumour", "X", "--from", "bird"), 2, "'bird' is no kind of source"),
        (("--at", "2026-12-01T06:00Z", "--rumour", "X", "--from", "press"), 1, "No night is open"),
        ((*AT, "--told", "law", "--by", "stranger"), 1, "'stranger'"),
        ((*AT, "--rumour", "Ring +34 600 123 456", "--from", "press"), 1, "Nothing was written"),
        (("-o", ".", "--to", "rtf"), 2, "rtf"),
    ],
)
def test_what_cannot_be_done_is_said_and_writes_nothing(folder, given, code, said, monkeypatch):
    monkeypatch.chdir(folder)
    before = digest(folder)
    answered = tregua("crisis", folder, *given)
    assert (answered.code, digest(folder)) == (code, before)
    assert said in " ".join(answered.err.split())


def test_something_sensitive_can_be_kept_on_purpose_only(folder):
    says = ("--rumour", "The informer was seen", "--from", "press")
    assert tregua("crisis", folder, *AT, *says).code == 1
    assert tregua("crisis", folder, *AT, *says, "--keep").code == 0


@pytest.mark.parametrize("lang", ["en", "es"])
def test_by_daylight_the_sheet_is_checked(lang):
    assert tregua("crisis", MODEL, "--check", lang=lang).out.count("\n") == 1
    found = " ".join(tregua("crisis", QUIET, "--check", lang=lang).out.split())
    assert {"en": "promises nothing", "es": "no promete nada"}[lang] in found


def test_what_the_check_finds_on_a_sheet_is_told_with_the_mend(folder):
    sheet = folder / "crisis.yaml"
    sheet.write_text(
        sheet.read_text("utf-8").replace("    of: body:church-panel\n", "", 1), "utf-8"
    )
    found = " ".join(tregua("crisis", folder, "--check").out.split())
    assert "A go-between’s family stands on no list." in found
    assert "Write them down under in_danger" in found
