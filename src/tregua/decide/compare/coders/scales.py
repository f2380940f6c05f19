"""On which scale a field of the codebook stands, and a coded value as a place on it."""

from collections.abc import Hashable

from tregua.decide.compare.coders.distances import Metric
from tregua.domain.knowledge import Cell, CodebookField

__all__ = ["metric_of", "place_of", "scale_of"]

METRICS = {
    "enum": Metric.NOMINAL,
    "bool": Metric.NOMINAL,
    "ord": Metric.ORDINAL,
    "int": Metric.INTERVAL,
    "list": Metric.JACCARD,
}
YEAR = "year_"


def metric_of(field: CodebookField) -> Metric | None:
    """Return how far values of a field lie apart, or nothing for words, which people compare."""
    return METRICS.get(field.type)


def scale_of(name: str, field: CodebookField) -> str:
    """Return the scale a field shares with others: the same allowed values, or years."""
    if field.type == "int":
        return YEAR if name.startswith(YEAR) else name
    return f"{field.type}:{'|'.join(field.values)}"


def place_of(cell: Cell | None, field: CodebookField) -> Hashable | None:
    """Return a coded value so that it can be set against others: a word, rank, number or set."""
    if cell is None or cell.value is None:
        return None
    if field.type == "ord":
        return tuple(field.values).index(str(cell.value))
    if isinstance(cell.value, tuple):
        return frozenset(str(each) for each in cell.value)
    return cell.value if isinstance(cell.value, (bool, int)) else str(cell.value)
