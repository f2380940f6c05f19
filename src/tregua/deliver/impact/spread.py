"""A question of many rows, shared out over processes or over machines, with the same answer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray

from tregua.deliver.impact.study import Asked, Design, FloatArray, Imputed, IntArray, Table

__all__ = ["Shared", "spread_out"]

PART = 512
"""Rows answered at a time; fixed, so that no number depends on who answers."""

Piece = tuple[FloatArray, FloatArray | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Shared:
    """A design whose questions of more than 512 rows are shared out as `spread_out` does."""

    design: Design
    jobs: int = 1
    cluster: str = ""

    def __call__(self, table: Table, asked: Asked) -> Imputed:
        """Return the expected counts of the rows asked for, the same as of the design alone."""
        if len(asked.rows) <= PART:
            return self.design(table, asked)
        return spread_out(self.design, table, asked, jobs=self.jobs, cluster=self.cluster)


def spread_out(
    design: Design,
    table: Table,
    asked: Asked,
    *,
    jobs: int = 1,
    cluster: str = "",
    weights: bool = True,
) -> Imputed:
    """Return what a design answers, worked out by several processes or machines.

    A design answers each row by itself; the rows are cut into parts of 512, whoever takes them, so
    that the numbers are the same to the last bit however many share the work.

    Parameters
    ----------
    design, table, asked : Design, Table, Asked
        The question.
    jobs : int
        Processes on this machine (joblib); 1: this one alone; -1: one for each core.
    cluster : str
        Address of a Dask scheduler (`tls://host:8786`), where the extra `cluster` is installed;
        `jobs` is then not heeded. The counts travel to its workers: in the clear, unless the
        address begins with `tls`.
    weights : bool
        Whether the weights are brought back; without them less memory is needed.

    Raises
    ------
    ValueError
        If `jobs` is nought.
    ModuleNotFoundError
        If the library for sharing the work is not installed.
    """
    if jobs == 0:
        raise ValueError("jobs is a number of processes, or -1")
    starts = range(0, len(asked.rows), PART)
    if cluster:
        pieces = _on_cluster(design, table, [_parcel(asked, at) for at in starts], weights, cluster)
    elif jobs == 1 or len(starts) < 2:
        pieces = [_answered(design, table, _part(asked, at), weights) for at in starts]
    else:
        pieces = _in_processes(design, table, [_parcel(asked, at) for at in starts], weights, jobs)
    return _joined(pieces, table.counts.shape[1])


@dataclass(frozen=True, slots=True, eq=False)
class Parcel:
    """A part of the question as it is sent: pools take a bit a place, not a byte."""

    rows: IntArray
    first: IntArray
    pools: NDArray[np.uint8]
    places: int

    def opened(self) -> Asked:
        """Return the part of the question."""
        pools = np.unpackbits(self.pools, axis=1, count=self.places).astype(np.bool_)
        return Asked(self.rows, self.first, pools)


def _part(asked: Asked, start: int) -> Asked:
    some = slice(start, start + PART)
    return Asked(asked.rows[some], asked.first[some], asked.pools[some])


def _parcel(asked: Asked, start: int) -> Parcel:
    part = _part(asked, start)
    return Parcel(part.rows, part.first, np.packbits(part.pools, axis=1), part.pools.shape[1])


def _answered(design: Design, table: Table, asked: Asked, weights: bool) -> Piece:
    imputed = design(table, asked)
    return imputed.expected, imputed.weights if weights else None, imputed.notes


def _opened(design: Design, table: Table, parcel: Parcel, weights: bool) -> Piece:
    return _answered(design, table, parcel.opened(), weights)


def _in_processes(
    design: Design, table: Table, parcels: list[Parcel], weights: bool, jobs: int
) -> list[Piece]:
    from joblib import Parallel, delayed

    asks = (delayed(_opened)(design, table, parcel, weights) for parcel in parcels)
    # Left to itself, joblib writes large arrays to a folder of the machine.
    return list(Parallel(n_jobs=jobs, max_nbytes=None)(asks))


def _on_cluster(
    design: Design, table: Table, parcels: list[Parcel], weights: bool, cluster: str
) -> list[Piece]:
    from dask.distributed import Client

    with Client(cluster, set_as_default=False) as client:
        held = client.scatter(table, broadcast=True)
        ask = cast("Callable[..., Any]", client.submit)
        waiting = [ask(_opened, design, held, each, weights, pure=False) for each in parcels]
        return cast("list[Piece]", client.gather(waiting))


def _joined(pieces: list[Piece], periods: int) -> Imputed:
    if not pieces:
        return Imputed(np.empty((0, periods)))
    expected = np.concatenate([piece[0] for piece in pieces])
    held = [piece[1] for piece in pieces if piece[1] is not None]
    notes = sorted({note for piece in pieces for note in piece[2]})
    whole = np.concatenate(held) if len(held) == len(pieces) else None
    return Imputed(expected, whole, tuple(notes))
