"""What all parts of an engagement concept share: who owns a thing, and what a field names."""

from dataclasses import dataclass
from typing import Annotated

from pydantic import StringConstraints

from tregua.domain.claims import Noun, Record, Slug
from tregua.domain.dates import When
from tregua.language import Words

__all__ = ["Entry", "KnownAs", "MemberId", "NamedIn", "Owner", "Phase", "PhaseId"]


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Marks a field that names a record by its id: of which list in which file of the dossier."""

    file: str
    list: str


@dataclass(frozen=True, slots=True)
class KnownAs:
    """Marks a field that holds a word of one of the known lists, such as `choices.options`."""

    list: str


OWNER = r"^(member|party|faction|body|person):[A-Za-z0-9._-]+$"
Owner = Annotated[str, StringConstraints(pattern=OWNER)]
"""Who answers for a thing: a member of the team, or an actor of the dossier."""

MemberId = Annotated[Slug, NamedIn("dossier.yaml", "team")]
"""The code name of a member of the team."""

PhaseId = Annotated[Slug, NamedIn("concept.yaml", "phases")]
"""The id of a phase of the concept."""


class Entry(Noun):
    """Who comes in with a phase or leaves with it, in what role, and why then."""

    who: Owner
    role: Words | None = None
    why: Words | None = None


class Phase(Record):
    """One stretch of the process, with its aims, who enters and who leaves, and what ends it.

    Phases follow each other: none may overlap the next. `after` names the phases that must have
    ended before.
    """

    title: Words
    since: When | None = None
    until: When | None = None
    aims: Words | None = None
    after: tuple[PhaseId, ...] = ()
    enters: tuple[Entry, ...] = ()
    leaves: tuple[Entry, ...] = ()
    ends_when: Words | None = None
