"""Facts on what is given: money, places, leniency, what victims and the community get."""

from collections.abc import Callable
from typing import Any

from tregua.design.agreement.deal import Deal

__all__ = ["GIVING"]

GIVING: dict[str, Callable[[Deal], Any]] = {}
"""The facts of this subject, by the names rules use for them."""
