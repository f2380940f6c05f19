"""Dossier folders: starting, reading, checking and adding to them; this room computes nothing."""

from tregua.record.store.folder import FORMAT, read_dossier
from tregua.record.store.layout import FILES
from tregua.record.store.recording import (
    NEW_ID,
    append_all,
    append_records,
    next_id,
    note_act,
    write_clauses,
)
from tregua.record.store.starting import start_dossier

__all__ = [
    "FILES",
    "FORMAT",
    "NEW_ID",
    "append_all",
    "append_records",
    "next_id",
    "note_act",
    "read_dossier",
    "start_dossier",
    "write_clauses",
]
