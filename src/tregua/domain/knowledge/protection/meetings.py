"""What is known of keeping a meeting safe: the measures, and what tells where or when it is."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.words import NeverHere
from tregua.domain.protection import ForWhom
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["MeetingKnowledge", "MeetingMeasure"]


class MeetingMeasure(Noun):
    """One measure: what it is, what to ask about it, and for which sides it must be asked."""

    id: Slug
    label: Text
    what: Text
    ask: Text
    asked: Annotated[tuple[ForWhom, ...], Field(min_length=1)]
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False

    def asked_for(self, side: ForWhom) -> bool:
        """Tell whether the measure must be asked for one side."""
        return any(each.covers(side) for each in self.asked)


class MeetingKnowledge(Noun):
    """`measures.yaml`: the measures in the order they are told, and what gives a meeting away."""

    measures: Annotated[tuple[MeetingMeasure, ...], Field(min_length=1)]
    telling: Annotated[tuple[NeverHere, ...], Field(min_length=1)]
