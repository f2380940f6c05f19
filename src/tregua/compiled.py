"""Compiled functions: kept from one run to the next where that can be, compiled anew elsewhere."""

from collections.abc import Callable
from typing import Any, Literal, TypeVar, cast

from numba import njit

__all__ = ["compiled"]

Function = TypeVar("Function", bound=Callable[..., Any])


def compiled(inline: Literal["never", "always"] = "never") -> Callable[[Function], Function]:
    """Return what compiles a function when it is first called, `inline` in its callers or not.

    What was compiled is kept beside the package or in the user's cache folder; numba refuses to
    keep it where neither can be written, and then it is compiled once a process.
    """

    def with_cache(plain: Function) -> Function:
        kept: Any
        try:
            kept = njit(cache=True, inline=inline)(plain)
        except RuntimeError:
            kept = njit(inline=inline)(plain)
        return cast("Function", kept)

    return with_cache
