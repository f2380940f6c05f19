"""The six choices and all they are made of, read on a day; incomplete ones by name."""

from dataclasses import dataclass

from tregua.design.concept.choices.considering import consider
from tregua.design.concept.choices.deciding import ChoiceReading, Lacking, lacking, read_choice
from tregua.design.concept.choices.tables import (
    AgendaRow,
    BreakRow,
    CandidateRow,
    ModeRow,
    OpeningRow,
    agenda_rows,
    break_rows,
    candidate_rows,
    mode_rows,
    opening_rows,
)
from tregua.design.concept.choices.transferring import TransferSheet, transfer_sheets
from tregua.design.concept.engagement import Engagement
from tregua.domain import Result, active
from tregua.domain.engagement.choices import (
    ChannelCheck,
    DesignElement,
    Informed,
    KnownChannel,
    Supporter,
)

__all__ = ["ChoicesReading", "read_choices"]


@dataclass(frozen=True, slots=True)
class ChoicesReading(Result):
    """All six choices with their tables. What is incomplete is named, and nothing is counted.

    `design_state` is `draft` while any objection is open or any part is not agreed by all, `agreed`
    where every part is, empty where there is none.
    """

    choices: tuple[ChoiceReading, ...]
    incomplete: tuple[Lacking, ...]
    openings: tuple[OpeningRow, ...]
    channels: tuple[KnownChannel, ...]
    channel_checks: tuple[ChannelCheck, ...]
    candidates: tuple[CandidateRow, ...]
    models: tuple[TransferSheet, ...]
    informed: tuple[Informed, ...]
    modes: tuple[ModeRow, ...]
    design: tuple[DesignElement, ...]
    design_state: str
    breaks: tuple[BreakRow, ...]
    agenda: tuple[AgendaRow, ...]
    support: tuple[Supporter, ...]


def read_choices(engagement: Engagement) -> ChoicesReading:
    """Return the six choices of a dossier in their order, each with what the facts say of it."""
    concept, names = engagement.dossier.concept, tuple(engagement.known.choices.choices)
    considered = consider(engagement)
    design = active(concept.design)
    return ChoicesReading(
        choices=tuple(read_choice(name, engagement, considered) for name in names),
        incomplete=tuple(lack for name in names if (lack := lacking(name, engagement))),
        openings=opening_rows(engagement),
        channels=active(concept.channels),
        channel_checks=active(concept.channel_checks),
        candidates=candidate_rows(engagement),
        models=transfer_sheets(engagement),
        informed=active(concept.informed),
        modes=mode_rows(engagement),
        design=design,
        design_state=state_of(design),
        breaks=break_rows(engagement),
        agenda=agenda_rows(engagement),
        support=active(concept.support),
    )


def state_of(design: tuple[DesignElement, ...]) -> str:
    """Return whether a design is agreed: one open objection keeps it a draft."""
    if not design:
        return ""
    ready = all(part.agreed and not any(a.open for a in part.answers) for part in design)
    return "agreed" if ready else "draft"
