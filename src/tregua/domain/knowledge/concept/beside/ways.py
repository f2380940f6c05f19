"""Known ways of doing a thing: what must be there, what may go wrong, and where it was tried."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Flag, Noun
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["PastUse", "PreventiveWay", "Said", "Way", "WomensWay"]


class Said(Noun):
    """One condition or hazard, and what it rests on."""

    says: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class PastUse(Noun):
    """Where a way was tried: in which coded case, what was present, and what followed.

    That one came after the other does not say that it came of it.
    """

    case: str
    was: Text
    then: Text
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Way(Noun):
    """One known way: its name, what it is, its conditions and hazards, and past uses."""

    label: Text
    what: Text | None = None
    conditions: tuple[Said, ...] = ()
    hazards: tuple[Said, ...] = ()
    past: tuple[PastUse, ...] = ()
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class PreventiveWay(Way):
    """A way that makes harm harder (`prevention`) or turns people from joining (`diversion`)."""

    way: Literal["prevention", "diversion"]


class WomensWay(Way):
    """A role; `through_ties` says that it rests on ties to somebody of a group."""

    through_ties: Flag = False
