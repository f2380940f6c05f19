"""Many problems of weights over one set of outcomes, solved side by side.

Each of `SLOTS` slots holds one row asked about and the few places it may need. A round solves
every slot on its few places, exactly, and then looks at all places at once by one product of
matrices; a row none of whose places would help any more gives its slot to the next. The product
has the same shape in every round, so that a row's answer does not depend on its company.
"""

from dataclasses import dataclass

import numpy as np

from tregua.deliver.impact.study import BoolArray, FloatArray, IntArray

__all__ = ["Found", "in_blocks"]

SLOTS = 64
FIRST = 32
FRESH = 12
ROUNDS = 400


@dataclass(slots=True, eq=False)
class Found:
    """The places a row leans on and their weights; whether no other place would help."""

    places: IntArray
    weights: FloatArray
    converged: bool


class Slots:
    """The rows being worked on, one a slot, and what is known of each."""

    def __init__(self, outcomes: FloatArray, slots: int, bent: bool) -> None:
        places, periods = outcomes.shape
        self.row = np.full(slots, -1, dtype=np.int64)
        self.rounds = np.zeros(slots, dtype=np.int64)
        self.busy = np.zeros(slots, dtype=np.bool_)
        self.own = np.zeros((slots, periods))
        self.rest = np.zeros((slots, periods))
        self.pools = np.zeros((slots, places), dtype=np.bool_)
        self.half = np.zeros((slots, places if bent else 0))
        self.ridge = np.zeros(slots)
        self.level, self.small, self.reach = np.zeros(slots), np.zeros(slots), np.zeros(slots)
        self.many = np.zeros(slots, dtype=np.int64)
        self.work = np.zeros((slots, FIRST + 2 * FRESH), dtype=np.int64)
        self.held = np.zeros((slots, FIRST + 2 * FRESH))

    def widen(self) -> None:
        """Make room for more places in every slot."""
        short = int(self.many.max()) + FRESH - self.work.shape[1]
        if short > 0:
            more = ((0, 0), (0, short + FIRST))
            self.work, self.held = np.pad(self.work, more), np.pad(self.held, more)

    def begin(self, slot: int, near: FloatArray) -> None:
        """Start a slot with the nearest places of its pool, all weight on the nearest."""
        allowed = np.flatnonzero(self.pools[slot])
        many = min(FIRST, len(allowed))
        apart = near[allowed]
        chosen = np.argpartition(apart, many - 1)[:many]
        chosen = chosen[np.argsort(apart[chosen], kind="stable")]
        self.work[slot, :many] = allowed[chosen]
        self.held[slot] = 0.0
        self.held[slot, 0] = 1.0
        self.many[slot] = many
        self.busy[slot] = True
        self.rounds[slot] = 0


def in_blocks(
    outcomes: FloatArray,
    rows: IntArray,
    pools: BoolArray,
    ridge: FloatArray,
    penalty: FloatArray,
) -> list[Found]:
    """Return for each row the weights on its pool; `outcomes` (u, t), `pools` (k, u), none empty.

    `ridge` and `penalty` (k,) add ``ridge ||w||^2`` and ``penalty sum_j w_j ||y_i - y_j||^2``.
    """
    from tregua.deliver.impact.synthetic.weighing.rounds import advance, price

    across = np.ascontiguousarray(outcomes.T)
    square = np.sum(outcomes**2, axis=1)
    lengths = np.sqrt(square)
    slots = Slots(outcomes, SLOTS, bool(penalty.any()))
    answers: list[Found | None] = [None] * len(rows)
    product = np.empty((SLOTS, len(outcomes)))
    following = 0
    while True:
        free = np.flatnonzero(~slots.busy)
        coming = range(following, min(following + len(free), len(rows)))
        if coming:
            new = free[: len(coming)]
            asked = np.asarray(coming)
            slots.row[new], slots.own[new] = asked, outcomes[rows[asked]]
            slots.pools[new], slots.ridge[new] = pools[asked], ridge[asked]
            # Squared distance to every place, from a product of the one shape.
            np.matmul(slots.own, across, out=product)
            for slot in new:
                near = square - 2 * product[slot] + square[rows[slots.row[slot]]]
                if slots.half.shape[1]:
                    slots.half[slot] = penalty[slots.row[slot]] / 2 * np.maximum(near, 0.0)
                slots.begin(int(slot), near)
            following = coming.stop
        if not slots.busy.any():
            break
        slots.widen()
        advance(
            outcomes,
            slots.own,
            slots.ridge,
            slots.half,
            slots.busy,
            slots.work,
            slots.many,
            slots.held,
            slots.rest,
            slots.level,
            slots.small,
            slots.reach,
        )
        was = slots.busy.copy()
        slots.widen()
        price(
            np.matmul(slots.rest, across, out=product),
            slots.own,
            lengths,
            slots.half,
            slots.pools,
            slots.busy,
            slots.work,
            slots.many,
            slots.held,
            slots.rest,
            slots.level,
            slots.small,
            slots.reach,
            FRESH,
        )
        slots.rounds += 1
        late = slots.busy & (slots.rounds >= ROUNDS)
        for slot in np.flatnonzero(was & (~slots.busy | late)):
            leant = slots.held[slot, : slots.many[slot]] > 0
            answers[slots.row[slot]] = Found(
                slots.work[slot, : slots.many[slot]][leant],
                slots.held[slot, : slots.many[slot]][leant],
                not late[slot],
            )
        slots.busy &= ~late
    return [one for one in answers if one is not None]
