"""Questions a promoter answers: their words, kind, levels, and what the answer feeds."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["AskedPer", "CodebookLink", "Question", "ValueKind"]


class ValueKind(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes_no"
    LEVEL = "level"
    CHOICE = "choice"
    CHOICES = "choices"
    NUMBER = "number"
    DATE = "date"
    TEXT = "text"


class AskedPer(StrEnum):
    """Whom a question is asked about: the whole negotiation, or each of a kind."""

    DOSSIER = "dossier"
    PARTY = "party"
    FACTION = "faction"
    PLACE = "place"
    BODY = "body"
    RELATION = "relation"
    CLAUSE = "clause"


class CodebookLink(Noun):
    """The codebook field an answer corresponds to, and how its values translate."""

    field: str
    values: dict[str, str | bool] = Field(default_factory=dict)


class Question(Noun):
    """One question, short enough to be read aloud, with its levels in the order low to high.

    `intake` marks the few asked first, by telephone; `used_in` names the sections of a document
    that read the answer as it is, beside any rule or codebook field it feeds.
    """

    id: Slug
    text: Text
    how_to_ask: Text
    do_not_ask: tuple[Slug, ...] = ()
    why: Text
    kind: ValueKind
    levels: dict[str, Text] = Field(default_factory=dict)
    unit: Text | None = None
    asked_per: AskedPer
    stage: Slug
    intake: bool = False
    used_in: tuple[Slug, ...] = ()
    codebook: CodebookLink | None = None
    made_old_by: tuple[Slug, ...] = ()
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]
    status: Slug = "draft"

    @property
    def order(self) -> tuple[str, ...]:
        """Return the levels from low to high, or the choices."""
        return tuple(self.levels)
