"""Noting an act in the journal that adds no record: what left, who stood for it, and why."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from tregua.files import write_whole
from tregua.record.store.journal import JOURNAL, read_journal

__all__ = ["note_act"]


def note_act(
    folder: Path,
    *,
    act: str,
    file: str,
    by: str,
    moment: datetime,
    more: Mapping[str, str],
    beside: Mapping[Path, bytes],
) -> None:
    """Write files and the line of the journal that says so: all of it, or nothing.

    `file` is the file of the dossier the act was about, `beside` what is written outside it.

    Raises
    ------
    Problems
        What keeps the journal from being read.
    TreguaError
        `cannot_write`.
    """
    line = read_journal(folder).grown({file: ()}, moment=moment, by=by, act=act, more=more)
    write_whole({**beside, folder / JOURNAL: line})
