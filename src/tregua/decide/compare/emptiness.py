"""What the table of cases cannot show: how few of its cells are known."""

from collections import Counter
from dataclasses import dataclass

from tregua.domain import Result
from tregua.domain.knowledge import Library

__all__ = ["Emptiness", "OwnCount", "emptiness_of"]


@dataclass(frozen=True, slots=True)
class OwnCount(Result):
    """How many cases a team coded itself."""

    owner: str
    cases: int


@dataclass(frozen=True, slots=True)
class Emptiness(Result):
    """Counts over the coded cases: cells known and stated, groups, and a field's own counts.

    A team's own cases are in none of these counts; `own` says how many stand beside, and whose.
    """

    cases: int
    independent: int
    fields: int
    cells: int
    known: int
    stated: int
    cohesion_known: int
    cohesion_stated: int
    own: tuple[OwnCount, ...] = ()


def emptiness_of(library: Library) -> Emptiness:
    """Count what is known in the table of cases; dependent cases count as one group.

    A team that codes a case of its own neither fills the table nor empties it.
    """
    ours = library.ours.values()
    cells = [cell for case in ours for cell in case.fields.values()]
    cohesion = [case.fields["cohesion"] for case in ours if "cohesion" in case.fields]
    owned = Counter(library.owners.values())
    return Emptiness(
        cases=len(ours),
        independent=len({case.family for case in ours}),
        fields=len(library.codebook.fields),
        cells=len(cells),
        known=sum(cell.value is not None for cell in cells),
        stated=sum(cell.confidence == "stated" and cell.value is not None for cell in cells),
        cohesion_known=sum(cell.value is not None for cell in cohesion),
        cohesion_stated=sum(cell.confidence == "stated" for cell in cohesion),
        own=tuple(OwnCount(owner, cases) for owner, cases in owned.items()),
    )
