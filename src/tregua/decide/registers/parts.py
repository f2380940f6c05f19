"""The parts of a reading of the registers: ids and codes, and never a total or a rank."""

from dataclasses import dataclass

from tregua.domain import Answer, Citation, Result, When
from tregua.language import Text, Words

__all__ = ["Due", "Fitting", "LeverRead", "OpenDilemma", "Paired", "Seeable", "Sheet", "Version"]


@dataclass(frozen=True, slots=True)
class LeverRead(Result):
    """Whether a lever counts, and if not why: `unproven`, `no_holder` or `not_lent`."""

    lever: str
    counts: bool
    why_not: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Fitting(Result):
    """An offer with a known lawful basis, crossing no red line, and the demands it answers.

    `interests` are those that the offer shares with the demand.
    """

    offer: str
    demand: str
    about: str
    interests: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paired(Result):
    """An offer and what would follow if its terms were not kept, as it is written.

    `lever_counts` is unclear where no lever is named.
    """

    offer: str
    consequence: Words | None
    lever: str
    lever_counts: Answer


@dataclass(frozen=True, slots=True)
class Seeable(Result):
    """A result with no indicator, by what such results could be seen, and what would mislead."""

    result: str
    seen_by: Text
    misleads_when: Text
    cites: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Sheet(Result):
    """What one side asks: a kind of party, or `not_said` where a subject belongs to none."""

    side: str
    demands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Version(Result):
    """One form of a demand: from when, what it took the place of, and whether a reason is given.

    `standing` is true of the form that holds now; earlier ones stay readable.
    """

    demand: str
    as_of: When
    replaces: str
    reason: Words | None
    standing: bool


@dataclass(frozen=True, slots=True)
class OpenDilemma(Result):
    """A dilemma nobody has closed; `gate` is empty where it is looked at before every step."""

    dilemma: str
    owner: str
    options: tuple[str, ...]
    gate: str


@dataclass(frozen=True, slots=True)
class Due(Result):
    """A grievance with retaliation expected or feared, and whether it may fall inside the truce.

    `in_truce` is unclear where the grievance has no window, or no agreement has a beginning.
    """

    feud: str
    of: str
    against: str
    retaliation: str
    window: When | None
    in_truce: Answer
