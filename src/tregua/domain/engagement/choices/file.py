"""`concept.yaml` as a whole."""

from tregua.domain.claims import Noun
from tregua.domain.engagement.choices.agreeing import AgendaItem, DesignElement
from tregua.domain.engagement.choices.candidates import Candidate
from tregua.domain.engagement.choices.deciding import Choice
from tregua.domain.engagement.choices.modes import Mode
from tregua.domain.engagement.choices.starting import (
    ChannelCheck,
    Informed,
    KnownChannel,
    Opening,
    PastModel,
    Supporter,
)
from tregua.domain.engagement.planned import Phase

__all__ = ["ConceptFile"]


class ConceptFile(Noun):
    """`concept.yaml`; every list may be empty."""

    phases: tuple[Phase, ...] = ()
    choices: tuple[Choice, ...] = ()
    openings: tuple[Opening, ...] = ()
    channels: tuple[KnownChannel, ...] = ()
    channel_checks: tuple[ChannelCheck, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    models: tuple[PastModel, ...] = ()
    informed: tuple[Informed, ...] = ()
    modes: tuple[Mode, ...] = ()
    design: tuple[DesignElement, ...] = ()
    agenda: tuple[AgendaItem, ...] = ()
    support: tuple[Supporter, ...] = ()
