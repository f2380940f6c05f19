"""The protect commands as a person meets them: what they print, write, refuse and how they end."""

import json
import re

import pytest

from tests.support.face import digest, tregua
from tests.support.protective import harbour, logged, planned
from tregua.language import LANGUAGES

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
SAYS = "We met as the letter allows."


def log(place, *more, lang="en"):
    """Enter a step of the facilitator."""
    words = ("--kind", "step", "--by", "facilitator-1", "--on", "2026-02-10")
    return tregua("protect", "log", place, *words, *more, lang=lang)


@BOTH
def test_an_entry_is_written_and_its_head_printed(tmp_path, lang):
    place = harbour(tmp_path)
    told = log(place, "--says", SAYS, "--mandate", "m1", "--names", "event:e1", lang=lang)
    assert (told.code, told.err) == (0, "")
    (head,) = re.findall(r"SHA-256 ([0-9a-f]{64})", told.out)
    assert json.loads((place / "protective.jsonl").read_text())["hash"] == head
    assert tregua("protect", "verify", place, "--head", head[:12], lang=lang).code == 0


def test_what_must_never_be_written_stops_an_entry_until_it_is_kept(tmp_path):
    place = harbour(tmp_path)
    before = digest(place)
    told = log(place, "--says", "Call him at +503 7712 3456.")
    assert told.code == 1
    assert "--keep" in told.err
    assert digest(place) == before
    assert log(place, "--says", "Call him at +503 7712 3456.", "--keep").code == 0


def test_every_mistake_of_an_entry_is_said_at_once_and_nothing_written(tmp_path):
    place = harbour(tmp_path)
    before = digest(place)
    told = log(place, "--says", SAYS, "--mandate", "m9", "--names", "part:a", "--advice", "7")
    assert told.code == 1
    assert len(told.err.splitlines()) == 3
    assert "such as 'm1'" in told.err
    assert digest(place) == before


@BOTH
@pytest.mark.requirement("R224")
def test_an_entry_that_was_changed_is_named_by_its_line(tmp_path, lang):
    place = logged(tmp_path)
    path = place / "protective.jsonl"
    path.write_bytes(path.read_bytes().replace(b"needs the letter", b"needs no letter_"))
    told = tregua("protect", "verify", place, lang=lang)
    assert told.code == 1
    assert "protective.jsonl:2:" in told.err
    assert "protective.jsonl:3:" in told.err
    checked = tregua("check", place, lang=lang)
    assert (checked.code, "protective.jsonl:2:" in checked.err) == (1, True)


@BOTH
def test_a_whole_record_is_said_to_be_so_with_what_that_is_worth(tmp_path, lang):
    told = tregua("protect", "verify", logged(tmp_path), lang=lang)
    worth = {
        "en": "A chain protects an honest record and fixes a careless one;",
        "es": "Una cadena protege un registro honesto y fija uno descuidado;",
    }
    assert (told.code, worth[lang] in told.out) == (0, True)


def test_a_head_of_another_record_ends_with_one(tmp_path):
    told = tregua("protect", "verify", logged(tmp_path), "--head", "0" * 64)
    assert (told.code, "no entry of this record bears" in told.err) == (1, True)


@pytest.mark.parametrize("head", ["abc", "not-a-head-at-all", "0" * 65])
def test_what_is_no_head_says_nothing_of_the_record(tmp_path, head):
    told = tregua("protect", "verify", logged(tmp_path), "--head", head)
    assert (told.code, "is no head" in told.err) == (1, True)
    assert "not whole" not in told.err


def test_a_head_of_another_record_does_not_make_a_whole_record_broken(tmp_path):
    told = tregua("protect", "verify", logged(tmp_path), "--head", "0" * 64)
    assert "is not whole" not in told.err
    assert "tell counsel" in told.err


@pytest.mark.requirement("R224")
@pytest.mark.parametrize(
    "says", ["Cedar seemed tired.", "cedar seemed tired", "CEDAR  seemed tired!"]
)
def test_the_words_of_any_working_note_are_refused_in_an_entry(tmp_path, says):
    place = harbour(tmp_path)
    before = digest(place)
    assert log(place, "--says", says).code == 1
    words = ("--by", "facilitator-1", "--mandate", "m1", "--basis", "Letter 4", "--says", says)
    assert tregua("protect", "pass", place, "n-short", *words).code == 1
    assert digest(place) == before


def test_verifying_gives_the_head_as_json(tmp_path):
    told = json.loads(tregua("protect", "verify", logged(tmp_path), "--json").out)
    assert (told["schema"], told["problems"], told["head"]["n"]) == ("tregua/verify/1", [], 3)


def test_a_record_nobody_began_is_said_to_be_empty(tmp_path):
    told = tregua("protect", "verify", harbour(tmp_path))
    assert (told.code, told.out) == (0, "There is no entry in the protective record yet.\n")


def test_a_folder_that_is_no_dossier_is_refused(tmp_path):
    assert tregua("protect", "verify", tmp_path).code == 1


@BOTH
def test_a_note_is_passed_on_in_new_words_and_stays(tmp_path, lang):
    place = harbour(tmp_path)
    words = ("--by", "facilitator-1", "--mandate", "m1", "--basis", "Letter 4")
    says = ("--says", "We were asked for money and refused.", "--kind", "refused")
    told = tregua("protect", "pass", place, "n-short", *words, *says, lang=lang)
    assert (told.code, "n-short" in told.out) == (0, True)
    assert "n-short" in (place / "working.yaml").read_text()


def test_a_note_does_not_pass_without_mandate_and_basis(tmp_path):
    told = tregua(
        "protect", "pass", harbour(tmp_path), "n-short", "--by", "analyst-1", "--says", "x"
    )
    assert told.code == 2


@BOTH
def test_notes_expire_by_date_and_the_journal_says_so(tmp_path, lang):
    place = harbour(tmp_path)
    told = tregua("protect", "expire", place, "--by", "analyst-1", lang=lang)
    assert (told.code, "'rules-1'" in told.out) == (0, True)
    assert '"act": "expire"' in (place / "log.jsonl").read_text()
    assert tregua("check", place, lang=lang).code == 0


@BOTH
def test_under_a_hold_nothing_expires_and_the_exit_says_declined(tmp_path, lang):
    place = harbour(tmp_path)
    path = place / "protection.yaml"
    hold = (
        "holds:\n  - id: h1\n    recorded: 2026-02-01\n    reason: A summons\n    on: 2026-02-01\n"
    )
    path.write_text(path.read_text() + hold + "    set_by: counsel-1\n    inquiry: true\n")
    before = digest(place)
    told = tregua("protect", "expire", place, "--by", "analyst-1", lang=lang)
    assert (told.code, "'h1'" in told.err) == (3, True)
    assert digest(place) == before


@BOTH
@pytest.mark.parametrize("reader", ["prosecutor", "journalist", "group", "family"])
def test_each_reader_is_printed_and_given_as_json(tmp_path, reader, lang):
    place = harbour(tmp_path)
    assert "Cedar" in tregua("protect", "read", place, "--as", reader, lang=lang).out
    told = json.loads(tregua("protect", "read", place, "--as", reader, "--json", lang=lang).out)
    assert (told["schema"], told["reader"]) == ("tregua/hostile/1", reader)
    assert {"sentence", "file", "record", "field", "persons", "eyes", "cover", "lacks"} <= set(
        told["caught"][0]
    )


@BOTH
@pytest.mark.parametrize("reader", ["prosecutor", "journalist", "group", "family"])
def test_the_first_screen_says_what_to_do_first_and_no_score(tmp_path, reader, lang):
    told = tregua("protect", "read", harbour(tmp_path), "--as", reader, lang=lang).out
    first = {"en": "To do first", "es": "Lo primero"}[lang]
    assert first in "\n".join(told.splitlines()[:10])
    lead = told.split(first)[1].split("\n\n")[1]
    assert 1 <= len(re.findall(r"^- ", lead, re.M)) <= 5
    assert not re.search(r"^\d+ ", told, re.M)


@BOTH
def test_a_new_dossier_stops_no_reader_and_that_is_said_to_prove_nothing(tmp_path, lang):
    tregua("new", tmp_path / "x", lang=lang)
    told = tregua("protect", "read", tmp_path / "x", "--as", "group", lang=lang).out
    none = {"en": "no proof of safety", "es": "no prueba que haya seguridad"}
    assert none[lang] in " ".join(told.split())


def test_a_reader_there_is_not_is_wrong_usage(tmp_path):
    told = tregua("protect", "read", harbour(tmp_path), "--as", "rival")
    assert (told.code, "prosecutor, journalist, group, family" in told.err) == (2, True)


def test_a_strict_reading_ends_with_one_where_an_error_stands(tmp_path):
    assert tregua("protect", "read", harbour(tmp_path), "--as", "prosecutor", "--strict").code == 1


@BOTH
def test_what_is_missing_is_shown_in_words_and_as_json(tmp_path, lang):
    place = logged(tmp_path)
    told = tregua("protect", "show", place, lang=lang)
    assert (told.code, told.err) == (0, "")
    assert "counsel-1" in told.out
    held = json.loads(tregua("protect", "show", place, "--json", lang=lang).out)
    assert [entry["n"] for entry in held["written"]] == [1, 2, 3]
    assert {gap["code"] for gap in held["gaps"]} >= {"risk_missing", "support_missing"}


@pytest.mark.parametrize("kind", ["pdf", "docx", "html"])
def test_the_protective_record_is_written_as_a_document_with_a_neutral_face(tmp_path, kind):
    out = tmp_path / f"record.{kind}"
    told = tregua("protect", "show", logged(tmp_path), "-o", out)
    assert (told.code, told.out) == (0, f"{out}\n")
    assert out.stat().st_size > 1000


@BOTH
def test_the_document_holds_every_entry_and_the_head_and_no_working_note(tmp_path, lang):
    place = logged(tmp_path)
    out = tmp_path / "record.html"
    tregua("protect", "show", place, "-o", out, lang=lang)
    text = out.read_text()
    assert "A meeting needs the letter." in text
    assert "Calm at the harbour" not in text
    assert "tired" not in text
    head = json.loads((place / "protective.jsonl").read_text().splitlines()[-1])["hash"]
    assert head[:8] in text


def test_a_record_that_holds_nothing_is_no_document(tmp_path):
    told = tregua("protect", "show", harbour(tmp_path), "-o", tmp_path / "record.pdf")
    assert told.code == 3


def test_a_document_of_an_unknown_kind_is_wrong_usage(tmp_path):
    assert tregua("protect", "show", logged(tmp_path), "-o", tmp_path / "record.odt").code == 2


@BOTH
def test_a_step_outward_names_the_readers_who_would_stop_and_counts_nothing(tmp_path, lang):
    told = tregua("assess", harbour(tmp_path), "--act", "meet", lang=lang)
    assert told.code == 0
    label = {"en": "A prosecutor. Who met whom", "es": "La fiscalía. ¿Quién se reunió"}
    assert label[lang] in told.out
    assert "--as prosecutor)" in told.out
    assert not re.search(r"(prosecutor|fiscalía): \d", told.out)


@BOTH
def test_the_briefing_says_what_protects_and_prints_no_working_note(tmp_path, lang):
    tregua("brief", logged(tmp_path), "--to", "html", "-o", tmp_path / "out", lang=lang)
    (page,) = (tmp_path / "out").glob("*.html")
    heading = {"en": "What keeps the promoter safe", "es": "Lo que protege a quien promueve"}
    assert heading[lang] in page.read_text()
    assert "tired" not in page.read_text()
    assert "money for travel" not in page.read_text()


@BOTH
def test_a_new_dossier_asks_whose_file_it_is(tmp_path, lang):
    told = tregua("new", tmp_path / "x", lang=lang)
    assert "record_law" in told.out


@BOTH
def test_the_questions_for_counsel_are_written_in_each_format_asked_for(tmp_path, lang):
    out = tmp_path / "out"
    asked = ("--format", "pdf,html", "--question", "May we carry it?", "--out", out)
    told = tregua("protect", "counsel", harbour(tmp_path), *asked, lang=lang)
    assert (told.code, told.err) == (0, "")
    written = sorted(out.iterdir())
    assert told.out.splitlines() == [str(path) for path in sorted(written, reverse=True)]
    assert {path.suffix for path in written} == {".pdf", ".html"}
    assert "May we carry it?" in next(p for p in written if p.suffix == ".html").read_text()


@BOTH
def test_a_format_that_is_none_writes_no_questions_for_counsel(tmp_path, lang):
    out = tmp_path / "out"
    told = tregua("protect", "counsel", harbour(tmp_path), "--format", "odt", "-o", out, lang=lang)
    assert told.code == 2
    assert not out.exists()


SHOWN = {
    "en": ("not needed: The hosts see to it for both", "missing", "Members of the group"),
    "es": ("no hace falta: The hosts see to it for both", "falta", "Integrantes del grupo"),
}


@BOTH
@pytest.mark.requirement("R112")
def test_a_meeting_is_shown_measure_by_measure_for_ours_and_for_theirs(tmp_path, lang):
    place = planned(tmp_path)
    told = tregua("protect", "show", place, lang=lang)
    flat = " ".join(told.out.split())
    assert (told.code, told.err) == (0, "")
    assert all(word in flat for word in SHOWN[lang])
    found = json.loads(tregua("protect", "show", place, "--json", lang=lang).out)
    (meeting,) = found["meetings"]
    assert {m["state"] for m in meeting["measures"]} == {"done", "not-needed", "missing"}
    assert {m["side"] for m in meeting["measures"]} == {"ours", "theirs"}


@BOTH
@pytest.mark.requirement("R112")
def test_a_word_that_tells_of_a_meeting_is_warned_of_without_being_repeated(tmp_path, lang):
    place = harbour(tmp_path)
    path = place / "protection.yaml"
    plan = "meetings:\n  - id: p1\n    recorded: 2026-02-01\n    meeting: old-church\n"
    path.write_text(path.read_text() + plan + "    as_of: 2026-02-01\n")
    told = tregua("check", place, lang=lang)
    said = {"en": "looks like a place or a way", "es": "parece un lugar o un camino"}
    assert (told.code, said[lang] in told.err) == (0, True)
    assert "old-church" not in told.err


@BOTH
def test_the_briefing_names_what_a_meeting_lacks_and_no_reason(tmp_path, lang):
    place = planned(tmp_path)
    told = tregua("brief", place, "--to", "html", "-o", tmp_path / "out", "--lang", lang)
    (page,) = (tmp_path / "out").glob("*.html")
    text = " ".join(re.sub(r"<[^>]+>", " ", page.read_text()).split())
    said = {
        "en": "Missing for members of the group: safe transport;",
        "es": "Falta para los integrantes del grupo: transporte seguro;",
    }
    assert (told.code, said[lang] in text) == (0, True)
    assert "hosts see to it" not in text
