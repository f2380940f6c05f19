"""The whole process sheet, section by section."""

from typing import TYPE_CHECKING

from tregua.record.brief.composing.concept.process.cells import SAY, headed, note
from tregua.record.brief.composing.concept.process.posts import (
    body_blocks,
    phase_blocks,
    role_blocks,
    team_blocks,
)
from tregua.record.brief.composing.concept.process.readiness import ready_blocks
from tregua.record.brief.composing.concept.process.steps import (
    arriving_blocks,
    confidence_blocks,
    dialogue_blocks,
    meeting_blocks,
)
from tregua.record.brief.composing.concept.process.table import (
    aim_blocks,
    rule_blocks,
    seat_blocks,
    stop_blocks,
)
from tregua.record.brief.document import Block, Heading

if TYPE_CHECKING:
    from tregua.design.concept.process import ProcessReading
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["process_blocks"]


def process_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return how the talks are run, the stop rule first; open places are shown, never hidden.

    Within the whole concept stands what a commissioner must know first; the sheet holds it all.
    """
    if told.document == "concept":
        return brief_blocks(reading, told)
    signing = (
        [headed("sign", told.book), note("sign.dialogue", told.book)]
        if told.reading.logic == "dialogue"
        else ready_blocks("sign", reading.readiness_to_sign, told)
    )
    return [
        *head_blocks(reading, told),
        *rule_blocks(reading, told),
        *seat_blocks(reading, told),
        *team_blocks(reading, told),
        *role_blocks(reading, told),
        *phase_blocks(reading, told),
        *confidence_blocks(reading, told),
        *arriving_blocks(reading, told),
        *dialogue_blocks(reading, told),
        *body_blocks(reading, told),
        *ready_blocks("begin", reading.readiness_to_begin, told),
        *signing,
        *meeting_blocks(reading, told),
    ]


def head_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the head of the sheet: when we stop, and what the talks are for."""
    return [
        Heading(told.book.say(f"{SAY}heading"), 1),
        *stop_blocks(reading, told),
        *aim_blocks(reading, told),
    ]


def brief_blocks(reading: "ProcessReading", told: "Told") -> list[Block]:
    """Return the part of the sheet that stands in the whole concept, and where the rest is."""
    return [
        *head_blocks(reading, told),
        *team_blocks(reading, told),
        *confidence_blocks(reading, told),
        *dialogue_blocks(reading, told),
        *ready_blocks("begin", reading.readiness_to_begin, told),
        note("whole", told.book),
    ]
