"""Whose own cases these are, on which sources they rest, and what a shared copy left out."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Handling, Noun, Seen, Slug
from tregua.language import Words

__all__ = ["PREFIX", "LeftOut", "OwnSource", "Owner", "slug_of"]

PREFIX = "own."
"""What the id of everything a team adds begins with, so that it never stands for one of ours."""

Count = Annotated[int, Field(ge=0)]


def slug_of(ident: str) -> str:
    """Return an id as its file is named: our own ids small, a team's without their prefix.

    >>> slug_of("own.port-2019"), slug_of("SLV-MARATRUCE")
    ('port-2019', 'slv-maratruce')
    """
    return ident.removeprefix(PREFIX).lower()


class Owner(Noun):
    """`owner.yaml`: who answers for what stands in the folder, by a name and nothing else."""

    name: Annotated[str, Field(min_length=1, max_length=80)]


class OwnSource(Noun):
    """What a team read: its title, how it may be shown, and how much of it was seen.

    Only K4 (public) may leave with a shared case.
    """

    id: Slug
    title: Words
    kind: Slug = "other"
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: str | None = None
    handling: Handling
    seen: Seen
    address: str | None = None
    note: Words | None = None

    @property
    def may_leave(self) -> bool:
        """Tell whether a shared case may rest on it."""
        return self.handling is Handling.K4


class LeftOut(Noun):
    """What a shared copy left out: the names of the fields, and how many notes and sources."""

    fields: tuple[str, ...] = ()
    notes: Count = 0
    sources: Count = 0
