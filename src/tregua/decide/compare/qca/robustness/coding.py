"""The same question on several codings: stated cells only, rivals, a second coder."""

from collections.abc import Mapping

from tregua.decide.compare.qca.library import ThreeValued
from tregua.decide.compare.qca.results import Cuts
from tregua.decide.compare.qca.robustness.reading import Analyse, attempted, models_of
from tregua.decide.compare.qca.robustness.results import Coded, Codings, Told

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
    cells = len(table.cases) * (len(table.conditions) + 1)
    known = cells - len(table.unknown)
    whole = [row for row in range(len(table.cases)) if None not in table.line(row)]
    families = len({table.families[row] for row in whole})
    found = attempted(analyse, table.complete, cuts)
    if isinstance(found, str):
        return Coded(name, cells, known, len(whole), families, refused=found)
    complete = {one.kind: one.complete for one in found.solutions}
    told = tuple(
        Told(kind, tuple(sorted(models)), complete[kind])
        for kind, models in models_of(found).items()
    )
    return Coded(name, cells, known, len(whole), families, told)


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
