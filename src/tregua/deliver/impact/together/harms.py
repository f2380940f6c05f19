"""Every harm answered side by side: what is missing is said, and asking several costs something."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from tregua.deliver.impact.study import Effect, FloatArray, Given, Remark, Study
from tregua.deliver.impact.together.stepping import holm, romano_wolf
from tregua.domain import Result

__all__ = ["HarmAnswer", "HarmsTogether", "harms_together", "pool_of"]


@dataclass(frozen=True, slots=True)
class HarmAnswer(Result):
    """What one design says of one harm, with its p-value as it stands and stepped down.

    `status` is `answered`, `answered_without_p` (an estimate, but no calibrated p-value),
    `refused` (`refused` says why) or `missing` (nobody counts it). `panel` is its id. `holm` and
    `romano_wolf` are None where there is no p-value, or for Romano-Wolf where the harms were not
    asked of the same places.
    """

    harm: str
    status: str
    panel: str = ""
    effect: Effect | None = None
    p: float | None = None
    holm: float | None = None
    romano_wolf: float | None = None
    refused: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class HarmsTogether(Result):
    """Every harm asked about, by one design; `family` harms have a p-value and are stepped down.

    `stepping` is `both`, `holm_only` (`why`: `not_the_same_places`, `too_few_same_places` or
    `no_statistics`), or `none` (`why`: `one_harm` or `no_p_values`). `placebos` is how many places
    without a truce were asked of every harm of the family.
    """

    design: str
    harms: tuple[HarmAnswer, ...]
    family: int
    stepping: str
    why: str = ""
    placebos: int = 0

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the harms nobody's counts are on file of."""
        return tuple(one.harm for one in self.harms if one.status == "missing")


FEWEST_SAME = 19
"""Under this many common placebos a stepped-down p-value cannot reach 0.05."""


def harms_together(
    asked: Iterable[str], given: Sequence[Given], studies: Sequence[Study] = ()
) -> HarmsTogether:
    """Return a line for every harm asked about, in that order, then any answered beside.

    Parameters
    ----------
    asked : iterable of str
        Harms a reader should see side by side, whether or not anyone counts them.
    given : sequence of Given
        The answers of one design, one a panel, all with the same seed; two panels of one harm
        stay two lines.
    studies : sequence of Study
        What each was asked of, in the same order; without them sets of places drawn again cannot
        be known to be the same.

    Raises
    ------
    ValueError
        If the answers are of several designs, or studies do not go with them.

    Notes
    -----
    Romano-Wolf takes `statistic` of the truce and of the placebos every answer of the family has.
    Places without a truce are matched by name; sets drawn again by their number, where they were
    drawn from the same places in the same order.
    """
    designs = {one.design for one in given}
    if len(designs) > 1 or (studies and len(studies) != len(given)):
        raise ValueError("one design, and one study an answer")
    pools = [pool_of(each) for each in studies] or [("",)] * len(given)
    panels = [each.panel.id for each in studies] or [""] * len(given)
    names = tuple(dict.fromkeys((*asked, *(one.harm for one in given))))
    order = [at for harm in names for at, one in enumerate(given) if one.harm == harm]
    answered = {at: line(given[at], panels[at]) for at in order}
    family = [at for at in order if answered[at].p is not None]
    for at, p in zip(family, holm([answered[at].p or 0.0 for at in family]), strict=True):
        answered[at] = replace(answered[at], holm=p)
    alike = [(given[at], pools[at] if studies else (str(at),)) for at in family]
    stepped, why, placebos = romano_wolf_of(alike)
    for at, p in zip(family, stepped, strict=False):
        answered[at] = replace(answered[at], romano_wolf=p)
    lines = tuple(
        one
        for harm in names
        for one in ([answered[at] for at in order if given[at].harm == harm] or [missing(harm)])
    )
    stepping = "both" if stepped else "holm_only" if len(family) > 1 else "none"
    design = next(iter(designs), "")
    return HarmsTogether(design, lines, len(family), stepping, why, placebos)


def missing(harm: str) -> HarmAnswer:
    """Return the line of a harm nobody's counts are on file of."""
    return HarmAnswer(harm, "missing")


def line(given: Given, panel: str) -> HarmAnswer:
    """Return the line of one answer, not yet stepped down."""
    effect = given.main
    if given.refused or effect is None:
        return HarmAnswer(given.harm, "refused", panel, refused=given.refused)
    status = "answered_without_p" if effect.p is None else "answered"
    return HarmAnswer(given.harm, status, panel, effect, effect.p)


def pool_of(study: Study) -> tuple[str, ...]:
    """Return the places sets are drawn from, in the order of drawing: those with a truce first."""
    donors = set(study.donors)
    return (*study.treated, *(place for place in study.panel.places if place in donors))


def romano_wolf_of(
    family: Sequence[tuple[Given, tuple[str, ...]]],
) -> tuple[tuple[float, ...], str, int]:
    """Return stepped-down p-values, or none and why not, and how many placebos are common."""
    if len(family) < 2:
        return (), "one_harm" if family else "no_p_values", 0
    own = [one.statistic for one, _ in family if one.statistic is not None]
    if len(own) < len(family):
        return (), "no_statistics", 0
    drawn = common_placebos(family)
    if not len(drawn):
        return (), "not_the_same_places", 0
    if len(drawn) < FEWEST_SAME:
        return (), "too_few_same_places", len(drawn)
    return romano_wolf(own, drawn), "", len(drawn)


def common_placebos(family: Sequence[tuple[Given, tuple[str, ...]]]) -> FloatArray:
    """Return the statistics (n, h) of the placebos that every answer has."""
    kept = [
        {
            (one.kind, one.name, pool if one.kind == "drawn" else ()): one.statistic
            for one in given.placebos
            if one.statistic is not None
        }
        for given, pool in family
    ]
    shared = [key for key in kept[0] if all(key in each for each in kept)]
    return np.array([[each[key] for each in kept] for key in shared]).reshape(-1, len(family))
