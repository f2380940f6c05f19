"""Who works an evaluation out: this process, several, or a cluster that may see the counts."""

import asyncio
from collections.abc import Callable
from urllib.parse import urlsplit

from tregua.deliver.impact.evaluating import Asking, asked_of_many
from tregua.errors import TreguaError

__all__ = ["Asking", "share_impact"]

HERE = ("localhost", "127.0.0.1", "::1")


def share_impact(told: Callable[[int, int], None], *, jobs: int = 1, cluster: str = "") -> Asking:
    """Return how an evaluation is asked: shared out over processes or a cluster, or not.

    Parameters
    ----------
    told : callable
        Called after each design with how many are done, and how many there are.
    jobs : int
        Processes of this machine; -1: one for each core.
    cluster : str
        Address of a Dask scheduler. Counts travel to it, so beyond this machine only by `tls`.

    Raises
    ------
    TreguaError
        `jobs_none`, `cluster_in_the_clear`, `cluster_not_installed`, `cluster_unreachable` or
        `cluster_without_certificates`.
    """
    if jobs == 0 or jobs < -1:
        raise TreguaError("jobs_none", given=jobs)
    if cluster:
        refuse_cluster(cluster)
    return asked_of_many(jobs, cluster, told)


def refuse_cluster(cluster: str) -> None:
    """Refuse a cluster that would see counts in the clear, or that is not there."""
    address = urlsplit(cluster if "://" in cluster else f"tcp://{cluster}")
    if address.scheme != "tls" and address.hostname not in HERE:
        raise TreguaError("cluster_in_the_clear", given=cluster)
    try:
        reach(cluster)
    except ModuleNotFoundError as missing:
        raise TreguaError("cluster_not_installed") from missing
    except PermissionError as bare:
        raise TreguaError("cluster_without_certificates", given=cluster) from bare
    except OSError as silent:
        raise TreguaError("cluster_unreachable", given=cluster) from silent


def reach(cluster: str, *, seconds: float = 10.0) -> None:
    """Connect to a Dask scheduler and leave it again.

    Raises
    ------
    OSError
        If none answers within so many seconds, or the address is none.
    PermissionError
        If `tls` is asked for and Dask's own settings name no certificates.
    ModuleNotFoundError
        If the extra `cluster` is not installed.
    """
    from dask.distributed import Security
    from distributed.comm import connect

    async def touch() -> None:
        line = await connect(cluster, timeout=seconds, **Security().get_connection_args("client"))
        await line.close()

    try:
        asyncio.run(touch())
    except TypeError as without:
        raise PermissionError(str(without)) from without
    except (ValueError, RuntimeError) as wrong:
        raise OSError(str(wrong)) from wrong
