"""From the case library to a table of memberships, with every refusal at once."""

from collections.abc import Mapping, Sequence
from typing import TypeAlias

from tregua.decide.compare.emptiness import emptiness_of
from tregua.decide.compare.qca.library.asking import Asked, asked_in, holds
from tregua.decide.compare.qca.library.bars import (
    FEWEST,
    barred,
    override_problems,
    thin_problems,
    twice,
    unvaried,
)
from tregua.decide.compare.qca.library.table import (
    CaseTable,
    Held,
    Override,
    Thin,
    ThreeValued,
)
from tregua.decide.compare.qca.memberships import Memberships
from tregua.domain.knowledge import Case, Cell, Codebook, Library
from tregua.errors import Problem, Problems

__all__ = ["Cells", "memberships_of", "recoded", "table_of"]

Cells: TypeAlias = Mapping[tuple[str, str], Cell]
"""Other cells for some cases and fields: a rival source's, or a second coder's."""

CRISP = 2


def memberships_of(
    library: Library,
    outcome: str,
    conditions: Sequence[str],
    *,
    stated: bool = False,
    override: Override | None = None,
    cells: Cells | None = None,
) -> Memberships:
    """Return the memberships of the cases known whole; see `table_of` for what is refused."""
    asked = table_of(library, outcome, conditions, stated=stated, override=override, cells=cells)
    return asked.cells.complete()


def table_of(
    library: Library,
    outcome: str,
    conditions: Sequence[str],
    *,
    stated: bool = False,
    override: Override | None = None,
    cells: Cells | None = None,
    fewest: int = FEWEST,
) -> CaseTable:
    """Return the library's cases by the conditions and the outcome asked, gaps left open.

    Parameters
    ----------
    outcome, conditions
        Sets as written (`sustained=yes|partly`, `DET:state_deterrence>=medium`).
    stated
        Whether cells that a coder inferred count as not known.
    override
        Who wants conditions with fewer than `fewest` known cells, and why, in writing.
    cells
        Cells that stand in place of the library's.

    Raises
    ------
    Problems
        Everything wrong with the question at once: what cannot be read, what may not be
        compared (`barred`), what varies nowhere, and of what too little is known.
    """
    asked = all_asked(outcome, conditions, library.codebook)
    problems = [*barred(asked, library.codebook), *override_problems(override)]
    rows = [line_of(case, asked, stated, cells or {}) for case in library.cases.values()]
    columns = tuple(zip(*rows, strict=True))
    thin = thin_in(asked, columns, fewest)
    few = {one.name for one in thin}
    held = [r for case, r in zip(library.cases, rows, strict=True) if case not in library.owners]
    ours = thin_in(asked, tuple(zip(*held, strict=True)), fewest)
    problems += [*unvaried(asked, columns), *thin_problems(thin, fewest, override)]
    if problems:
        raise Problems(problems)
    return CaseTable(
        emptiness=emptiness_of(library),
        asked=asked,
        cells=laid_out(library, asked, rows),
        stated=stated,
        thin=thin,
        override=override if thin else None,
        lifted=tuple(one for one in ours if one.name not in few),
    )


def recoded(
    library: Library, asked: Sequence[Asked], *, stated: bool = False, cells: Cells | None = None
) -> ThreeValued:
    """Return the same question on another coding, as it stands: nothing is refused."""
    rows = [line_of(case, asked, stated, cells or {}) for case in library.cases.values()]
    return laid_out(library, asked, rows)


def all_asked(outcome: str, conditions: Sequence[str], codebook: Codebook) -> tuple[Asked, ...]:
    """Return the sets asked for, the outcome last, or raise everything wrong with them."""
    places = [f"conditions.{place + 1}" for place in range(len(conditions))]
    texts = zip((*conditions, outcome), (*places, "outcome"), strict=True)
    read = [asked_in(text, codebook, where) for text, where in texts]
    problems = [problem for one in read if isinstance(one, tuple) for problem in one]
    asked = tuple(one for one in read if isinstance(one, Asked))
    if not conditions:
        problems.append(Problem("qca_no_conditions", field="conditions"))
    problems += twice(asked)
    if problems:
        raise Problems(problems)
    return asked


def line_of(case: Case, asked: Sequence[Asked], stated: bool, cells: Cells) -> tuple[Held, ...]:
    """Return one case's memberships, the outcome last."""
    found: list[Held] = []
    for one in asked:
        cell = cells.get((case.id, one.field), case.fields.get(one.field))
        left = cell is None or (stated and cell.confidence != "stated")
        held = None if cell is None or left else holds(one, cell.value)
        found.append(None if held is None else int(held))
    return tuple(found)


def thin_in(
    asked: Sequence[Asked], columns: Sequence[Sequence[Held]], fewest: int
) -> tuple[Thin, ...]:
    """Return the conditions, and the outcome, with too few known cells."""
    found = []
    for one, column in zip(asked, columns, strict=True):
        known = sum(cell is not None for cell in column)
        if known < fewest:
            found.append(Thin(one.name, one.field, known, len(column)))
    return tuple(found)


def laid_out(
    library: Library, asked: Sequence[Asked], rows: Sequence[tuple[Held, ...]]
) -> ThreeValued:
    """Return the rows as a three-valued table."""
    cases = tuple(library.cases.values())
    return ThreeValued(
        cases=tuple(case.id for case in cases),
        conditions=tuple(one.name for one in asked[:-1]),
        of=asked[-1].name,
        held=tuple(row[:-1] for row in rows),
        outcome=tuple(row[-1] for row in rows),
        counts=(CRISP,) * (len(asked) - 1),
        families=tuple(case.family for case in cases),
    )
