"""The two records: the protective one, chained line to line, and the working one, kept by date."""

from tregua.record.store.protective.chain import (
    PROTECTIVE,
    Chain,
    Head,
    chain_problems,
    head_of,
    head_problems,
    read_chain,
)
from tregua.record.store.protective.erasing import erase_notes
from tregua.record.store.protective.naming import entry_faults
from tregua.record.store.protective.writing import append_entry

__all__ = [
    "PROTECTIVE",
    "Chain",
    "Head",
    "append_entry",
    "chain_problems",
    "entry_faults",
    "erase_notes",
    "head_of",
    "head_problems",
    "read_chain",
]
