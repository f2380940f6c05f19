"""Compiled functions: kept from one run to the next where that can be, compiled anew elsewhere."""

from collections.abc import Callable
from typing import Any, TypeVar

from numba import njit

__all__ = ["compiled"]

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(**options: Any) -> Callable[[Function], Function]:
    """Return what compiles a function when it is first called.

    What was compiled is kept beside the package or in the user's cache folder; numba refuses to
    keep it where neither can be written, and then it is compiled once a process.
    """

    def with_cache(plain: Function) -> Function:
        try:
            kept: Function = njit(cache=True, **options)(plain)
        except RuntimeError:
            kept = njit(**options)(plain)
        return kept

    return with_cache
