"""The agreement: its clauses checked against weaknesses that recur in the record.

The check is loaded when it is first asked for: clocks and walks do not wait for it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tregua.design.agreement.checking import AgreementCheck, check_agreement
    from tregua.design.agreement.facts import FACTS
    from tregua.design.agreement.giving import Giving, giving_of

__all__ = ["FACTS", "AgreementCheck", "Giving", "check_agreement", "giving_of"]

HOMES = {"FACTS": "facts", "Giving": "giving", "giving_of": "giving"}
"""Which module holds what is not of the check."""


def __getattr__(name: str) -> Any:
    """Return a part of this room when it is first asked for."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(f"tregua.design.agreement.{HOMES.get(name, 'checking')}"), name)
