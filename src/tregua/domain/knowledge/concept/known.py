"""One known thing of a list, as every part of a concept writes it."""

from tregua.domain.claims import Flag, Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Known"]


class Known(Noun):
    """One known thing of a list: its name, what it is, and what that rests on."""

    label: Text
    what: Text | None = None
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False
