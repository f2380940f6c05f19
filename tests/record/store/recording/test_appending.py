"""Records are added to a person's files all together, or nothing is written."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.support.dossiers import claim, event, source
from tests.support.face import digest, tregua
from tregua.domain import Claim, Source
from tregua.errors import Problems, TreguaError
from tregua.record.store import NEW_ID, append_all, append_records
from tregua.record.store.recording import appending
from tregua.usecases import open_dossier

NOON = datetime(2026, 1, 4, 12, tzinfo=UTC)
KEPT = Path(__file__).parents[1] / "kept"


@pytest.fixture
def folder(tmp_path):
    """Give a dossier of one group and one source, as a person wrote it."""
    return Path(shutil.copytree(KEPT, tmp_path / "kept"))


def answer(**more) -> Claim:
    return claim("cohesion", "low", "party:group-a", sources=[{"source": "press"}], **more)


def added(folder, *records):
    return append_records(folder, "claims.yaml", records, moment=NOON, by="analyst-1")


@pytest.mark.requirement("R029")
def test_a_claim_reads_back_as_it_was_given(folder):
    assert added(folder, answer(id="mine", note="Two of three said so: not all.")) == ("mine",)
    held = open_dossier(folder).dossier.claims
    assert held[-1] == answer(id="mine", note="Two of three said so: not all.")


def test_what_a_person_wrote_stays_byte_for_byte(folder):
    before = (folder / "claims.yaml").read_bytes()
    added(folder, answer(id=NEW_ID))
    assert (folder / "claims.yaml").read_bytes().startswith(before.rstrip(b"\n"))


def test_who_may_read_a_file_stays_as_it_was(folder):
    (folder / "claims.yaml").chmod(0o640)
    added(folder, answer(id=NEW_ID))
    assert (folder / "claims.yaml").stat().st_mode & 0o777 == 0o640


def test_a_byte_order_mark_stays(folder):
    marked = b"\xef\xbb\xbf" + (folder / "claims.yaml").read_bytes()
    (folder / "claims.yaml").write_bytes(marked)
    added(folder, answer(id=NEW_ID))
    assert (folder / "claims.yaml").read_bytes().startswith(marked.rstrip(b"\n"))


def test_ids_go_on_where_they_ended_and_none_is_given_twice(folder):
    assert added(folder, answer(id=NEW_ID), answer(id="c-0007")) == ("c-0001", "c-0007")
    assert added(folder, answer(id=NEW_ID), answer(id=NEW_ID)) == ("c-0008", "c-0009")


def test_a_file_that_is_not_there_is_begun(folder):
    append_records(folder, "events.yaml", [event("split", "2020")], moment=NOON)
    assert open_dossier(folder).dossier.events == (event("split", "2020"),)


def test_a_source_and_the_claim_that_leans_on_it_go_in_together(folder):
    given = {"claims.yaml": [claim("vote-timing", True, id=NEW_ID)], "sources.yaml": [source()]}
    ids = append_all(folder, given, moment=NOON)
    assert ids == {"sources.yaml": ("text",), "claims.yaml": ("c-0001",)}


def test_everything_wrong_is_told_at_once_and_nothing_is_written(folder):
    wrong = claim("cohesion", "sideways", "party:nobody", id="c1", sources=[{"source": "none"}])
    before = digest(folder)
    with pytest.raises(Problems) as told:
        append_all(
            folder, {"events.yaml": [event("split", "2020")], "claims.yaml": [wrong]}, moment=NOON
        )
    codes = {(p.code, p.line, p.field) for p in told.value.problems}
    assert codes == {
        ("about_unknown", 0, "claims.c1.about"),
        ("value_unknown", 0, "claims.c1.value"),
        ("source_unknown", 0, "claims.c1.sources.#1.source"),
    }
    assert digest(folder) == before


def test_an_id_that_is_taken_is_refused(folder):
    added(folder, answer(id="mine"))
    with pytest.raises(Problems) as told:
        added(folder, answer(id="mine"))
    assert [problem.code for problem in told.value.problems] == ["duplicate_id"]


def test_a_file_changed_in_between_is_left_alone(folder, monkeypatch):
    def somebody_writes(*_):
        (folder / "claims.yaml").write_text("claims: []\n")

    monkeypatch.setattr(appending, "check", somebody_writes)
    with pytest.raises(TreguaError) as told:
        added(folder, answer(id="mine"))
    assert told.value.code == "changed_meanwhile"
    assert (folder / "claims.yaml").read_text() == "claims: []\n"


@pytest.mark.parametrize(
    ("file", "record"), [("claims.yaml", source()), ("dossier.yaml", source()), ("x", source())]
)
def test_a_file_that_holds_no_such_records_is_a_callers_slip(file, record, folder):
    with pytest.raises(ValueError, match=file):
        append_records(folder, file, [record], moment=NOON)


def test_the_journal_says_who_added_what_and_holds_together(folder):
    added(folder, answer(id="one"))
    added(folder, answer(id="two"), answer(id="three"))
    lines = [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]
    assert lines[1] | {"before": ""} == {
        "n": 2,
        "at": "2026-01-04T12:00:00Z",
        "by": "analyst-1",
        "act": "append",
        "records": ["two", "three"],
        "file": "claims.yaml",
        "before": "",
    }
    assert len(lines[1]["before"]) == 64
    assert tregua("check", folder).code == 0


def test_a_record_taken_out_by_hand_is_asked_back_and_its_id_not_used_again(folder):
    before = (folder / "claims.yaml").read_bytes()
    added(folder, answer(id=NEW_ID))
    (folder / "claims.yaml").write_bytes(before)
    told = tregua("check", folder)
    assert "knows the record 'c-0001' and the file lacks it. Put it back" in told.err
    assert appending.next_id("claims", ["c-0001"]) == "c-0002"


def test_a_whole_file_taken_out_is_noticed(folder):
    append_records(folder, "events.yaml", [event("split", "2020")], moment=NOON)
    (folder / "events.yaml").unlink()
    assert "events.yaml: the journal knows the record 'split'" in tregua("check", folder).err


@pytest.mark.parametrize(
    "spoil",
    [
        lambda lines: lines[1:],
        lambda lines: [lines[0].replace("analyst-1", "analyst-2"), *lines[1:]],
        lambda lines: [lines[1], lines[0], lines[2]],
        lambda lines: [lines[0], "[" * 5000, lines[2]],
        lambda lines: [lines[0], "[]", lines[2]],
    ],
)
def test_a_journal_changed_by_hand_is_noticed(spoil, folder):
    for_three = [added(folder, answer(id=slug)) for slug in ("a", "b", "c")]
    assert len(for_three) == 3
    lines = (folder / "log.jsonl").read_text().splitlines()
    (folder / "log.jsonl").write_text("\n".join(spoil(lines)) + "\n")
    told = tregua("check", folder)
    assert (told.code, "the journal does not follow" in told.err) == (1, True)


def test_line_ends_changed_on_the_way_do_not_break_the_journal(folder):
    added(folder, answer(id="a"))
    added(folder, answer(id="b"))
    held = (folder / "log.jsonl").read_bytes()
    (folder / "log.jsonl").write_bytes(held.replace(b"\n", b"\r\n"))
    assert tregua("check", folder).code == 0


WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200)
BOTH = st.builds(lambda en, es: {"en": en, "es": es}, WORDS, WORDS)
CLAIMS = st.builds(
    lambda about, **more: answer(id=NEW_ID, **{k: v for k, v in more.items() if v}),
    about=st.none(),
    note=st.none() | WORDS | BOTH,
    dissent=st.none() | WORDS | BOTH,
    confidence=st.sampled_from(["low", "medium", "high"]),
    as_of=st.sampled_from(["2012", "~2012-03", "2012-03/2013-05"]),
    learned_on=st.sampled_from(["2020", "2021-02-03"]),
    withdrawn=st.booleans(),
)
SOURCES = st.builds(
    lambda slug, **more: source(slug, **{k: v for k, v in more.items() if v}),
    st.just(NEW_ID),
    title=WORDS | BOTH,
    seen=st.sampled_from(["whole", "not_seen", "quoted_in press"]),
    interest=st.sampled_from([None, "party"]),
    authors=st.lists(WORDS, max_size=2),
    date=st.sampled_from([None, "2012", "2012-03-09"]),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CLAIMS, min_size=1, max_size=3), st.lists(SOURCES, max_size=2))
def test_whatever_is_recorded_reads_back_equal(folder, claims, sources):
    before = open_dossier(folder).dossier
    given = {"claims.yaml": claims, "sources.yaml": sources}
    ids = append_all(folder, given, moment=NOON)
    after = open_dossier(folder).dossier
    assert after.claims == before.claims + named(claims, ids["claims.yaml"])
    assert after.sources == before.sources + named(sources, ids["sources.yaml"])


def named(records: list[Claim] | list[Source], ids: tuple[str, ...]):
    pairs = zip(records, ids, strict=True)
    return tuple(record.model_copy(update={"id": slug}) for record, slug in pairs)
