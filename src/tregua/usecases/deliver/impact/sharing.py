"""Who works an evaluation out: this process, several, or a cluster that may see the counts."""

from collections.abc import Callable
from urllib.parse import urlsplit

from tregua.deliver.impact.evaluating import Asking, asked_of_many
from tregua.deliver.impact.spread import reach
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
        `jobs_none`, `cluster_in_the_clear`, `cluster_not_installed` or `cluster_unreachable`.
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
    except OSError as silent:
        raise TreguaError("cluster_unreachable", given=cluster) from silent
