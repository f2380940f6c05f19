"""Erasing working notes whose day has come, with a line in the journal that says so."""

from collections.abc import Collection, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from tregua.errors import TreguaError
from tregua.files import add_records, parse_tree, read_bytes, read_text, write_whole
from tregua.record.store.journal import ERASED, JOURNAL, read_journal

__all__ = ["WORKING", "erase_notes"]

WORKING = "working.yaml"
NOTES = "notes"


def erase_notes(
    folder: Path, under: Mapping[str, Collection[str]], *, moment: datetime, by: str
) -> None:
    """Take notes out of the working record and leave a line in the journal for each rule.

    `under` gives the ids of the notes by the rule they expire under. The comments at the head of
    the file stay; those between notes go too, as they may hold what a note held. The line says
    what kind was erased, under which rule and how many, and the ids, never the words. Copies of
    the folder made elsewhere are out of reach.

    Raises
    ------
    Problems
        If the file or the journal cannot be read.
    TreguaError
        `changed_meanwhile` if the file was changed in between; `cannot_write`.
    """
    gone = {slug for slugs in under.values() for slug in slugs}
    path = folder / WORKING
    was = read_bytes(path, WORKING)
    text = read_text(path, WORKING)
    data: Any = parse_tree(text, WORKING).data
    kept = [note for note in data[NOTES] if note.get("id") not in gone]
    head = headed(text)
    rest = add_records(head, WORKING, {NOTES: kept}) if kept else f"{head}{NOTES}: []\n"
    journal = read_journal(folder).grown_by(
        [
            (WORKING, tuple(slugs), {"rule": rule, "erased": {"working notes": len(slugs)}})
            for rule, slugs in under.items()
        ],
        moment=moment,
        by=by,
        act=ERASED,
    )
    if read_bytes(path, WORKING) != was:
        raise TreguaError("changed_meanwhile", file=WORKING)
    write_whole({path.resolve(): rest.encode(), folder / JOURNAL: journal})


def headed(text: str) -> str:
    """Return the comments and blank lines a file begins with."""
    held: list[str] = []
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            break
        held.append(f"{line}\n")
    return "".join(held)
