"""Treaties, lists and bans, measures and who may grant them, planned acts, forms, and gaps."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.dates import When
from tregua.domain.knowledge.law.tests import Quoted
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = [
    "LawListed",
    "LegalForm",
    "LegalGap",
    "ListRegime",
    "Measure",
    "PlannedKind",
    "Treaty",
]

Cites = Annotated[tuple[Citation, ...], Field(min_length=1)]


class LawListed(Noun):
    """One listed thing of law: what it is called, what it is, and where that stands."""

    label: Text
    means: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class Treaty(LawListed):
    """A treaty that may touch talks, with the lines of crime that bring it in and what it asks.

    `lines` are levels of the question on lines of crime (none: always looked at).
    """

    lines: tuple[Slug, ...] = ()
    asks: Text
    questions: tuple[Text, ...] = ()
    quotes: tuple[Quoted, ...] = ()
    as_of: When


class ListRegime(LawListed):
    """A list or ban: who keeps it, whom it binds, and what it bars.

    `state` is the one state whose groups it is about; a list without it may hold groups anywhere.
    """

    kept_by: Text
    binds: Text
    state: Text | None = None
    bars: tuple[Slug, ...] = ()
    exceptions: Text | None = None
    as_of: When


class Measure(LawListed):
    """A measure that could be given, what it usually takes to give it lawfully, and its limits."""

    usually_by: Text
    limits: Text
    as_of: When


class PlannedKind(LawListed):
    """A kind of act we may plan, the points where law may touch it, and what to ask counsel."""

    points: Annotated[tuple[Text, ...], Field(min_length=1)]
    questions: Annotated[tuple[Text, ...], Field(min_length=1)]
    bars: tuple[Slug, ...] = ()


class LegalForm(LawListed):
    """A jurisdiction's own word for a legal form, and which pathways it has been read as.

    None is adopted: `read_as` lists every reading with its source beside it.
    """

    state: Text
    in_law: Text
    read_as: tuple[Slug, ...] = ()
    contested: Text | None = None
    as_of: When


class LegalGap(Noun):
    """Something the law leaves open, and what somebody proposed: a proposal, not law."""

    id: Slug
    gap: Text
    proposal: Text
    proposed_by: Text
    as_of: When
    stage: Slug
    cites: Cites
