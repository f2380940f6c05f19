"""Planned meetings that no step may be taken towards: no specialist, contingency or rehearsal."""

from tregua.domain import Answer, Dossier, Reason
from tregua.domain.engagement import meetings_lacking

__all__ = ["ACTS", "TERM", "meeting_reasons"]

TERM = "meeting-plan"
"""The term of a reason that is a planned meeting, and no claim."""
ACTS = frozenset({"schedule-meeting", "meet"})
"""The acts a planned meeting holds."""


def meeting_reasons(act: str, about: str, dossier: Dossier) -> tuple[Reason, ...]:
    """Return what speaks against an act: each planned meeting with what it lacks.

    The value is the word of the meeting, a colon, and what it lacks. Where no meeting is planned
    in the folder, nothing is added to what the claims say.
    """
    if act not in ACTS:
        return ()
    return tuple(
        Reason(TERM, about, f"{m.meeting}:{','.join(m.lacks)}", Answer.NOT_MET, (m.record,))
        for m in meetings_lacking(dossier)
    )
