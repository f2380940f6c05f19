"""How large an effect must be to be found: the share of simulated files in which it would be."""

from dataclasses import dataclass, replace

import numpy as np

from tregua.deliver.impact.bearing.drawing import Drawing, drawing_of, thinned
from tregua.deliver.impact.bearing.finding import Finding, finding_of
from tregua.deliver.impact.placebo import asked_of, overs
from tregua.deliver.impact.study import Design, FloatArray, Remark, Study
from tregua.domain import Result

__all__ = ["Power", "PowerAt", "power"]

LEVEL = 0.05
ENOUGH = 0.8
"""Files in which an effect must be found to be called one that would be."""
FALLS = tuple(each / 100 for each in range(5, 85, 5))
FILES = 200
NOISE, CUT = 5, 6
"""Purposes, as keys of the streams of chance."""


@dataclass(frozen=True, slots=True)
class PowerAt(Result):
    """The share of simulated files in which a fall of this size (0.05 to 0.8) would be found."""

    fall: float
    found: float


@dataclass(frozen=True, slots=True)
class Power(Result):
    """What a design could see in files like this one.

    `smallest` is the least fall from which on every larger one is found in 80 of 100 simulated
    files; None where none of those tried is, and then `why` says so: `floor` (with so few places
    no p-value can reach 5 %: no effect of any size can be found; `floor` is the smallest there
    can be), `no_inference` (the design's answer is not judged by anything), `no_expectation`, or
    `none_found` (not even a fall of 80 %). `without_effect` is the share of files in which an
    effect is found where none was put in. `expected` are the counts expected while the truce was
    on; `over` and `tie` are the mean dispersion and correlation the files were drawn with.
    """

    files: int
    smallest: float | None
    why: str = ""
    inference: str = ""
    floor: float | None = None
    without_effect: float | None = None
    at: tuple[PowerAt, ...] = ()
    expected: float | None = None
    over: float | None = None
    tie: float | None = None
    remarks: tuple[Remark, ...] = ()


def power(
    study: Study,
    design: Design,
    *,
    finding: Finding | None = None,
    files: int = FILES,
    seed: int = 1,
) -> Power:
    """Return the falls a design would find in simulated files like this one.

    Parameters
    ----------
    study : Study
        The question.
    design : Design
        Asked once for the places with a truce; once more for those without, unless `finding` is
        given.
    finding : Finding, optional
        How the answer is judged, where not by other places or places drawn again.
    files : int
        How many are simulated for each size of effect; the same for all sizes.
    seed : int
        Of all draws.
    """
    table, asked = study.table, asked_of(study)
    imputed = design(table, asked)
    over = overs(study.courses)[0].periods
    meant = over & np.isfinite(imputed.expected) & np.isfinite(table.counts[asked.rows])
    total = float(np.where(meant, imputed.expected, 0.0).sum())
    if not total > 0:
        return Power(files, None, "no_expectation")
    judged = finding if finding is not None else finding_of(study, design, imputed, seed=seed)
    if judged is None:
        return Power(files, None, "no_inference", expected=total)
    if judged.floor > LEVEL:
        return Power(files, None, "floor", judged.inference, judged.floor, expected=total)
    drawing = drawing_of(table.counts[asked.rows], imputed, asked.first)
    drawing = widened(drawing, judged, files, seed)
    noise = drawing.files(files, (seed, NOISE))
    at = tuple(
        PowerAt(fall, share(judged, thinned(noise, asked.first, fall, (seed, CUT))))
        for fall in FALLS
    )
    smallest = least(at)
    return Power(
        files,
        smallest,
        "" if smallest is not None else "none_found",
        judged.inference,
        judged.floor,
        share(judged, noise),
        at,
        total,
        float(drawing.over.mean()),
        float(drawing.tie.mean()),
    )


def share(judged: Finding, files: FloatArray) -> float:
    """Return the share of files in which an effect is found at 5 %."""
    return float((judged.p(files) <= LEVEL).mean())


def widened(drawing: Drawing, judged: Finding, files: int, seed: int) -> Drawing:
    """Return a drawing whose files scatter as widely as places without a truce did.

    A place's past tells how unsteady it is from period to period, not how far an expectation is
    off over the whole time after; other places tell that. Where the files drawn scatter less than
    those places, each file is moved by a level of its own, found by halving.
    """
    goal = float(np.quantile(np.abs(judged.scatter), 0.9))
    low, high = 0.0, 1.5

    def wide(off: float) -> float:
        tried = replace(drawing, off=np.full(len(drawing.off), off))
        return float(np.quantile(np.abs(judged.distances(tried.files(files, (seed, NOISE)))), 0.9))

    if wide(0.0) >= goal:
        return drawing
    for _ in range(6):
        middle = (low + high) / 2
        low, high = (low, middle) if wide(middle) >= goal else (middle, high)
    return replace(drawing, off=np.full(len(drawing.off), high))


def least(at: tuple[PowerAt, ...]) -> float | None:
    """Return the least fall from which on all larger ones are found often enough."""
    found = None
    for each in reversed(at):
        if each.found < ENOUGH:
            break
        found = each.fall
    return found
