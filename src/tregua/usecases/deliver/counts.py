"""The comparisons of a dossier, answered from its counts."""

from tregua.deliver.impact import CountsReading, read_counts
from tregua.domain import Dossier

__all__ = ["read_dossier_counts"]


def read_dossier_counts(dossier: Dossier) -> tuple[CountsReading, ...]:
    """Return the comparisons a dossier wrote down, answered from its counts.

    Raises
    ------
    Declined
        `no_counts` or `counts_clash`.
    """
    return read_counts(dossier)
