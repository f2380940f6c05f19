"""Hostile readers: what each looks for in a dossier, and the words that name or imply a person."""

from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.words import SaidBy, WordList
from tregua.domain.results import Citation, Severity
from tregua.language import Text

__all__ = ["Could", "Eye", "HostileReader", "HostileReaders", "Marks"]

Could = Literal["keep", "move", "rewrite", "ask-counsel"]


class Eye(Noun):
    """One thing a reader looks for: the question in mind, and what catches the eye.

    `words` are whole words, capitals and accents aside, a star for any ending; those that the
    list of loaded words warns of, said by those in `loaded`, are looked for too. `places` are lists
    or fields of a dossier, such as `bargain.yaml:red_lines`, in which every sentence is looked
    at. With `person`, only sentences that name or imply a person are caught. `could` is what a
    person could do about a sentence that nothing covers.
    """

    id: Slug
    asks: Text
    words: WordList = Field(default_factory=WordList)
    loaded: tuple[SaidBy, ...] = ()
    places: tuple[str, ...] = ()
    person: Flag = False
    severity: Severity
    could: Annotated[tuple[Could, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class HostileReader(Noun):
    """One hostile reader. `named` is how grave an uncovered sentence on a person is to them."""

    id: Slug
    label: Text
    asks: Text
    named: Severity
    could: Annotated[tuple[Could, ...], Field(min_length=1)]
    eyes: Annotated[tuple[Eye, ...], Field(min_length=1)]


class Marks(Noun):
    """What names or implies a person, beside the names a dossier holds.

    `offices` are held by one person at a time, and imply that person alone; `roles` are held by
    many, and imply one beside a place or a date; `titles` stand before a name. `small_bodies`
    are kinds of bodies so small that their name implies a person. `months` tell a date.
    """

    titles: WordList
    offices: WordList
    roles: WordList
    months: WordList
    small_bodies: tuple[Slug, ...]


class HostileReaders(Noun):
    """`readers.yaml`: readers in their order, the marks of a person, and abbreviations."""

    abbreviations: WordList
    marks: Marks
    readers: Annotated[tuple[HostileReader, ...], Field(min_length=1)]
