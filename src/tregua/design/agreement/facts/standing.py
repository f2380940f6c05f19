"""Facts on who stands around the deal: groups outside, undertakings, red lines, politics."""

from collections.abc import Callable
from typing import Any

from tregua.design.agreement.deal import Deal

__all__ = ["STANDING"]

STANDING: dict[str, Callable[[Deal], Any]] = {}
"""The facts of this subject, by the names rules use for them."""
