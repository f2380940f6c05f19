"""What the table of cases cannot show: how few of its cells are known."""

from dataclasses import dataclass

from tregua.domain import Result
from tregua.domain.knowledge import Library

__all__ = ["Emptiness", "emptiness_of"]


@dataclass(frozen=True, slots=True)
class Emptiness(Result):
    """Counts over the coded cases: cells known and stated, groups, and a field's own counts."""

    cases: int
    independent: int
    fields: int
    cells: int
    known: int
    stated: int
    cohesion_known: int
    cohesion_stated: int


def emptiness_of(library: Library) -> Emptiness:
    """Count what is known in the table of cases; dependent cases count as one group."""
    cells = [cell for case in library.cases.values() for cell in case.fields.values()]
    cohesion = [c.fields["cohesion"] for c in library.cases.values() if "cohesion" in c.fields]
    return Emptiness(
        cases=len(library.cases),
        independent=len({c.independence_group or c.id for c in library.cases.values()}),
        fields=len(library.codebook.fields),
        cells=len(cells),
        known=sum(cell.value is not None for cell in cells),
        stated=sum(cell.confidence == "stated" and cell.value is not None for cell in cells),
        cohesion_known=sum(cell.value is not None for cell in cohesion),
        cohesion_stated=sum(cell.confidence == "stated" for cell in cohesion),
    )
