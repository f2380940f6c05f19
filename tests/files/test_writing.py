"""Files appear whole under their names, all of them, or nothing has changed."""

import os
import stat
from pathlib import Path

import pytest

from tests.support.face import digest
from tregua.errors import TreguaError
from tregua.files import new_folder, write_whole


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def place(tmp_path):
    """Give a folder in which one of two files stands already."""
    (tmp_path / "one.txt").write_bytes(b"old one")
    (tmp_path / "one.txt").chmod(0o640)
    return tmp_path


@pytest.fixture
def second_replace_fails(monkeypatch):
    """Let the disk give out between the first file taking its name and the second."""
    replace, done = Path.replace, []

    def giving_out(self, target):
        done.append(target)
        return replace(self, target) if len(done) != 2 else denied(target)

    monkeypatch.setattr(Path, "replace", giving_out)
    return done


def denied(target):
    raise OSError(28, "No space left on device", str(target))


def test_files_are_written_and_only_their_owner_reads_them(tmp_path):
    write_whole({tmp_path / "new/one.txt": b"1", tmp_path / "new/two.txt": b"2"})
    assert [p.read_bytes() for p in sorted((tmp_path / "new").iterdir())] == [b"1", b"2"]
    assert {mode(p) for p in (tmp_path / "new").iterdir()} == {0o600}


def test_a_file_that_stood_there_is_replaced_whole(place):
    write_whole({place / "one.txt": b"new one", place / "two.txt": b"new two"})
    assert (place / "one.txt").read_bytes() == b"new one"
    assert sorted(p.name for p in place.iterdir()) == ["one.txt", "two.txt"]


def test_a_second_file_that_cannot_be_written_leaves_no_first(place):
    (place / "taken").write_bytes(b"a file where a folder should be")
    before = digest(place)
    with pytest.raises(TreguaError) as told:
        write_whole({place / "one.txt": b"new one", place / "taken/two.txt": b"2"})
    assert told.value.code == "cannot_write"
    assert told.value.values == {"file": str(place / "taken/two.txt"), "reason": "ENOTDIR"}
    assert digest(place) == before


def test_a_folder_in_the_place_of_the_second_file_leaves_no_first(place):
    (place / "two.txt").mkdir()
    before = digest(place)
    with pytest.raises(TreguaError, match="cannot_write"):
        write_whole({place / "one.txt": b"new one", place / "two.txt": b"2"})
    assert digest(place) == before


def test_what_took_its_name_is_taken_back_when_a_later_file_cannot(place, second_replace_fails):
    before = digest(place)
    with pytest.raises(TreguaError, match="ENOSPC"):
        write_whole({place / "one.txt": b"new one", place / "two.txt": b"2"})
    assert len(second_replace_fails) == 3
    assert digest(place) == before


def test_new_folders_are_taken_back_too(tmp_path, second_replace_fails):
    with pytest.raises(TreguaError, match="ENOSPC"):
        write_whole({tmp_path / "a/b/one.txt": b"1", tmp_path / "a/b/two.txt": b"2"})
    assert not list(tmp_path.iterdir())


def test_a_full_disk_leaves_no_temporary_file(place, monkeypatch):
    before = digest(place)
    monkeypatch.setattr(os, "fsync", lambda handle: denied(place))
    with pytest.raises(TreguaError, match="ENOSPC"):
        write_whole({place / "one.txt": b"new one"})
    assert digest(place) == before


def test_a_person_who_interrupts_finds_nothing_changed(place, monkeypatch):
    before = digest(place)
    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_whole({place / "one.txt": b"new one", place / "two.txt": b"2"})
    assert digest(place) == before


def interrupted(handle):
    raise KeyboardInterrupt


def test_a_new_folder_is_its_owners_alone(tmp_path):
    new_folder(tmp_path / "deep/x", {"one.txt": b"1"})
    assert mode(tmp_path / "deep/x") == 0o700
    assert mode(tmp_path / "deep/x/one.txt") == 0o600


def test_a_new_folder_that_cannot_be_finished_leaves_nothing_behind(tmp_path, monkeypatch):
    monkeypatch.setattr(Path, "rename", lambda self, target: denied(target))
    with pytest.raises(TreguaError, match="cannot_write"):
        new_folder(tmp_path / "deep/x", {"one.txt": b"1"})
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path):
    (tmp_path / "x").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    before = digest(tmp_path)
    for name in ("x", "link"):
        with pytest.raises(TreguaError, match="folder_exists"):
            new_folder(tmp_path / name, {"one.txt": b"1"})
    assert digest(tmp_path) == before
