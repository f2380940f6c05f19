"""Adding to the protective record: one entry at its end, with the journal, or nothing."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tregua.domain.protection import Entry
from tregua.errors import Problems, TreguaError
from tregua.files import read_bytes, write_whole
from tregua.record.store.journal import JOURNAL, read_journal
from tregua.record.store.protective.chain import (
    PROTECTIVE,
    Head,
    chain_problems,
    digest,
    entry_lines,
    read_chain,
)

__all__ = ["append_entry"]


def append_entry(folder: Path, entry: Entry, *, moment: datetime) -> tuple[Entry, Head]:
    """Write an entry at the end of the protective record and return it, with the new head.

    Its number, its moment and the hash of the line before are set here.

    Raises
    ------
    Problems
        If the record as it stands is not whole; nothing is written then.
    TreguaError
        `changed_meanwhile` if it was changed in between; `cannot_write`.
    """
    journal = read_journal(folder)
    chain = read_chain(folder)
    broken = tuple(chain_problems(chain, journal))
    if broken:
        raise Problems(broken)
    before = digest(chain.lines[-1][0]) if chain.lines else ""
    placed = replace(entry, n=len(chain.lines) + 1, at=moment, before=before)
    line = entry_lines(placed)
    grown = read_chain(folder, chain.held + f"{line}\n".encode())
    head = grown.head
    if head is None:
        raise ValueError(entry.on)
    path = folder / PROTECTIVE
    if (read_bytes(path, PROTECTIVE) if path.exists() else b"") != chain.held:
        raise TreguaError("changed_meanwhile", file=PROTECTIVE)
    noted = {PROTECTIVE: [f"{head.n}:{head.hash}"]}
    journalled = journal.grown(noted, moment=moment, by=entry.by, act=entry.kind.value)
    write_whole({path.resolve(): grown.held, folder / JOURNAL: journalled})
    return placed, head
