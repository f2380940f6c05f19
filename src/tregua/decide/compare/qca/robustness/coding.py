"""The same question on several codings: stated cells only, rivals, a second coder."""

from collections.abc import Mapping

from tregua.decide.compare.qca.library import ThreeValued
from tregua.decide.compare.qca.results import Cuts
from tregua.decide.compare.qca.robustness.reading import Analyse, models_of
from tregua.decide.compare.qca.robustness.results import Coded, Codings, Told
from tregua.errors import TreguaError

__all__ = ["codings_of"]


def codings_of(tables: Mapping[str, ThreeValued], analyse: Analyse, cuts: Cuts) -> Codings:
    """Return what comes out of each coding, by its name, over the cases it knows whole.

    `shared` are the models of each kind that all codings give; a coding on which nothing can be
    compared gives none, so then none is shared.
    """
    found = tuple(coded(name, table, analyse, cuts) for name, table in tables.items())
    return Codings(codings=found, shared=shared_by(found))


def coded(name: str, table: ThreeValued, analyse: Analyse, cuts: Cuts) -> Coded:
    """Return what comes out of one coding."""
    solutions: tuple[Told, ...] = ()
    refused, cases, families = "", 0, 0
    try:
        given = table.complete()
        cases, families = len(given.cases), len(set(given.families))
        analysis = analyse(given, cuts)
        complete = {one.kind: one.complete for one in analysis.solutions}
        models = models_of(analysis)
        solutions = tuple(
            Told(kind, tuple(sorted(models[kind])), complete[kind]) for kind in models
        )
    except TreguaError as error:
        refused = error.code
    cells = len(table.cases) * (len(table.conditions) + 1)
    known = cells - len(table.unknown)
    return Coded(name, cells, known, cases, families, solutions, refused)


def shared_by(codings: tuple[Coded, ...]) -> tuple[Told, ...]:
    """Return the models of each kind that every coding gives."""
    kinds = [one.kind for one in codings[0].solutions] if codings else []
    shared = []
    for kind in kinds:
        told = [
            {m for one in coding.solutions if one.kind == kind for m in one.models}
            for coding in codings
        ]
        shared.append(Told(kind, tuple(sorted(set.intersection(*told)))))
    return tuple(shared)
