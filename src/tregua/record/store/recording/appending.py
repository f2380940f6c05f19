"""Appending records to the files of a dossier: all of them, checked with the rest, or none."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

from tregua.domain import Record
from tregua.errors import Problem, Problems, TreguaError
from tregua.files import add_records, parse_tree, read_bytes, read_text, write_whole
from tregua.knowledge import load_events, load_harms, load_questions
from tregua.knowledge.people import load_actor_kinds
from tregua.record.store.folder import read_dossier
from tregua.record.store.journal import JOURNAL, read_journal
from tregua.record.store.layout import FILES

__all__ = ["NEW_ID", "append_all", "append_records", "next_id"]

NEW_ID = "new"
"""The id of a record that is still to get one: the next free number of its list."""
MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Growth:
    """One file as it was and as it would be, and which records it would gain in which list."""

    file: str
    was: bytes
    text: str
    added: tuple[tuple[str, str], ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the new records, in the order given."""
        return tuple(slug for _, slug in self.added)

    @property
    def bytes_(self) -> bytes:
        """The file as it would be, with the byte-order mark it had."""
        return (MARK if self.was.startswith(MARK) else b"") + self.text.encode()


def append_records(
    folder: Path,
    file: str,
    records: Sequence[Record],
    *,
    moment: datetime,
    by: str = "",
    act: str = "append",
) -> tuple[str, ...]:
    """Add records to one file of a dossier and return their ids; see `append_all`."""
    return append_all(folder, {file: records}, moment=moment, by=by, act=act)[file]


def append_all(
    folder: Path,
    records: Mapping[str, Sequence[Record]],
    *,
    moment: datetime,
    by: str = "",
    act: str = "append",
) -> dict[str, tuple[str, ...]]:
    """Add records to files of a dossier, note it in the journal, and return the new ids by file.

    Each record goes to the end of the list of its kind; what a person wrote stays byte for byte.
    A record whose id is `NEW_ID` gets the next free one. The folder as it would be is checked
    whole before anything is written. `moment`, `by` (a member of the team) and `act` (a word for
    what was done) stand in the journal; `recorded` stays as each record has it.

    Raises
    ------
    ValueError
        If a file is not part of a dossier, or holds no such records.
    Problems
        All that is wrong with the folder as it would be; nothing is written. A problem of a new
        record has no line.
    TreguaError
        `changed_meanwhile` if a file was changed in between; `cannot_write`.
    """
    journal = read_journal(folder)
    growing = {f: given for f, given in records.items() if given}
    growths = [grow(folder, f, given, journal.ids(f)) for f, given in growing.items()]
    check(folder, growths)
    files = {(folder / each.file).resolve(): each.bytes_ for each in growths}
    for each in growths:
        if held(folder / each.file, each.file) != each.was:
            raise TreguaError("changed_meanwhile", file=each.file)
    if growths:
        ids = {each.file: each.ids for each in growths}
        files[folder / JOURNAL] = journal.grown(ids, moment=moment, by=by, act=act)
        write_whole(files)
    return dict.fromkeys(records, ()) | {each.file: each.ids for each in growths}


def held(path: Path, shown: str) -> bytes:
    """Return what a file holds, nothing where there is none."""
    return read_bytes(path, shown) if path.exists() else b""


def grow(folder: Path, file: str, records: Sequence[Record], known: Iterable[str]) -> Growth:
    """Return a file as it would be with records added; `known` are ids given out before."""
    was = held(folder / file, file)
    text = read_text(folder / file, file) if was else ""
    data = parse_tree(text, file).data
    lists: dict[str, list[Any]] = {}
    added: list[tuple[str, str]] = []
    for record in records:
        name = list_of(file, record)
        slug = record.id
        if slug == NEW_ID:
            slug = next_id(name, [*ids_in(data, name), *known, *(each for _, each in added)])
        added.append((name, slug))
        lists.setdefault(name, []).append({**plain(record), "id": slug})
    return Growth(file, was, add_records(text, file, lists), tuple(added))


def plain(record: Record) -> dict[str, Any]:
    """Return what a record says beyond what is taken for granted, in the order of its fields."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude_none=True)


def list_of(file: str, record: Record) -> str:
    """Return the list of a file that holds records of a kind.

    Raises
    ------
    ValueError
        If there is no such file, or no such list in it.
    """
    if file not in FILES:
        raise ValueError(file)
    for name, field in FILES[file].model_fields.items():
        if get_args(field.annotation) == (type(record), ...):
            return name
    raise ValueError(f"{file}: {type(record).__name__}")


def ids_in(data: Any, name: str) -> Iterator[str]:
    """Yield the ids that stand in a list."""
    listed = data.get(name) if isinstance(data, dict) else None
    for record in listed if isinstance(listed, list) else ():
        if isinstance(record, dict):
            yield str(record.get("id", ""))


def next_id(name: str, taken: Iterable[str]) -> str:
    """Return the next free id of a list: its first letter and a number.

    >>> next_id("claims", ["c-0007", "purpose-1"])
    'c-0008'
    """
    found = (re.fullmatch(rf"{name[0]}-(\d{{1,9}})", slug) for slug in taken)
    highest = max((int(each.group(1)) for each in found if each), default=0)
    return f"{name[0]}-{highest + 1:04d}"


def check(folder: Path, growths: Sequence[Growth]) -> None:
    """Read the folder as it would be.

    Raises
    ------
    Problems
        Whatever must be mended; what is wrong with a new record has no line yet.
    """
    texts = {each.file: each.text for each in growths}
    known = (load_questions(), load_harms(), load_events(), load_actor_kinds())
    try:
        read_dossier(folder, *known, instead=texts)
    except Problems as error:
        raise Problems(unplaced(problem, growths) for problem in error.problems) from None


def unplaced(problem: Problem, growths: Sequence[Growth]) -> Problem:
    """Return a problem without its line if it lies in a record that is not written yet."""
    for each in growths:
        if problem.file == each.file:
            for name, slug in each.added:
                if f"{problem.field}.".startswith(f"{name}.{slug}."):
                    return replace(problem, line=0)
    return problem
