"""The journal of a dossier: who added which records when, each line holding the one before."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from tregua.errors import Problem, Problems
from tregua.files import read_text
from tregua.record.store.layout import FILES
from tregua.record.store.written import Written, inside

__all__ = ["ERASED", "JOURNAL", "Journal", "journal_problems", "read_journal"]

JOURNAL = "log.jsonl"
ERASED = "expire"
"""The act of a line that tells what was erased, under which rule, and how many."""
Told = tuple[str, Iterable[str], Mapping[str, Any]]
FIELDS = frozenset(["n", "at", "by", "act", "records", "file", "before"])


@dataclass(frozen=True, slots=True)
class Journal:
    """The lines of a journal as written, with the number of each in its file."""

    lines: tuple[tuple[int, str], ...] = ()

    def entries(self) -> Iterator[tuple[int, Mapping[str, Any] | None, str]]:
        """Yield each line's number, what it says (nothing if that cannot be read), its text."""
        for number, line in self.lines:
            yield number, said(line), line

    def ids(self, file: str) -> tuple[str, ...]:
        """Return the ids the journal knows in one file, in their order."""
        found = (entry for _, entry, _ in self.entries() if entry and entry["file"] == file)
        return tuple(dict.fromkeys(slug for entry in found for slug in entry["records"]))

    def erased(self, file: str) -> frozenset[str]:
        """Return the ids in one file that were erased by date, each of them told in a line."""
        found = (e for _, e, _ in self.entries() if e and e["file"] == file and e["act"] == ERASED)
        return frozenset(slug for entry in found for slug in entry["records"])

    def grown(
        self,
        added: Mapping[str, Iterable[str]],
        *,
        moment: datetime,
        by: str,
        act: str,
        more: Mapping[str, str] | None = None,
    ) -> bytes:
        """Return the bytes of the journal with one line more for each file.

        `more` is what else is to be said of the act, such as who else stood for it and why.
        """
        told: list[Told] = [(file, records, more or {}) for file, records in added.items()]
        return self.grown_by(told, moment=moment, by=by, act=act)

    def grown_by(self, told: Iterable[Told], *, moment: datetime, by: str, act: str) -> bytes:
        """Return the bytes of the journal with more lines: file, records, what else to say."""
        lines = [line for _, line in self.lines]
        for file, records, more in told:
            entry = {
                "n": len(lines) + 1,
                "at": moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
                "by": by,
                "act": act,
                "records": list(records),
                "file": file,
                "before": digest(lines[-1]) if lines else "",
                **more,
            }
            lines.append(json.dumps(entry, ensure_ascii=False))
        return "".join(f"{line}\n" for line in lines).encode()


def digest(line: str) -> str:
    """Return the SHA-256 of a line, as hexadecimal digits."""
    return sha256(line.encode()).hexdigest()


def said(line: str) -> Mapping[str, Any] | None:
    """Return what a line of the journal says, or nothing where it is no such line."""
    try:
        entry = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(entry, dict) or not entry.keys() >= FIELDS:
        return None
    named = isinstance(entry["records"], list) and isinstance(entry["file"], str)
    return entry if named and all(isinstance(each, str) for each in entry["records"]) else None


def read_journal(folder: Path) -> Journal:
    """Return the journal of a dossier folder, empty where there is none.

    Raises
    ------
    Problems
        `file_outside`, and what `read_text` refuses.
    """
    path = folder / JOURNAL
    if not inside(folder, JOURNAL):
        raise Problems([Problem("file_outside", JOURNAL)])
    if not path.exists():
        return Journal()
    lines = enumerate(read_text(path, JOURNAL).split("\n"), 1)
    return Journal(tuple((n, line.rstrip("\r")) for n, line in lines if line.strip()))


def journal_problems(folder: Path, written: Written) -> Iterator[Problem]:
    """Yield a chain that is broken, and records the journal knows that the files lack."""
    try:
        journal = read_journal(folder)
    except Problems as several:
        yield from several.problems
        return
    before = ""
    for n, (number, entry, line) in enumerate(journal.entries(), 1):
        if entry is None or entry["n"] != n or entry["before"] != before:
            yield Problem("journal_broken", JOURNAL, number)
            break
        before = digest(line)
    for file in FILES:
        if file not in written.unread:
            lists = FILES[file].model_fields
            here = {slug for name in lists for slug in written.ids(file, name)}
            erased = journal.erased(file)
            for slug in journal.ids(file):
                if slug not in here and slug not in erased:
                    yield Problem("record_gone", file, values={"id": slug})
