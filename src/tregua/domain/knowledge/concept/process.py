"""`knowledge/concept/process.yaml`: what is known for the part `process` of a concept."""

from typing import Annotated

from pydantic import Field, StringConstraints

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = [
    "Conflict",
    "Grounded",
    "Listed",
    "PracticeNote",
    "ProcessKnown",
    "ReadyItem",
    "RoleKind",
    "RuleKind",
    "SupportRole",
]

ANSWERED = r"^(check:[a-z-]+|claim:[a-z-]+|list:[a-z_]+\.[a-z_]+|said)$"


class Grounded(Noun):
    """What rests on cites or, said openly, on judgement."""

    cites: tuple[Citation, ...] = ()
    judgment: Flag = False


class Listed(Grounded):
    """One word of a list: its name and what it is."""

    label: Text
    what: Text


class RuleKind(Listed):
    """A kind of rule of procedure, with an example wording and whether a sheet lacks it badly."""

    example: Text
    needed: Flag = False


class SupportRole(Listed):
    """A post of the support team; `needed` where its absence is named as a gap at once."""

    needed: Flag = False


class RoleKind(Listed):
    """A role of a third party, with the limits that usually stand in its sheet."""

    limits: Text


class Conflict(Grounded):
    """Two roles that one person or body should not hold at the same time, and why."""

    id: Slug
    roles: tuple[Slug, Slug]
    why: Text


class ReadyItem(Grounded):
    """One item of readiness: the question, and what answers it.

    `answered_by` is `check:` with a named check of the records, `claim:` with a question,
    `list:` with a list of a file, or `said`: only a person can tell.
    """

    id: Slug
    asks: Text
    answered_by: Annotated[str, StringConstraints(pattern=ANSWERED)]


class PracticeNote(Noun):
    """One practice from peace work: what carries over, and what must change for such groups."""

    title: Text
    what: Text
    carries_over: Text
    must_change: Text
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


class ProcessKnown(Noun):
    """What is known for this part: words, example rules, conflicts, readiness, practice."""

    rules: dict[Slug, RuleKind]
    settings: dict[Slug, Listed]
    support: dict[Slug, SupportRole]
    roles: dict[Slug, RoleKind]
    conflicts: tuple[Conflict, ...]
    begin: tuple[ReadyItem, ...]
    sign: tuple[ReadyItem, ...]
    practice: dict[Slug, PracticeNote]

    @property
    def items(self) -> tuple[ReadyItem, ...]:
        """All items of readiness, to begin first."""
        return (*self.begin, *self.sign)
