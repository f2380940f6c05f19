"""Asks the R package QCA, where it is installed, for its answers and its times.

`Rscript` must be found and load the package (set `R_LIBS` where it lies elsewhere); otherwise
nothing is asked and the rows that need it say so. The data sets are read inside R when this runs.
"""

import csv
import re
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from tregua.decide.compare.qca import FREE, Memberships, Term

SCRIPT = Path(__file__).with_name("qca.R")
LITERAL = re.compile(r"(~?)(\w+)(?:\[(\d+)\])?")


@dataclass(frozen=True)
class Study:
    """One published analysis: its data set in R, the outcome, the cuts and what is expected."""

    id: str
    data: str
    outcome: str
    conditions: tuple[str, ...]
    inclusion: float
    pri: float
    expected: tuple[tuple[int, ...], ...]

    @property
    def absent(self) -> bool:
        """Tell whether the outcome's absence is compared."""
        return self.outcome.startswith("~")

    def line(self) -> str:
        """Write the study as the R script reads it."""
        expected = ",".join(";".join(map(str, one)) or "-" for one in self.expected)
        parts = (self.id, self.data, self.outcome, ",".join(self.conditions))
        return "\t".join((*parts, str(self.inclusion), str(self.pri), expected))


Figures = tuple[float | None, ...]


@dataclass
class Told:
    """What R told of one study: rows, models with figures, and necessity."""

    given: Memberships
    rows: dict[tuple[int, ...], tuple[str, int, Figures]] = field(default_factory=dict)
    models: dict[str, list[frozenset[Term]]] = field(default_factory=dict)
    wholes: dict[tuple[str, frozenset[Term]], Figures] = field(default_factory=dict)
    terms: dict[tuple[str, frozenset[Term], Term], Figures] = field(default_factory=dict)
    needed: dict[frozenset[Term], Figures] = field(default_factory=dict)
    supersets: dict[frozenset[Term], Figures] = field(default_factory=dict)
    easy: dict[str, tuple[int, ...]] = field(default_factory=dict)
    difficult: dict[str, tuple[int, ...]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def version() -> str | None:
    """Give the version of the package, or None where it cannot be asked."""
    if shutil.which("Rscript") is None:
        return None
    done = subprocess.run(
        ["Rscript", str(SCRIPT), "version"], capture_output=True, text=True, check=False
    )
    return done.stdout.strip() or None if done.returncode == 0 else None


def answers(studies: Sequence[Study], folder: Path) -> dict[str, Told]:
    """Give what R tells of each study, asked in one process; the tables pass through a folder."""
    specification = folder / "specification.tsv"
    specification.write_text("".join(one.line() + "\n" for one in studies), encoding="utf-8")
    asked = ["Rscript", str(SCRIPT), "studies", str(specification), str(folder)]
    subprocess.run(asked, check=True, capture_output=True)
    return {one.id: told(one, folder) for one in studies}


def times(folder: Path, many: int) -> dict[str, tuple[float, set[str]]]:
    """Give R's median process seconds for each table of a folder, and its minimum models."""
    asked = ["Rscript", str(SCRIPT), "times", str(folder), str(many)]
    done = subprocess.run(asked, check=True, capture_output=True, text=True)
    lines = (line.split("\t") for line in done.stdout.splitlines())
    return {
        name: (float(spent), set(map(in_order, models.split()))) for name, spent, models in lines
    }


def in_order(model: str) -> str:
    """Write a model with its terms in one order, whatever the order of R's locale."""
    return "+".join(sorted(model.split("+")))


def told(study: Study, folder: Path) -> Told:
    """Read R's answers on one study."""
    found = Told(memberships(study, folder / f"{study.id}.csv"))
    last: tuple[str, frozenset[Term]] = ("", frozenset())
    text = (folder / f"{study.id}.tsv").read_text(encoding="utf-8")
    for what, *rest in (line.split("\t") for line in text.splitlines() if line):
        match what:
            case "row":
                levels = tuple(int(one) for one in rest[0].split(","))
                found.rows[levels] = (rest[1], int(rest[2]), figures(rest[3:5]))
            case "model":
                last = (rest[0], terms(rest[2].split("+"), study.conditions))
                found.models.setdefault(rest[0], []).append(last[1])
                found.wholes[last] = figures(rest[3:])
            case "term":
                found.terms[*last, term(rest[2], study.conditions)] = figures(rest[3:])
            case "necessity":
                found.needed[terms([rest[0]], study.conditions)] = figures(rest[1:])
            case "superset":
                found.supersets[terms(rest[0].split("+"), study.conditions)] = figures(rest[1:])
            case "assumed":
                rows = tuple(int(one) for one in rest[2].split(","))
                (found.easy if rest[1] == "EC" else found.difficult)[rest[0]] = rows
            case "refused":
                found.refused[rest[0]] = rest[1]
    return found


def memberships(study: Study, path: Path) -> Memberships:
    """Read the table R wrote of its data set."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    names, cases = rows[0][1:], tuple(row[0] for row in rows[1:])
    table = np.array([[float(cell) for cell in row[1:]] for row in rows[1:]])
    held = table[:, [names.index(one) for one in study.conditions]]
    of = study.outcome.removeprefix("~")
    counts = tuple(max(2, int(top) + 1) for top in held.max(axis=0))
    return Memberships(cases, study.conditions, of, held, table[:, names.index(of)], counts, cases)


def terms(written: Iterable[str], conditions: Sequence[str]) -> frozenset[Term]:
    """Read several terms of R."""
    return frozenset(term(one, conditions) for one in written)


def term(written: str, conditions: Sequence[str]) -> Term:
    """Read one term of R: `A*~B`, or `A[2]*B[0]` where a condition has several levels."""
    levels = [FREE] * len(conditions)
    for literal in written.split("*"):
        negated, name, level = LITERAL.fullmatch(literal).groups()  # type: ignore[union-attr]
        levels[conditions.index(name)] = int(level) if level else int(not negated)
    return Term(tuple(levels))


def figures(written: Iterable[str]) -> Figures:
    """Read figures; `-` is none."""
    return tuple(None if one.strip() in {"-", ""} else float(one) for one in written)
