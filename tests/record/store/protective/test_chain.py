"""The protective record: whatever is changed before its head is found, and named by line."""

from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from tests.support.protective import MOMENT, TODAY, chained, draft, harbour, logged, read
from tregua.errors import Problems, TreguaError
from tregua.record.store.journal import Journal
from tregua.record.store.protective import chain_problems, head_problems, read_chain
from tregua.usecases import log_entry, open_dossier, verify_record

NOWHERE = Path()
SAYS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)
RECORDS = st.lists(SAYS, min_size=2, max_size=5)


def problems(held: bytes) -> list[str]:
    """Return what is wrong with a record that holds these bytes."""
    return [problem.code for problem in chain_problems(read_chain(NOWHERE, held))]


def lines_named(held: bytes) -> list[int]:
    """Return the lines at which something is wrong."""
    return [problem.line for problem in chain_problems(read_chain(NOWHERE, held))]


@given(RECORDS)
def test_a_record_as_written_is_whole(told):
    assert problems(chained(*told)) == []


@pytest.mark.requirement("R224")
@given(RECORDS, st.data())
def test_any_single_byte_that_is_changed_is_found(told, data):
    held = chained(*told)
    place = data.draw(st.integers(0, len(held) - 1))
    other = data.draw(st.integers(0, 255).filter(lambda byte: byte != held[place]))
    assert problems(held[:place] + bytes([other]) + held[place + 1 :])


@given(RECORDS, st.data())
def test_any_byte_put_in_or_taken_out_is_found(told, data):
    held = chained(*told)
    place = data.draw(st.integers(0, len(held) - 1))
    byte = bytes([data.draw(st.integers(0, 255))])
    assert problems(held[:place] + byte + held[place:]) or held[place : place + 1] == byte
    assert problems(held[:place] + held[place + 1 :])


@pytest.mark.requirement("R224")
@given(RECORDS, st.data())
def test_any_line_taken_out_before_the_last_is_found(told, data):
    lines = chained(*told).splitlines(keepends=True)
    gone = data.draw(st.integers(0, len(lines) - 2))
    assert lines_named(b"".join(lines[:gone] + lines[gone + 1 :])) == [gone + 1]


@pytest.mark.requirement("R224")
@given(RECORDS, st.data())
def test_any_two_lines_that_change_places_are_found(told, data):
    lines = chained(*told).splitlines(keepends=True)
    one = data.draw(st.integers(0, len(lines) - 2))
    other = data.draw(st.integers(one + 1, len(lines) - 1))
    lines[one], lines[other] = lines[other], lines[one]
    assert one + 1 in lines_named(b"".join(lines))


@given(RECORDS, st.data())
def test_any_line_put_in_is_found(told, data):
    lines = chained(*told).splitlines(keepends=True)
    place = data.draw(st.integers(0, len(lines)))
    foreign = chained("something else").splitlines(keepends=True)
    assert problems(b"".join(lines[:place] + foreign + lines[place:]))


@given(RECORDS)
def test_an_end_cut_off_is_found_by_the_head_kept_elsewhere(told):
    held = chained(*told)
    head = read_chain(NOWHERE, held).head.hash
    short = read_chain(NOWHERE, b"".join(held.splitlines(keepends=True)[:-1]))
    assert list(chain_problems(short)) == []
    assert [p.code for p in head_problems(short, head)] == ["protective_head_unknown"]
    assert list(head_problems(read_chain(NOWHERE, held), head[:8])) == []


@given(RECORDS)
def test_an_earlier_head_still_fits_a_longer_record(told):
    early = read_chain(NOWHERE, chained(*told[:1])).head.hash
    assert list(head_problems(read_chain(NOWHERE, chained(*told)), early)) == []


def test_seven_digits_of_a_head_are_too_few():
    chain = read_chain(NOWHERE, chained("one", "two"))
    with pytest.raises(TreguaError, match="head_form"):
        list(head_problems(chain, chain.head.hash[:7]))


def test_a_record_written_anew_does_not_fit_the_head_deposited_before():
    deposited = read_chain(NOWHERE, chained("we met", "we left")).head.hash
    anew = read_chain(NOWHERE, chained("we met nobody", "we left"))
    assert list(chain_problems(anew)) == []
    assert list(head_problems(anew, deposited))


def test_an_empty_journal_says_nothing_against_a_record():
    assert list(chain_problems(read_chain(NOWHERE, chained("one")), Journal())) == []


def test_the_entries_of_a_folder_are_read_in_their_order(tmp_path):
    entries = read(logged(tmp_path)).protective
    assert [(entry.n, entry.kind) for entry in entries] == [
        (1, "purpose"),
        (2, "advice"),
        (3, "step"),
    ]


def test_an_end_cut_off_is_found_by_the_journal_of_the_folder(tmp_path):
    place = logged(tmp_path)
    held = (place / "protective.jsonl").read_bytes().splitlines(keepends=True)
    (place / "protective.jsonl").write_bytes(b"".join(held[:-1]))
    assert [p.code for p in verify_record(place).problems] == ["protective_gone"]


def test_a_record_forged_from_an_entry_on_is_found_by_the_journal(tmp_path):
    place = logged(tmp_path)
    (place / "protective.jsonl").write_bytes(chained("one", "two", "three"))
    assert {p.code for p in verify_record(place).problems} == {"protective_otherwise"}


def test_a_dossier_whose_record_was_changed_is_not_read(tmp_path):
    place = logged(tmp_path)
    path = place / "protective.jsonl"
    path.write_bytes(path.read_bytes().replace(b"fewer killings", b"fewer murders_"))
    with pytest.raises(Problems) as caught:
        open_dossier(place)
    assert [(p.code, p.line) for p in caught.value.problems] == [
        ("protective_changed", 1),
        ("protective_not_next", 2),
    ]


def test_nothing_is_added_to_a_record_that_was_changed(tmp_path):
    place = logged(tmp_path)
    path = place / "protective.jsonl"
    path.write_bytes(path.read_bytes()[:-1])
    before = path.read_bytes()
    with pytest.raises(Problems):
        log_entry(place, draft(), moment=MOMENT, today=TODAY)
    assert path.read_bytes() == before


def test_what_an_entry_names_wrongly_is_said_all_at_once(tmp_path):
    wrong = draft(
        "stepp", " ", by="nobody", on="2026-02-30", names=("part:a",), mandate="m9", advice=4
    )
    with pytest.raises(Problems) as caught:
        log_entry(harbour(tmp_path), wrong, moment=MOMENT, today=TODAY)
    assert sorted(p.code for p in caught.value.problems) == [
        "date_impossible",
        "entry_advice",
        "entry_mandate",
        "entry_names",
        "entry_says",
        "member_unknown",
        "not_allowed",
    ]


def test_an_entry_of_a_day_to_come_is_refused(tmp_path):
    with pytest.raises(Problems) as caught:
        log_entry(harbour(tmp_path), draft(on="2026-03-03"), moment=MOMENT, today=TODAY)
    assert [p.code for p in caught.value.problems] == ["event_in_future"]
