"""The commands pause, hand-over and close: what they print, write, refuse, and never do."""

import json
import shutil

import pytest

from tests.support.examples import INVENTED
from tests.support.face import digest, tregua
from tregua.language import LANGUAGES
from tregua.usecases import open_dossier

BOTH = pytest.mark.parametrize("lang", LANGUAGES)
KINDS = pytest.mark.parametrize("kind", ["pause", "hand-over", "close"])
BY = ("--adopt", "--by", "sponsor-1", "--reason", "The year is over")
SPITE = ("--in-spite-of", "Two of them cannot be reached before tonight")
PARTS = [f"{n}. " for n in range(1, 9)]


@pytest.fixture
def place(tmp_path):
    """Return a copy of the invented process that may be changed."""
    folder = tmp_path / "process"
    shutil.copytree(INVENTED / "a-draft-in-good-order", folder)
    return folder


def adopted(place, kind, *more):
    """Adopt an ending in spite of what is open."""
    days = ("--until", "2099-01-15") if kind == "pause" else ()
    return tregua(kind, place, *BY, *SPITE, *days, *more)


@KINDS
@BOTH
def test_a_sheet_has_the_eight_parts_in_their_order_and_changes_nothing(place, kind, lang):
    before = digest(place)
    told = tregua(kind, place, lang=lang)
    assert (told.code, told.err) == (0, "")
    places = [told.out.find(f"\n{part}") for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)
    assert digest(place) == before


@KINDS
def test_json_is_one_object_with_what_is_open_by_name(place, kind):
    told = json.loads(tregua(kind, place, "--json").out)
    assert told["schema"] == "tregua/ending/1"
    assert told["kind"] == kind
    assert {"part": "warn-list", "code": "not_told", "about": "warned:learners"} in told["open"]


@KINDS
def test_an_ending_is_declined_while_somebody_was_not_told(place, kind):
    days = ("--until", "2099-01-15") if kind == "pause" else ()
    before = digest(place)
    told = tregua(kind, place, *BY, *days)
    assert told.code == 3
    assert "learners" in told.err
    assert digest(place) == before


@KINDS
def test_adopting_writes_one_record_and_one_line_and_keeps_every_byte_before(place, kind):
    files = {p.name: p.read_bytes() for p in place.iterdir()}
    assert adopted(place, kind).code == 0
    (line,) = (place / "log.jsonl").read_text().splitlines()
    entry = json.loads(line)
    assert (entry["act"], entry["by"], entry["file"]) == (kind, "sponsor-1", "ending.yaml")
    record = open_dossier(place).dossier.ending.endings[-1]
    assert (record.id, record.state, record.kind) == (entry["records"][0], "adopted", kind)
    changed = {name for name, held in files.items() if (place / name).read_bytes() != held}
    assert changed == {"ending.yaml"}
    kept = [line for line in files["ending.yaml"].splitlines() if line.strip()]
    assert set(kept) <= set((place / "ending.yaml").read_bytes().splitlines())


def test_adopting_declares_nothing_of_the_agreement_and_lifts_no_hold(place):
    was = open_dossier(place).dossier
    adopted(place, "close")
    now = open_dossier(place).dossier
    assert now.declarations == was.declarations
    assert now.commitments == was.commitments
    assert now.protection == was.protection


@BOTH
def test_the_reason_stands_at_the_foot_of_every_later_page(place, lang, tmp_path):
    adopted(place, "close")
    out = tmp_path / "out"
    assert tregua("close", place, "-o", out, "--to", "html", lang=lang).code == 0
    (page,) = out.iterdir()
    assert "Two of them cannot be reached before tonight" in page.read_text()


def test_an_ending_that_was_ready_needs_no_reason_for_going_on(place):
    held = (place / "ending.yaml").read_text()
    told = held.replace("    warned_by:", '    told_on: "2026-11-20"\n    warned_by:')
    (place / "ending.yaml").write_text(told)
    assert tregua("close", place, *BY).code == 0
    assert open_dossier(place).dossier.ending.closed.in_spite_of is None


@BOTH
@pytest.mark.parametrize("command", ["check", "assess"])
def test_a_closed_dossier_says_so_in_one_line_and_goes_on_working(place, lang, command):
    adopted(place, "close")
    told = tregua(command, place, lang=lang)
    assert told.code == 0
    (line,) = told.err.splitlines()
    assert "sponsor-1" in line


def test_what_happens_after_a_closing_is_written_down_with_a_note(place):
    adopted(place, "close")
    words = ("--kind", "leak", "--on", "2026-11-20", "--says", "A page was seen in the market")
    told = tregua("event", place, *words)
    assert told.code == 0
    assert "closed" in told.err


def test_a_record_that_replaces_the_closing_reopens_the_dossier(place):
    adopted(place, "close")
    slug = open_dossier(place).dossier.ending.closed.id
    held = (place / "ending.yaml").read_text()
    reopened = (
        "endings:\n"
        f"  - id: reopened\n    recorded: 2026-12-01\n    replaces: {slug}\n    withdrawn: true\n"
        "    kind: close\n    title: Opened again\n    reason: The families asked\n"
    )
    (place / "ending.yaml").write_text(held.replace("endings:\n", reopened, 1))
    assert tregua("check", place).err == ""
    assert open_dossier(place).dossier.ending.closed is None


def test_a_dossier_is_not_closed_twice(place):
    adopted(place, "close")
    assert adopted(place, "close").code == 3


def test_a_pause_without_a_day_is_declined(place):
    told = tregua("pause", place, *BY, *SPITE)
    assert told.code == 3
    assert "--until" in told.err


def test_a_stranger_adopts_nothing(place):
    before = digest(place)
    told = tregua("close", place, "--adopt", "--by", "stranger", "--reason", "Over", *SPITE)
    assert told.code == 1
    assert digest(place) == before


@KINDS
def test_a_name_or_a_reason_alone_is_wrong_usage(place, kind):
    assert tregua(kind, place, "--by", "sponsor-1").code == 2
    assert tregua(kind, place, "--adopt", "--by", "sponsor-1").code == 2


def test_what_must_never_be_written_stops_a_reason(place):
    before = digest(place)
    told = tregua("close", place, *BY[:3], "--reason", "Call +503 7712 3456", *SPITE)
    assert told.code == 1
    assert digest(place) == before


def test_a_hand_over_copies_no_file(place):
    told = tregua("hand-over", place)
    assert "Nothing is copied" in told.out
    assert {p.name for p in place.parent.iterdir()} == {"process"}


def test_a_hand_over_to_a_group_waits_for_the_locks(place):
    held = (place / "ending.yaml").read_text()
    changed = held.replace('heir: "body:faculty"', 'heir: "party:lanterns"')
    (place / "ending.yaml").write_text(changed)
    told = adopted(place, "hand-over")
    assert told.code == 3
    assert "share-document" in told.err


@pytest.mark.requirement("R110")
def test_an_inquiry_can_be_written_down_whatever_was_to_expire(place):
    words = ("--kind", "prosecution", "--on", "2026-11-22", "--says", "A summons came")
    assert tregua("event", place, *words).code == 0
    told = tregua("check", place)
    assert told.code == 0
    assert "waits" in told.err


@pytest.mark.requirement("R110")
def test_nothing_is_set_to_expire_once_an_inquiry_is_written_down(place):
    words = ("--kind", "prosecution", "--on", "2026-11-22", "--says", "A summons came")
    tregua("event", place, *words)
    held = (place / "ending.yaml").read_text()
    later = held.replace("how: preserved", "how: expires\n    rule: rules-1", 1)
    (place / "ending.yaml").write_text(later.replace('"2026-11-23"', '"2099-01-01"'))
    told = tregua("check", place)
    assert told.code == 1
    assert "obstruction" in told.err
