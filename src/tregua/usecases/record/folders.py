"""Opening, checking and starting dossier folders."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tregua.domain import CountedPanel, CountedRows, Dossier
from tregua.errors import Problem, Problems, TreguaError
from tregua.knowledge import load_events, load_harms, load_questions
from tregua.knowledge.clauses import load_clause_kinds
from tregua.knowledge.people import load_actor_kinds
from tregua.language import Language
from tregua.record.store import FORMAT, read_dossier, start_dossier

__all__ = ["Opened", "newest_format", "open_dossier", "start_new_dossier"]


GAPS = frozenset({"panel_missing", "panel_period_not_reported"})
"""Warnings of counts that nobody gave: nothing to mend, so only `check` tells them."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A dossier as read from its folder, with warnings that stop nothing."""

    dossier: Dossier
    warnings: tuple[Problem, ...]

    @property
    def to_mend(self) -> tuple[Problem, ...]:
        """Return the warnings of what somebody may mend."""
        return tuple(each for each in self.warnings if each.code not in GAPS)


def open_dossier(
    folder: Path | str, *, known_on: date | None = None, as_of: date | None = None
) -> Opened:
    """Return the dossier a folder holds.

    With `known_on`, only what had surely been learned by that day; with `as_of`, only what was
    surely so by that day. `dossier.view` names what is left out.

    Raises
    ------
    Problems
        Everything that must be mended first, with file, line and field.
    """
    known = (load_questions(), load_harms(), load_events(), load_actor_kinds())
    kinds = tuple(load_clause_kinds())
    dossier, warnings = read_dossier(Path(folder), *known, kinds, rows_checked=rows_checked)
    if known_on is not None:
        dossier = dossier.as_known(known_on)
    return Opened(dossier.as_stood(as_of) if as_of is not None else dossier, warnings)


def rows_checked(panel: CountedPanel, rows: CountedRows) -> tuple[Problem, ...]:
    """Return what is wrong with the rows of a panel, or worth knowing of them."""
    from tregua.series.panels import Counting, read_panel

    try:
        return read_panel(rows, Counting.of(panel)).warnings
    except Problems as several:
        return several.problems


def start_new_dossier(folder: Path | str, *, today: date, language: Language) -> Path:
    """Start a commented empty dossier, readable by its owner alone, and return where.

    Raises
    ------
    TreguaError
        `bad_slug_name`, `folder_exists` or `cannot_write`; nothing is left half written.
    """
    place = Path(folder)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}", place.name):
        raise TreguaError("bad_slug_name", name=place.name)
    start_dossier(place, place.name, today.isoformat(), language)
    return place


def newest_format() -> int:
    """Return the format of dossier folders this version reads and writes."""
    return FORMAT
