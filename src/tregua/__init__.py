"""Tregua: a workbench for people who prepare and run negotiations with violent criminal groups.

`import tregua` offers what a person can ask, as functions on plain values:

>>> import tregua
>>> "open_dossier" in dir(tregua)
True
"""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Return a use case when it is first asked for, so that importing costs nothing."""
    usecases = import_module("tregua.usecases")
    if name in usecases.__all__:
        return getattr(usecases, name)
    raise AttributeError(name)


def __dir__() -> list[str]:
    """Return the names of the use cases."""
    return sorted(["__version__", *import_module("tregua.usecases").__all__])
