"""What was recorded nearby while a truce was on, against what was expected there.

More recorded nearby is not displacement by itself: it may have another cause, and harm may move
where no ring reaches or nobody counts.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from tregua.deliver.impact.moved.rings import Ring, Rings
from tregua.deliver.impact.study import Course, Effect, Given, NotLeanedOn, Remark, Study
from tregua.deliver.impact.together import Direction, direction_of, holm
from tregua.domain import Result

__all__ = ["Answering", "Nearby", "RingAnswer", "nearby", "ring_study"]

Answering = Callable[[Study], Given]
"""One design with its inference, asked of a study."""

NOT_TO_ASK = frozenset({"own_truce", "all_nought", "missing", "missing_since"})
"""Why a place of a ring is not asked: its counts would tell of something else, or of nothing."""


@dataclass(frozen=True, slots=True)
class RingAnswer(Result):
    """One ring, answered as if the truce had been there.

    `code` is `nearby_more` or `nearby_fewer` (the whole 95 % interval lies above or below what
    was expected), `cannot_tell`, `refused` (the design declined: see `given.refused`), `no_place`
    (nobody lies in the ring) or `no_far_place` (nobody lies beyond to compare with). `holm` is
    the p-value stepped down over the rings. `not_asked` are places of the ring left aside.
    """

    ring: Ring
    code: str
    given: Given | None = None
    holm: float | None = None
    not_asked: tuple[NotLeanedOn, ...] = ()

    @property
    def effect(self) -> Effect | None:
        """Return recorded against expected counts in the ring while the truce was on."""
        return self.given.main if self.given else None


@dataclass(frozen=True, slots=True)
class Nearby(Result):
    """Every ring about a truce, or why there is none.

    `status` is `answered` (at least one ring has an estimate), `not_answered` (rings, but no
    estimate in any), `waived` (`waived` holds the reason a person gave for having no comparison
    area) or `comparison_area_missing` (neither coordinates nor a map nor a reason). Remarks:
    `places_not_placed` (rows: places no ring can hold).
    """

    harm: str
    status: str
    by: str = ""
    rings: tuple[RingAnswer, ...] = ()
    far: tuple[str, ...] = ()
    waived: str = ""
    remarks: tuple[Remark, ...] = ()


def nearby(study: Study, rings: Rings | None, answering: Answering) -> Nearby:
    """Return each ring's expected and recorded counts, far places being leaned on.

    Parameters
    ----------
    study : Study
        The question of the places with a truce.
    rings : Rings or None
        As chosen beforehand; None, or rings that could not be drawn, need `study.waived`.
    answering : callable
        Answers a study of places without a truce as if they had one: a design with its inference.

    Notes
    -----
    Each place of a ring takes the course of the treated place it lies nearest to. It leans on
    donors beyond every ring only; places that nobody can place are neither asked nor leaned on.
    """
    harm = study.panel.harm
    if rings is None or not rings.rings or not (rings.within or rings.beyond):
        status = "waived" if study.waived else "comparison_area_missing"
        return Nearby(harm, status, waived=study.waived)
    far = tuple(place for place in study.donors if place in set(rings.beyond))
    answered = [answer_ring(study, ring, rings, far, answering) for ring in rings.rings]
    asked = [at for at, one in enumerate(answered) if one.effect and one.effect.p is not None]
    p_values = [one.effect.p or 0.0 for one in answered if one.effect and one.effect.p is not None]
    for at, p in zip(asked, holm(p_values), strict=True):
        answered[at] = replace(answered[at], holm=p)
    status = "answered" if any(one.effect for one in answered) else "not_answered"
    return Nearby(harm, status, rings.by, tuple(answered), far, study.waived, unplaced(rings))


def unplaced(rings: Rings) -> tuple[Remark, ...]:
    """Return the remark on places no ring can hold, if there are any."""
    if not rings.unplaced:
        return ()
    return (Remark("places_not_placed", {"n": str(len(rings.unplaced))}, rings.unplaced[:20]),)


def answer_ring(
    study: Study, ring: Ring, rings: Rings, far: tuple[str, ...], answering: Answering
) -> RingAnswer:
    """Return the answer of one ring."""
    why = {one.place: one for one in study.left_out if one.why in NOT_TO_ASK}
    aside = tuple(why[place] for place in ring.places if place in why)
    if len(aside) == len(ring.places):
        return RingAnswer(ring, "no_place", not_asked=aside)
    if not far:
        return RingAnswer(ring, "no_far_place", not_asked=aside)
    given = answering(ring_study(study, ring, rings, far))
    if given.refused or given.main is None:
        return RingAnswer(ring, "refused", given, not_asked=aside)
    way = direction_of(given.main)
    code = {Direction.UP: "nearby_more", Direction.DOWN: "nearby_fewer"}.get(way, "cannot_tell")
    return RingAnswer(ring, code, given, not_asked=aside)


def ring_study(study: Study, ring: Ring, rings: Rings, far: tuple[str, ...]) -> Study:
    """Return the study of a ring as if the truce had been there, leaning on far places."""
    aside = {one.place: one for one in study.left_out if one.why in NOT_TO_ASK}
    course = {one.place: one for one in study.courses}
    courses = tuple(
        Course(place, course[to].phases, course[to].shares)
        for place, to in zip(ring.places, ring.nearest, strict=True)
        if place not in aside
    )
    own = {one.place for one in courses}
    left_out = [NotLeanedOn(place, "own_truce") for place in study.treated]
    left_out += [one for place, one in aside.items() if place not in study.treated]
    left_out += [NotLeanedOn(p, "neighbour") for p in rings.within - own - aside.keys()]
    return replace(
        study,
        id=f"{study.id}.{ring.name}",
        courses=courses,
        donors=far,
        left_out=tuple(sorted(left_out, key=lambda one: one.place)),
        remarks=(),
    )
