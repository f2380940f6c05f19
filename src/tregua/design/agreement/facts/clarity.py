"""Facts on clarity, verification, breach and dispute: what a clause says and what follows."""

from collections.abc import Callable
from typing import Any

from tregua.design.agreement.deal import Deal

__all__ = ["CLARITY"]

CLARITY: dict[str, Callable[[Deal], Any]] = {}
"""The facts of this subject, by the names rules use for them."""
