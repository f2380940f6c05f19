"""A case as a team coded it, and the blind coding of a second coder."""

from typing import Any, Literal

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.own.owning import LeftOut, OwnSource
from tregua.domain.results import Citation
from tregua.language import Words

__all__ = ["Coding", "OwnCase", "OwnCell", "OwnNote"]


class OwnCell(Noun):
    """One coded fact: what `value` may be the codebook says; confidential, it never leaves."""

    value: Any = None
    confidence: Literal["stated", "inferred", "unknown"] = "unknown"
    evidence: Words | None = None
    cites: tuple[Citation, ...] = ()
    confidential: Flag = False


class OwnNote(Noun):
    """A remark on the case, or a matter on which its sources differ."""

    text: Words
    confidential: Flag = False


class OwnCase(Noun):
    """`cases/<slug>.yaml`: a past negotiation as a team coded it; fields may be left out.

    `owner`, `sources` and `left_out` stand in a case that another team shared.
    """

    id: str
    title: Words
    owner: str | None = None
    coder: Slug | None = None
    independence_group: str | None = None
    conflicts: tuple[OwnNote, ...] = ()
    notes: tuple[OwnNote, ...] = ()
    sources: tuple[OwnSource, ...] = ()
    left_out: LeftOut | None = None
    fields: dict[str, OwnCell] = Field(default_factory=dict)


class Coding(Noun):
    """`codings/<slug>.<coder>.yaml`: what another coder made of a case without seeing the first.

    `case` is one of the team's own or one of ours.
    """

    case: str
    coder: Slug
    fields: dict[str, OwnCell] = Field(default_factory=dict)
