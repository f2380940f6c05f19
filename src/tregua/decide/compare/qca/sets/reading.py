"""Memberships from plain rows: every mistake told at once, with its line and column."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import numpy as np

from tregua.decide.compare.qca.memberships import Floats, Memberships
from tregua.decide.compare.qca.sets.columns import Cells, levels_of, read_column, set_problems
from tregua.decide.compare.qca.sets.methods import Calibration
from tregua.decide.compare.qca.terms import TWO
from tregua.decide.compare.qca.truth import HALF
from tregua.errors import Problem, Problems, TreguaError

__all__ = ["MOST", "memberships_from"]

MOST = 64
"""The most conditions carried: one bit each of the words in which the search is done."""

NAMED = ("case", "caso", "id", "")
"""Columns taken for the names of the cases where none is said, in this order."""

LEVEL = re.compile(r"(?P<name>.+)\{(?P<level>\d{1,3})\}")


@dataclass(frozen=True, slots=True)
class Asked:
    """Which columns to read, and how: the arguments of `memberships_from`."""

    outcome: str
    conditions: tuple[str, ...]
    case_column: str | None
    family_column: str | None
    levels: Mapping[str, int]
    calibrations: Mapping[str, Calibration]


def memberships_from(
    rows: Sequence[Mapping[str, object]],
    *,
    outcome: str,
    conditions: Sequence[str],
    case_column: str | None = None,
    family_column: str | None = None,
    levels: Mapping[str, int] | None = None,
    calibrations: Mapping[str, Calibration] | None = None,
    lines: Sequence[int] | None = None,
    file: str = "",
) -> Memberships:
    """Return the cases as memberships in the conditions and the outcome.

    `rows` are cells by column name (texts or figures); `lines` where each stands in its `file`,
    by default one after the header. `outcome` may ask for one level of a column, as `Y{2}`.
    `levels` says how many levels a condition has where its figures do not show them all;
    `calibrations` how measured columns become memberships. Cases that share a value in
    `family_column` depend on one another.

    Raises
    ------
    Problems
        Every mistake found: `qca_no_cases`, those of what was asked (`qca_no_conditions`,
        `qca_too_many`, `qca_condition_twice`, `qca_outcome_condition`, `qca_levels`,
        `qca_column_unknown`), of the cases (`qca_case_empty`, `qca_case_twice`), of the cells
        (`qca_cell_*`, `qca_column_*`), and of the whole (`qca_no_positive`, `qca_no_negative`).
    """
    asked = Asked(
        outcome,
        tuple(conditions),
        case_column,
        family_column,
        dict(levels or {}),
        dict(calibrations or {}),
    )
    table = Table(rows, tuple(lines or range(2, len(rows) + 2)), file)
    problems = [*asked_problems(asked, file), *table.unknown(asked)]
    if not rows:
        raise Problems([Problem("qca_no_cases", file)])
    cases = table.cases(asked, problems)
    chosen = [one for one in dict.fromkeys(asked.conditions) if one in table.columns]
    read = {one: column_of(table, one, asked, problems) for one in chosen}
    held = outcome_of(table, asked, problems)
    if problems or held is None:
        raise Problems(problems)
    return Memberships(
        cases,
        asked.conditions,
        asked.outcome,
        np.column_stack([figures for figures, _ in read.values()]),
        held,
        tuple(count for _, count in read.values()),
        table.families(asked, cases),
    )


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with the lines they stand on."""

    rows: Sequence[Mapping[str, object]]
    lines: tuple[int, ...]
    file: str

    @property
    def columns(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return tuple(self.rows[0]) if self.rows else ()

    def column(self, name: str) -> Cells:
        """Return one column."""
        return Cells(name, tuple(row.get(name) for row in self.rows), self.lines, self.file)

    def unknown(self, asked: Asked) -> Iterator[Problem]:
        """Yield the columns asked for that the table does not have, with the nearest name."""
        named = [*asked.conditions, column_and_level(asked, self.columns)[0]]
        named += [one for one in (asked.case_column, asked.family_column) if one is not None]
        named += [*asked.levels, *asked.calibrations]
        for name in dict.fromkeys(named):
            if self.rows and name not in self.columns:
                near = "".join(get_close_matches(name, self.columns, n=1))
                values = {"id": name, "near": near, "columns": ", ".join(self.columns)}
                code = "qca_column_unknown_near" if near else "qca_column_unknown"
                yield Problem(code, self.file, 1 if self.file else 0, name, values)

    def cases(self, asked: Asked, problems: list[Problem]) -> tuple[str, ...]:
        """Return the names of the cases; by line where no column names them."""
        used = {*asked.conditions, asked.outcome, asked.family_column}
        lower = {one.strip().lower(): one for one in self.columns if one not in used}
        found = next((lower[name] for name in NAMED if name in lower), None)
        name = found if asked.case_column is None else asked.case_column
        if name is None or name not in self.columns:
            return tuple(str(line) for line in self.lines)
        column = self.column(name)
        ids = tuple("" if cell is None else str(cell).strip() for cell in column.cells)
        first: dict[str, int] = {}
        for case, line in zip(ids, self.lines, strict=True):
            if not case:
                problems.append(column.problem("qca_case_empty", line))
            elif case in first:
                problems.append(
                    column.problem("qca_case_twice", line, given=case, first=first[case])
                )
            first.setdefault(case, line)
        return ids

    def families(self, asked: Asked, cases: tuple[str, ...]) -> tuple[str, ...]:
        """Return the family of each case; a case without one stands alone."""
        if asked.family_column is None:
            return cases
        cells = self.column(asked.family_column).cells
        return tuple(
            str(cell or "").strip() or case for cell, case in zip(cells, cases, strict=True)
        )


def asked_problems(asked: Asked, file: str) -> Iterator[Problem]:
    """Yield what is wrong with what was asked, whatever the table holds."""
    conditions = asked.conditions
    if not conditions:
        yield Problem("qca_no_conditions", file)
    if len(conditions) > MOST:
        values = {"n": len(conditions), "most": MOST}
        yield Problem("qca_too_many", file, values=values)
    for name in dict.fromkeys(conditions):
        if conditions.count(name) > 1:
            yield Problem("qca_condition_twice", file, field=name, values={"id": name})
    if column_and_level(asked, conditions)[0] in conditions:
        outcome = asked.outcome
        yield Problem("qca_outcome_condition", file, field=outcome, values={"id": outcome})
    for name, count in asked.levels.items():
        if not TWO <= count <= MOST:
            yield Problem("qca_levels", file, field=name, values={"n": count, "most": MOST})


def column_and_level(asked: Asked, columns: Sequence[str]) -> tuple[str, int | None]:
    """Return the column of the outcome, and the level of it that is asked for."""
    match = LEVEL.fullmatch(asked.outcome)
    if match is None or asked.outcome in columns:
        return asked.outcome, None
    return match["name"], int(match["level"])


def column_of(table: Table, name: str, asked: Asked, problems: list[Problem]) -> tuple[Floats, int]:
    """Return one column's figures and how many levels it has; what is wrong is noted."""
    column = table.column(name)
    figures = read_column(column, problems)
    method = asked.calibrations.get(name)
    if method is not None and not np.all(np.isnan(figures)):
        try:
            known = ~np.isnan(figures)
            figures[known] = method.of(figures[known])
        except TreguaError as refused:
            problems.append(Problem(refused.code, table.file, 0, name, refused.values))
            return figures, TWO
    count = levels_of(figures, asked.levels.get(name))
    problems.extend(set_problems(column, figures, count))
    return figures, count


def outcome_of(table: Table, asked: Asked, problems: list[Problem]) -> Floats | None:
    """Return the outcome as memberships, with some cases in and some out, or note why not."""
    name, level = column_and_level(asked, table.columns)
    if name not in table.columns:
        return None
    before = len(problems)
    figures, count = column_of(table, name, asked, problems)
    if len(problems) > before:
        return None
    if level is None and count > TWO:
        problems.append(table.column(name).problem("qca_outcome_levels", most=count - 1))
        return None
    if level is not None:
        figures = np.equal(figures, level).astype(np.float64)
    if not np.any(figures > HALF):
        problems.append(table.column(name).problem("qca_no_positive"))
    elif not np.any(figures < HALF):
        problems.append(table.column(name).problem("qca_no_negative"))
    return figures
