"""Who controls the calm, and what residents' dependence and trust did: the label of an outcome.

A calm that rests on a group's word leaves residents at its mercy. A report of outcomes therefore
says in whose hands the calm lies, or that nobody wrote it down.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from tregua.deliver.impact.together import Direction
from tregua.domain import Result, StudyAsked
from tregua.language import Words

__all__ = ["SOCIAL", "Calm", "Social", "SocialSeries", "calm_of"]

SOCIAL = ("dependence", "trust")
"""Whether residents depend on groups, and whether they trust the state: both are asked for."""


@dataclass(frozen=True, slots=True)
class SocialSeries(Result):
    """A series that tells of dependence or trust, how it is measured, and where it went."""

    of: str
    series: str
    measured_by: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Social(Result):
    """Dependence on groups, or trust in the state: `series`, or that there is none.

    `code` is `up`, `down` or `cannot_tell` (there are series, and every one that tells, tells
    this), `series_disagree`, or `no_series`: printed as missing.
    """

    of: str
    code: str
    series: tuple[SocialSeries, ...] = ()


@dataclass(frozen=True, slots=True)
class Calm(Result):
    """The label of an outcome report.

    `code` is `controlled_by_state`, `controlled_by_group`, `controlled_by_both`,
    `controlled_by_residents`, `controller_not_known` (asked, and nobody knows) or
    `controller_not_recorded` (nobody wrote it down). `at_a_groups_discretion` holds where a group
    has a hand in it, None where that is not known. `says` are the team's words; `says_missing`
    tells that a controller is named without them. `social` has dependence and trust, always both.
    """

    code: str
    at_a_groups_discretion: bool | None
    says: Words | None
    says_missing: bool
    social: tuple[Social, ...]


def calm_of(asked: StudyAsked, series: Sequence[SocialSeries] = ()) -> Calm:
    """Return who controls the calm a study speaks of, with dependence and trust beside it.

    Parameters
    ----------
    asked : StudyAsked
        As the team wrote it down.
    series : sequence of SocialSeries
        Those named for dependence and for trust; others are passed over.
    """
    social = tuple(social_of(of, series) for of in SOCIAL)
    if asked.controller is None:
        return Calm("controller_not_recorded", None, asked.controller_says, False, social)
    wordless = asked.controller_says is None
    if asked.controller == "not_known":
        return Calm("controller_not_known", None, asked.controller_says, False, social)
    group = asked.controller in {"group", "both"}
    code = f"controlled_by_{asked.controller}"
    return Calm(code, group, asked.controller_says, wordless, social)


def social_of(of: str, series: Sequence[SocialSeries]) -> Social:
    """Return what the series of dependence, or of trust, tell."""
    own = tuple(one for one in series if one.of == of)
    if not own:
        return Social(of, "no_series")
    told = {one.direction for one in own} - {Direction.CANNOT_TELL}
    if len(told) > 1:
        return Social(of, "series_disagree", own)
    return Social(of, told.pop().value if told else "cannot_tell", own)
