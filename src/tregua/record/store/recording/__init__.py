"""Recording: new records at the end of a person's own files, checked with all the rest."""

from tregua.record.store.recording.appending import (
    NEW_ID,
    append_all,
    append_records,
    next_id,
)
from tregua.record.store.recording.noting import note_act
from tregua.record.store.recording.redrafting import write_clauses

__all__ = ["NEW_ID", "append_all", "append_records", "next_id", "note_act", "write_clauses"]
