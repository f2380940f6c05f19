"""How a result bears that killings were hidden: suppositions on those reported missing."""

from tregua.deliver.impact.hidden.panels import concealed
from tregua.deliver.impact.hidden.supposing import (
    ONE_IN,
    SUPPOSITIONS,
    Concealment,
    Supposed,
    Turn,
)
from tregua.deliver.impact.hidden.two_spans import concealed_between_spans

__all__ = [
    "ONE_IN",
    "SUPPOSITIONS",
    "Concealment",
    "Supposed",
    "Turn",
    "concealed",
    "concealed_between_spans",
]
