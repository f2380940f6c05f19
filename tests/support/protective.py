"""Invented protective records, and the harbour dossier copied to where it may be changed."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

from tests.support.tree import ROOT
from tregua.domain import Dossier
from tregua.domain.protection import Entry, EntryKind
from tregua.record.store.protective.chain import digest, entry_lines
from tregua.usecases import EntryDraft, log_entry, open_dossier

HARBOUR = ROOT / "tests/support/harbour"
MOMENT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)
TODAY = date(2026, 3, 2)


def chained(*told: str) -> bytes:
    """Return the bytes of a record whose entries say these things."""
    lines: list[str] = []
    for n, says in enumerate(told, 1):
        before = digest(lines[-1]) if lines else ""
        entry = Entry(n, MOMENT, "2026-03-01", "analyst-1", EntryKind.STEP, says, before=before)
        lines.append(entry_lines(entry))
    return "".join(f"{line}\n" for line in lines).encode()


def harbour(folder: Path) -> Path:
    """Return a copy of the harbour dossier that may be changed."""
    place = folder / "harbour"
    shutil.copytree(HARBOUR, place)
    return place


def draft(
    kind: str = "step", says: str = "We met as the letter allows.", **more: object
) -> EntryDraft:
    """Return something a facilitator wants to enter."""
    fields = {"kind": kind, "says": says, "by": "facilitator-1", "on": "2026-02-10"}
    return EntryDraft(**(fields | more))  # type: ignore[arg-type]  # fields by name


def logged(folder: Path) -> Path:
    """Return a copy of the harbour dossier with a purpose, advice and a step entered."""
    place = harbour(folder)
    for each in (
        draft("purpose", "We want fewer killings.", on="2026-01-11"),
        draft("advice", "A meeting needs the letter.", on="2026-02-01", names=("act:meet",)),
        draft(names=("event:e1",), mandate="m1", advice=2),
    ):
        log_entry(place, each, moment=MOMENT, today=TODAY)
    return place


def read(folder: Path) -> Dossier:
    """Return the dossier of a folder."""
    return open_dossier(folder).dossier


PLAN = """meetings:
  - id: plan-1
    recorded: 2026-02-01
    meeting: lamp
    as_of: 2026-02-01
    adopted_by: analyst-1
    measures:
      - measure: perimeter
        for_whom: all
        state: done
        owner: facilitator-1
      - measure: search-agreed
        for_whom: ours
        state: not-needed
        reason: The hosts see to it for both
      - measure: way-safe-from-rivals
        for_whom: theirs
        state: done
"""
"""A plan of one meeting: two measures done, one not needed for ours, all others missing."""


def planned(folder: Path, plan: str = PLAN) -> Path:
    """Return a copy of the harbour dossier with the plan of a meeting."""
    place = harbour(folder)
    path = place / "protection.yaml"
    path.write_text(path.read_text() + plan)
    return place
