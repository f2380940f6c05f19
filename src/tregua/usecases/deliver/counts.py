"""The comparisons of a dossier, answered from its counts."""

from tregua.deliver.impact import CountsReading, Multiverse, read_counts, read_multiverses
from tregua.domain import Dossier

__all__ = ["read_dossier_counts", "read_dossier_multiverses"]


def read_dossier_counts(dossier: Dossier) -> tuple[CountsReading, ...]:
    """Return the comparisons a dossier wrote down, answered from its counts.

    Raises
    ------
    Declined
        `no_counts` or `counts_clash`.
    """
    return read_counts(dossier)


def read_dossier_multiverses(dossier: Dossier) -> tuple[Multiverse, ...]:
    """Return the same comparisons under every baseline before, each institution by itself.

    Raises
    ------
    Declined
        `no_counts` or `counts_clash`.
    """
    return read_multiverses(dossier)
