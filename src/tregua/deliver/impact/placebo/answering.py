"""One design asked of a study: its expectation, and what it finds where there was no truce."""

from dataclasses import dataclass, replace

import numpy as np

from tregua.deliver.impact.placebo.drawn_places import (
    Drawn,
    again_drawn,
    among_drawn,
    together,
)
from tregua.deliver.impact.placebo.other_places import Judged, among_others
from tregua.deliver.impact.placebo.sums import HALF, Sums, added_up, log_ratios
from tregua.deliver.impact.placebo.tracing import path_of
from tregua.deliver.impact.placebo.windows import Over, overs
from tregua.deliver.impact.study import (
    Asked,
    Design,
    Effect,
    Fit,
    FloatArray,
    Given,
    Imputed,
    Placebo,
    Remark,
    Study,
    Table,
)

__all__ = ["answer", "asked_of", "others_of"]

DRAWS = 399
"""Sets of places drawn again where several had a truce."""

LEAST_RATIO = 1 / 32
"""No effect below this is taken out of counts, nor is one looked for."""

OTHER_PLACES, DRAWN_PLACES = 1, 2
"""Purposes, as keys of the streams of chance."""


@dataclass(frozen=True, slots=True, eq=False)
class Elsewhere:
    """What the design finds where there was no truce, of one kind or the other, or of none."""

    kind: str
    table: Table
    others: tuple[Asked, Imputed] | None = None
    drawn: tuple[Drawn, ...] = ()
    seed: int = 1

    def judged(self, treated: Sums, over: Over) -> Judged:
        """Return how the places with a truce stand among what was found elsewhere."""
        if self.others is not None:
            return among_others(treated, elsewhere_added(self, over), (self.seed, OTHER_PLACES))
        if self.drawn:
            return among_drawn(treated, self.drawn, over.periods, (self.seed, DRAWN_PLACES))
        ratio = divided(*of_all(treated))
        return Judged(ratio, None, None, None, None, "no_other_places")


def asked_of(study: Study) -> Asked:
    """Return the question of every place with a truce, leaning on the study's donors."""
    panel = study.panel
    rows = np.array([panel.row(place) for place in study.treated], dtype=np.int64)
    first = np.array([course.first for course in study.courses], dtype=np.int64)
    pool = np.zeros(len(panel.places), dtype=np.bool_)
    pool[[panel.row(place) for place in study.donors]] = True
    return Asked(rows, first, np.tile(pool, (len(rows), 1)))


def others_of(asked: Asked) -> Asked:
    """Return the same question of every donor, each leaning on the other donors."""
    pool = asked.pools[0]
    rows = np.flatnonzero(pool)
    pools = np.tile(pool, (len(rows), 1))
    pools[np.arange(len(rows)), rows] = False
    return Asked(rows, np.full(len(rows), asked.first[0]), pools)


def answer(study: Study, design: Design, name: str, *, seed: int = 1, draws: int = DRAWS) -> Given:
    """Return what one design says of a study, judged by the same design where there was no truce.

    Parameters
    ----------
    study : Study
        The question.
    design : Design
        Says what would have been counted.
    name : str
        What the design is called in the answer.
    seed : int
        Of the draws and thinnings.
    draws : int
        Sets of places drawn again, where several had a truce.

    Notes
    -----
    With one place: its rank among the donors, each asked as if the truce had begun there, leaning
    on the others (`other_places`). With several: places drawn again among all (`drawn_places`),
    if there are at least as many donors. Without: figures alone, no interval and no p-value.
    """
    table, asked = study.table, asked_of(study)
    imputed = design(table, asked)
    counts = table.counts[asked.rows]
    main = overs(study.courses)[0]
    sums = added_up(counts, imputed, asked.first, main.periods)
    if not of_all(sums)[1] > 0:
        refused = Remark("no_expectation", {}, study.treated)
        return Given(name, study.panel.harm, study.treated, "", refused=(refused,))
    found = elsewhere(design, table, asked, (sums, main), draws, seed)
    effects = effects_over(overs(study.courses), counts, imputed, asked, found)
    return Given(
        name,
        study.panel.harm,
        study.treated,
        found.kind,
        effects,
        path_of(study, imputed, found.others),
        placebos(study, found, main, far_off(sums, found, main)[1]),
        leaning(study, imputed),
        fitted(counts, imputed, asked),
        remarks=tuple(Remark(code) for code in imputed.notes),
        statistic=finite(far_off(sums, found, main)[0]),
    )


def elsewhere(
    design: Design,
    table: Table,
    asked: Asked,
    treated: tuple[Sums, Over],
    draws: int,
    seed: int,
) -> Elsewhere:
    """Return what the design finds where there was no truce.

    Places are drawn again with no effect taken out, with the one found, and with those about the
    ends of its interval: the design leans on the places with a truce too, where they are not drawn.
    """
    donors, m = int(asked.pools[0].sum()), len(asked.rows)
    if m == 1 and donors > 1:
        others = others_of(asked)
        return Elsewhere("other_places", table, (others, design(table, others)), seed=seed)
    if m == 1 or donors < m:
        return Elsewhere("", table, seed=seed)
    key, (sums, main) = (seed, DRAWN_PLACES), treated

    def without(ratio: float) -> Drawn:
        return again_drawn(design, table, asked, ratio, draws=draws, seed=key)

    observed, expected = of_all(sums)
    some = (without(1.0), without((observed + HALF) / (expected + HALF)))
    about = among_drawn(sums, some, main.periods, key)
    ends = (max(each, LEAST_RATIO) for each in (about.low, about.high) if each is not None)
    return Elsewhere(
        "drawn_places", table, drawn=(*some, *(without(each) for each in ends)), seed=seed
    )


def of_all(sums: Sums) -> tuple[float, float]:
    """Return recorded and expected counts of all places that say something."""
    known = sums.known
    return float(sums.observed[known].sum()), float(sums.expected[known].sum())


def effects_over(
    windows: tuple[Over, ...], counts: FloatArray, imputed: Imputed, asked: Asked, found: Elsewhere
) -> tuple[Effect, ...]:
    """Return the effect over each window; windows of the same periods are judged once."""
    judged: dict[bytes, Effect] = {}
    for over in windows:
        if over.periods.tobytes() not in judged:
            sums = added_up(counts, imputed, asked.first, over.periods)
            judged[over.periods.tobytes()] = effect(over, sums, found)
    return tuple(
        replace(judged[over.periods.tobytes()], over=over.name, phase=over.phase)
        for over in windows
    )


def effect(over: Over, sums: Sums, found: Elsewhere) -> Effect:
    """Return the effect over some periods."""
    judged = found.judged(sums, over)
    known = sums.known
    return Effect(
        over.name,
        over.phase,
        int(sums.periods.max()),
        float(sums.observed[known].sum()),
        float(sums.expected[known].sum()),
        judged.ratio,
        judged.low,
        judged.high,
        judged.p,
        judged.floor,
        judged.why,
    )


def far_off(treated: Sums, found: Elsewhere, main: Over) -> tuple[float, FloatArray]:
    """Return how far from no effect the truce lies, and each placebo, in units of its spread."""
    if found.others is not None:
        sums = elsewhere_added(found, main)
        spreads = np.append(sums.spread, treated.spread)
        middle = float(np.median(spreads[np.isfinite(spreads)]))
        own, others = (
            np.where(each.known, np.abs(log_ratios(each, each.observed, 1.0, middle)), np.nan)
            for each in (treated, sums)
        )
        return float(own[0]), others
    here = float(together(treated)[0])
    if not found.drawn:
        return here, np.empty(0)
    sets = found.drawn[0].over(main.periods)
    return here, together(sets.sums, sets.sets)


def elsewhere_added(found: Elsewhere, main: Over) -> Sums:
    """Return the sums of every other place over the periods of the place with a truce."""
    assert found.others is not None
    asked, imputed = found.others
    here = np.tile(main.periods[0], (len(asked.rows), 1))
    return added_up(found.table.counts[asked.rows], imputed, asked.first, here)


def placebos(study: Study, found: Elsewhere, main: Over, far: FloatArray) -> tuple[Placebo, ...]:
    """Return the ratio found at each place without a truce, or at each set drawn."""
    if found.others is not None:
        asked, imputed = found.others
        sums = elsewhere_added(found, main)
        gaps = np.log((found.table.counts[asked.rows] + HALF) / (imputed.expected + HALF))
        return tuple(
            Placebo(
                study.panel.places[row],
                "place",
                divided(sums.observed[at], sums.expected[at]),
                finite(far[at]),
                tuple(finite(gap) for gap in gaps[at]),
            )
            for at, row in enumerate(asked.rows)
        )
    if not found.drawn:
        return ()
    sets = found.drawn[0].over(main.periods)
    return tuple(
        Placebo(str(at + 1), "drawn", finite(ratio), finite(far[at]))
        for at, ratio in enumerate(sets.ratios)
    )


def divided(above: float, below: float) -> float | None:
    """Return a ratio, or None over nought."""
    return float(above / below) if below > 0 else None


def finite(value: float) -> float | None:
    """Return a number, or None where there is none."""
    return float(value) if np.isfinite(value) else None


def leaning(study: Study, imputed: Imputed) -> tuple[tuple[str, float], ...]:
    """Return the places leaned on with their mean weight, heaviest first; under 0.001 left out."""
    if imputed.weights is None:
        return ()
    mean: FloatArray = np.nanmean(imputed.weights, axis=0)
    heavy = [at for at in np.argsort(-mean) if mean[at] >= 0.001]
    return tuple((study.panel.places[at], float(mean[at])) for at in heavy)


def fitted(counts: FloatArray, imputed: Imputed, asked: Asked) -> Fit:
    """Return how closely the expectation follows the counts before the start."""
    before = np.arange(counts.shape[1]) < asked.first[:, None]
    usable = before & np.isfinite(counts) & np.isfinite(imputed.expected)
    if not usable.any():
        return Fit(0, None, None)
    error = float(np.sqrt(np.mean((counts - imputed.expected)[usable] ** 2)))
    return Fit(int(usable.sum(axis=1).max()), error, divided(error, float(counts[usable].mean())))
