"""`knowledge/concept/crisis.yaml`: what is known of a bad night, before it comes."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["AtRisk", "CrisisKnown", "NightEntry", "NightHours"]


class NightEntry(Noun):
    """One known thing of a bad night: what it is called, what it is or why, and its ground."""

    label: Text
    what: Text | None = None
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class AtRisk(NightEntry):
    """A kind of people who may be in danger, and what to ask; the first are asked for first."""

    asks: Text


class NightHours(Noun):
    """How long things may wait where a sheet does not say: hours, and why so long."""

    hold: Annotated[int, Field(ge=1)]
    rumour: Annotated[int, Field(ge=1)]
    why: Text
    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class CrisisKnown(Noun):
    """What is known of a bad night; every list stands in the order in which it is asked.

    `not_said` are lines not to be said, `patterns` holding lines to begin from, `in_danger` the
    kinds of people to think of, `heard_from` kinds of sources of what is heard, `first_hour`
    what usually must be asked first, `script` the steps of the night.
    """

    hours: NightHours
    not_said: dict[Slug, NightEntry]
    patterns: dict[Slug, NightEntry]
    in_danger: dict[Slug, AtRisk]
    heard_from: dict[Slug, NightEntry]
    first_hour: dict[Slug, NightEntry]
    script: dict[Slug, NightEntry]
