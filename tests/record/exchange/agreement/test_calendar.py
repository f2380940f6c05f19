"""The calendar as another program reads it: whole days, neutral titles, no word of the dossier."""

import re
import shutil

import pytest
import yaml

from tests.support.calendars import read_calendar
from tests.support.face import tregua
from tests.support.tree import ROOT

HARBOUR = ROOT / "tests/record/exchange/agreement/harbour"
LANGS = pytest.mark.parametrize("lang", ["en", "es"])
OWN = {
    *("due", "ends", "duty", "money", "last", "day", "to", "contest", "a", "decision", "term"),
    *("the", "begins", "be", "looked", "at", "again", "wording"),
    *("vence", "un", "deber", "termina", "el", "dinero", "último", "día", "para", "impugnar"),
    *("una", "decisión", "plazo", "revisar", "la", "redacción", "empieza"),
}
"""The words a title may have."""


def written(folder, out, lang="en", on="2026-04-15"):
    """Write the calendar of a dossier and read it back."""
    told = tregua("commitments", folder, "--calendar", "-o", out, "--as-of", on, "--lang", lang)
    assert (told.code, told.out) == (0, f"{out}\n")
    return out.read_bytes()


def words_of(held: object) -> set[str]:
    """Return every word a dossier's files hold, in small letters."""
    return set(re.findall(r"[a-záéíóúñü]{3,}", str(held).lower()))


@LANGS
def test_no_name_place_or_text_of_the_dossier_stands_in_the_calendar(tmp_path, lang):
    held = written(HARBOUR, tmp_path / "x.ics", lang)
    files = [yaml.safe_load(path.read_text()) for path in sorted(HARBOUR.glob("*.yaml"))]
    titles = [event["SUMMARY"] for event in read_calendar(held)]
    said = words_of(titles)
    assert titles
    assert said <= OWN
    assert not (words_of(files) - OWN) & words_of(re.sub(rb"UID:\w+", b"", held).decode()) - {
        *("date", "end", "begin", "value", "class", "private", "summary", "version", "tregua"),
    }


def test_every_event_is_a_whole_day_with_an_identifier_of_its_own(tmp_path):
    events = read_calendar(written(HARBOUR, tmp_path / "x.ics"))
    assert len({event["UID"] for event in events}) == len(events)
    assert all(re.fullmatch(r"\d{8}", event["DTSTART;VALUE=DATE"]) for event in events)
    assert {event["DTSTAMP"] for event in events} == {"20260415T000000Z"}


def test_the_days_are_those_of_the_agreement(tmp_path):
    events = read_calendar(written(HARBOUR, tmp_path / "x.ics"))
    assert [(e["DTSTART;VALUE=DATE"], e["SUMMARY"]) for e in events] == [
        ("20260510", "D-03: duty due"),
        ("20260515", "D-04: wording to be looked at again"),
        ("20260520", "D-04: duty due"),
        ("20260715", "D-02: money ends"),
        ("20260730", "D-05: duty due"),
        ("20260820", "the term ends"),
        ("20260820", "D-01: duty ends"),
    ]


def test_a_day_that_moves_keeps_its_identifier(tmp_path):
    shutil.copytree(HARBOUR, tmp_path / "moved")
    place = tmp_path / "moved/agreement.yaml"
    place.write_text(place.read_text().replace("due: 2026-05-10", "due: 2026-05-11"))
    before = read_calendar(written(HARBOUR, tmp_path / "a.ics"))
    after = read_calendar(written(tmp_path / "moved", tmp_path / "b.ics"))
    assert [event["UID"] for event in before] == [event["UID"] for event in after]
    assert before[0]["DTSTART;VALUE=DATE"] != after[0]["DTSTART;VALUE=DATE"]


def test_lines_end_and_fold_as_the_standard_asks(tmp_path):
    held = written(HARBOUR, tmp_path / "x.ics", "es")
    lines = held.split(b"\r\n")
    assert lines[-1] == b""
    assert not [line for line in lines if len(line) > 75 or b"\n" in line]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--calendar", "-o", "x.txt"), "Let it end in .ics"),
        (("--ledger", "-o", "x.ics"), "Let it end in .csv or .xlsx"),
        (("--calendar",), "-o FILE"),
        (("-o", "x.ics"), "-o FILE"),
        (("--calendar", "--ledger", "-o", "x.ics"), "one thing at a time"),
        (("--grade", "one"), "belong to --if-not-kept"),
        (("--if-not-kept", "nothing"), "The clauses are: harbour-calm"),
        (("--if-not-kept", "harbour-calm", "--grade", "x"), "Its grades are: one, several"),
    ],
)
def test_what_is_asked_wrongly_is_told_and_nothing_is_written(words, says, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    told = tregua("commitments", HARBOUR, *words)
    assert told.code == 2
    assert says in " ".join(told.err.replace("│", " ").split())
    assert not list(tmp_path.iterdir())
