"""`concept.yaml`: the six choices, the phases, and what each choice is made of."""

from tregua.domain.engagement.choices.agreeing import AgendaItem, DesignElement, SideAnswer
from tregua.domain.engagement.choices.candidates import Candidate, Rated, RatedBySide, Rating
from tregua.domain.engagement.choices.deciding import Choice
from tregua.domain.engagement.choices.file import ConceptFile
from tregua.domain.engagement.choices.modes import Mode
from tregua.domain.engagement.choices.starting import (
    ChannelCheck,
    Informed,
    KnownChannel,
    Opening,
    PastModel,
    Supporter,
)

__all__ = [
    "AgendaItem",
    "Candidate",
    "ChannelCheck",
    "Choice",
    "ConceptFile",
    "DesignElement",
    "Informed",
    "KnownChannel",
    "Mode",
    "Opening",
    "PastModel",
    "Rated",
    "RatedBySide",
    "Rating",
    "SideAnswer",
    "Supporter",
]
