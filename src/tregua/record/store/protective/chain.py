"""The protective record as a chain: each line bears its own SHA-256 and that of the line before."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from tregua.domain import Result, When
from tregua.domain.protection import Entry, EntryKind
from tregua.errors import Problem, Problems, TreguaError
from tregua.files import read_bytes
from tregua.record.store.journal import Journal
from tregua.record.store.written import inside

__all__ = [
    "PROTECTIVE",
    "Chain",
    "Head",
    "chain_problems",
    "entry_lines",
    "head_of",
    "head_problems",
    "read_chain",
]

PROTECTIVE = "protective.jsonl"
WRITTEN = "%Y-%m-%dT%H:%M:%SZ"
TEXTS = ("on", "by", "says", "mandate", "basis", "note", "before")
HASH = re.compile(r"[0-9a-f]{8,64}")
"""A hash as it may be given: its first eight digits or more."""


@dataclass(frozen=True, slots=True)
class Head(Result):
    """The end of the record on a day: how many entries there are, and the hash of the last.

    Whoever keeps it elsewhere can show later that nothing before it was changed or taken away.
    """

    n: int
    at: str
    hash: str


@dataclass(frozen=True, slots=True)
class Chain:
    """The bytes of the record, and line by line the entry it holds, if it can be read."""

    held: bytes = b""
    lines: tuple[tuple[str, Entry | None], ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that can be read, in their order."""
        return tuple(entry for _, entry in self.lines if entry is not None)

    @property
    def head(self) -> Head | None:
        """The end of the record, nothing where there is no readable entry."""
        line, entry = self.lines[-1] if self.lines else ("", None)
        if entry is None:
            return None
        return Head(entry.n, entry.at.strftime(WRITTEN), own_hash(line))


def entry_lines(entry: Entry) -> str:
    """Return an entry as its line: what it says in a fixed order, then the hash of all that."""
    held = {**entry.to_dict(), "at": entry.at.astimezone(UTC).strftime(WRITTEN)}
    return dumped({**held, "hash": digest(dumped(held))})


def dumped(held: Mapping[str, Any]) -> str:
    """Return plain values as one line of JSON, the way every line is spelled."""
    return json.dumps(held, ensure_ascii=False)


def head_of(entries: tuple[Entry, ...]) -> Head:
    """Return the head of a record that holds these entries, at least one."""
    last = entries[-1]
    return Head(last.n, last.at.strftime(WRITTEN), own_hash(entry_lines(last)))


def digest(text: str) -> str:
    """Return the SHA-256 of a text, as hexadecimal digits."""
    return sha256(text.encode()).hexdigest()


def own_hash(line: str) -> str:
    """Return the hash a line bears."""
    return str(json.loads(line)["hash"])


def read_entry(line: str) -> Entry | None:
    """Return the entry a line holds, or nothing where it is not written as an entry is."""
    try:
        held = json.loads(line)
        entry = entry_of(held)
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return None
    return entry if spelled_as_written(line, held) else None


def entry_of(held: Mapping[str, Any]) -> Entry:
    """Return what a line says as an entry.

    Raises
    ------
    ValueError, KeyError, TypeError
        If a part is missing, or is not of its kind.
    """
    if set(held) != {part.name for part in fields(Entry)} | {"hash"}:
        raise KeyError("parts")
    if not all(isinstance(held[name], str) for name in (*TEXTS, "hash")):
        raise TypeError("texts")
    if any(type(held[name]) is not int for name in ("n", "advice")):
        raise TypeError("numbers")
    names = held["names"]
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise TypeError("names")
    When.read(held["on"])
    parts = {part.name: held[part.name] for part in fields(Entry)}
    at = datetime.strptime(held["at"], WRITTEN).replace(tzinfo=UTC)
    return Entry(**{**parts, "at": at, "kind": EntryKind(held["kind"]), "names": tuple(names)})


def spelled_as_written(line: str, held: Mapping[str, Any]) -> bool:
    """Tell whether a line is byte for byte what the program writes for what it says."""
    in_order = {part.name: held[part.name] for part in fields(Entry)}
    return line == dumped({**in_order, "hash": held["hash"]})


def read_chain(folder: Path, held: bytes | None = None) -> Chain:
    """Return the protective record of a folder, empty where there is none.

    Raises
    ------
    Problems
        `file_outside`, and what `read_bytes` refuses.
    """
    if held is None:
        if not inside(folder, PROTECTIVE):
            raise Problems([Problem("file_outside", PROTECTIVE)])
        path = folder / PROTECTIVE
        held = read_bytes(path, PROTECTIVE) if path.exists() else b""
    parts = held.removesuffix(b"\n").split(b"\n") if held else []
    return Chain(held, tuple(read_line(each) for each in parts))


def read_line(held: bytes) -> tuple[str, Entry | None]:
    """Return a line as text, with the entry it holds if it can be read."""
    text = held.decode("utf-8", errors="replace")
    return text, read_entry(text) if text.encode() == held else None


def chain_problems(chain: Chain, journal: Journal | None = None) -> Iterator[Problem]:
    """Yield each line that was changed, or does not follow the one before it.

    With the journal of the folder, also entries it knows and the record lacks or has otherwise.
    """
    if chain.held and not chain.held.endswith(b"\n"):
        yield Problem("protective_unended", PROTECTIVE, len(chain.lines))
    former: str | None = ""
    last = 0
    for number, (line, entry) in enumerate(chain.lines, 1):
        if entry is None:
            yield Problem("protective_unreadable", PROTECTIVE, number)
            former, last = None, last + 1
            continue
        values = {"n": entry.n, "line": number}
        if changed(line):
            yield Problem("protective_changed", PROTECTIVE, number, values=values)
        if entry.n != last + 1 or (former is not None and entry.before != former):
            yield Problem("protective_not_next", PROTECTIVE, number, values=values)
        former, last = digest(line), entry.n
    yield from known_elsewhere(chain, journal)


def changed(line: str) -> bool:
    """Tell whether a line bears another hash than what it says gives."""
    held = json.loads(line)
    given = held.pop("hash")
    return bool(given != digest(dumped(held)))


def known_elsewhere(chain: Chain, journal: Journal | None) -> Iterator[Problem]:
    """Yield entries that the journal knows and the record lacks, or has with another hash."""
    here = hashes(chain)
    for slug in journal.ids(PROTECTIVE) if journal else ():
        n, _, noted = slug.partition(":")
        values = {"n": n}
        if n not in here:
            yield Problem("protective_gone", PROTECTIVE, values=values)
        elif here[n] != noted:
            yield Problem("protective_otherwise", PROTECTIVE, int(n), values=values)


def hashes(chain: Chain) -> dict[str, str]:
    """Return the hash each readable line bears, by the number of its entry."""
    return {str(entry.n): own_hash(line) for line, entry in chain.lines if entry is not None}


def head_problems(chain: Chain, deposited: str) -> Iterator[Problem]:
    """Yield a problem unless an entry bears the hash that was deposited elsewhere.

    At least eight digits of the hash must be given. Whatever is no hash says nothing of the
    record.

    Raises
    ------
    TreguaError
        `head_form`, if what was given is no hash or too short.
    """
    given = "".join(deposited.split()).lower()
    if not HASH.fullmatch(given):
        raise TreguaError("head_form", given=deposited.strip())
    held = hashes(chain).values()
    if not any(known.startswith(given) for known in held):
        yield Problem("protective_head_unknown", PROTECTIVE, values={"head": given})
