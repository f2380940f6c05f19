"""Other codings of the cells asked: what another passage says of them, what another coder read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tregua.decide.compare.qca.library.asking import Asked, holds
from tregua.decide.compare.qca.library.drawing import Cells
from tregua.domain.knowledge import Cell, Library

__all__ = ["OtherCoding", "coder_readings", "rival_readings"]


@dataclass(frozen=True, slots=True, eq=False)
class OtherCoding:
    """Cells that may stand in place of those coded, all from one passage or from one coder.

    `name` is `rival:SOURCE, PLACE` or `coder:NAME`; `cases` are those it says anything else of.
    """

    name: str
    source: str
    at: str
    cells: Cells

    @property
    def cases(self) -> tuple[str, ...]:
        """Return the cases it speaks of, each once."""
        return tuple(dict.fromkeys(case for case, _ in self.cells))


def rival_readings(library: Library, asked: Sequence[Asked]) -> tuple[OtherCoding, ...]:
    """Return, for each passage that puts a case in or out of a set otherwise, its cells.

    A reading that leaves its case where it is coded changes nothing and is left out.
    """
    found: dict[tuple[str, str], dict[tuple[str, str], Cell]] = {}
    for (source, at), place, cell in rivals(library, asked):
        found.setdefault((source, at), {})[place] = cell
    return tuple(OtherCoding(f"rival:{s}, {a}", s, a, cells) for (s, a), cells in found.items())


def rivals(
    library: Library, asked: Sequence[Asked]
) -> Iterator[tuple[tuple[str, str], tuple[str, str], Cell]]:
    """Yield each reading that matters, with its passage and its place in the table."""
    for case in library.cases.values():
        for one in asked:
            coded = case.fields.get(one.field)
            for rival in coded.rivals if coded is not None else ():
                if coded is not None and holds(one, rival.value) is not holds(one, coded.value):
                    cell = Cell(
                        value=rival.value,
                        confidence=rival.confidence,
                        evidence=rival.evidence,
                        cites=rival.cites,
                    )
                    first = rival.cites[0]
                    yield (first.source, first.at), (case.id, one.field), cell


def coder_readings(
    asked: Sequence[Asked], codings: Mapping[str, Mapping[str, Mapping[str, Cell]]]
) -> tuple[OtherCoding, ...]:
    """Return the cells each coder gave for the fields asked, by coder, case and field.

    A coder who coded none of these fields is left out; what a coder found no value for counts as
    not known in that coding.
    """
    fields = {one.field for one in asked}
    found = []
    for coder, cases in codings.items():
        cells = {
            (case, name): cell
            for case, held in cases.items()
            for name, cell in held.items()
            if name in fields
        }
        if cells:
            found.append(OtherCoding(f"coder:{coder}", "", "", cells))
    return tuple(found)
