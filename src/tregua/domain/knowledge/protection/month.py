"""What the papers of the first month say besides what a dossier holds."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["Cost", "FirstMonth", "NeverPaid", "Paper"]


class Paper(Noun):
    """One paper: what it is called and what it is for."""

    id: Slug
    title: Text
    lead: Text


class Cost(Noun):
    """A kind of cost that has to be paid by somebody."""

    id: Slug
    label: Text


class NeverPaid(Noun):
    """What is never paid, and why."""

    says: Text
    why: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class FirstMonth(Noun):
    """`first-month.yaml`: the papers in their order, costs, what is never paid, and for whom."""

    papers: Annotated[tuple[Paper, ...], Field(min_length=1)]
    costs: Annotated[tuple[Cost, ...], Field(min_length=1)]
    never_paid: Annotated[tuple[NeverPaid, ...], Field(min_length=1)]
    if_asked: Annotated[tuple[Text, ...], Field(min_length=1)]
    judgment: Flag = False
    cites: tuple[Citation, ...] = ()

    def paper(self, slug: str) -> Paper:
        """Return a paper by its id."""
        return next(each for each in self.papers if each.id == slug)
