"""Telling: disclosures that are planned, and what is done on the day something leaks."""

from typing import Annotated, Literal

from tregua.domain.claims import Noun, Record, Slug
from tregua.domain.dates import When
from tregua.domain.engagement.planned import MemberId, NamedIn, Owner, PhaseId
from tregua.domain.engagement.safety.meeting import SafetyCall
from tregua.language import Words

__all__ = ["Disclosure", "LeakDrill", "LeakWarning"]


class Disclosure(Record):
    """One thing made known on purpose: what, to whom, when in the process, and by which voice.

    `when` stands in relation to `phase`. `after` names those of the outreach list who must have
    been told before; `moves` are what keeps people safe, done before anything is said.
    """

    what: Words
    to: Words | None = None
    phase: PhaseId | None = None
    when: Literal["before", "during", "after"] | None = None
    spokesperson: Owner | None = None
    moves: tuple[Words, ...] = ()
    after: tuple[Annotated[Slug, NamedIn("safety.yaml", "outreach")], ...] = ()


class LeakWarning(Noun):
    """Who warns which participants when something leaks, and how."""

    by: Owner
    whom: Owner
    how: Words | None = None


class LeakDrill(Record):
    """What is done when something leaks: one holding line, one voice, warnings, calls, moves.

    `line` stands in both languages. The calls are by role and in their order; numbers are never
    written here. `drilled_on` is when it was last tried, `learned` what that showed.
    """

    leaked: Words
    line: Words | None = None
    spokesperson: Owner | None = None
    warns: tuple[LeakWarning, ...] = ()
    calls: tuple[SafetyCall, ...] = ()
    moves: tuple[Words, ...] = ()
    drilled_on: When | None = None
    drilled_by: MemberId | None = None
    learned: Words | None = None
