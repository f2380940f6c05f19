"""Several analysts on one question: what each says, how it pools, and how it held later."""

from tregua.decide.judgement.cooke import Held, Seed, calibration, counts, information
from tregua.decide.judgement.idea import LEVEL, Rounds, Standard, rescale, rounds
from tregua.decide.judgement.marking import Marked, Resolved, record_of, said_before
from tregua.decide.judgement.pooling import ChancePool, LevelPool, pool_chances, pool_levels
from tregua.decide.judgement.ranges import RangePool, pool_ranges, pooled_quantiles
from tregua.decide.judgement.reading import (
    Agreement,
    Answered,
    ClaimsReading,
    Ground,
    Topic,
    read_claims,
)
from tregua.decide.judgement.scores import Partition, Span, brier, brier_levels, log_loss, murphy
from tregua.decide.judgement.weights import (
    ChanceWeights,
    LeftOut,
    RangeWeights,
    chance_weights,
    leave_one_out,
    range_weights,
)

__all__ = [
    "LEVEL",
    "Agreement",
    "Answered",
    "ChancePool",
    "ChanceWeights",
    "ClaimsReading",
    "Ground",
    "Held",
    "LeftOut",
    "LevelPool",
    "Marked",
    "Partition",
    "RangePool",
    "RangeWeights",
    "Resolved",
    "Rounds",
    "Seed",
    "Span",
    "Standard",
    "Topic",
    "brier",
    "brier_levels",
    "calibration",
    "chance_weights",
    "counts",
    "information",
    "leave_one_out",
    "log_loss",
    "murphy",
    "pool_chances",
    "pool_levels",
    "pool_ranges",
    "pooled_quantiles",
    "range_weights",
    "read_claims",
    "record_of",
    "rescale",
    "rounds",
    "said_before",
]
