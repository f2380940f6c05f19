"""Several coders of the same cases: how far they agree, and on what they must talk."""

from tregua.decide.compare.coders.agreeing import (
    CoderAgreement,
    CoderCounts,
    CoderDifference,
    CoderSaid,
    Codings,
    Strand,
    agreement_of,
)
from tregua.decide.compare.coders.alpha import Alpha, Unit, alpha
from tregua.decide.compare.coders.distances import Metric

__all__ = [
    "Alpha",
    "CoderAgreement",
    "Codings",
    "CoderCounts",
    "CoderDifference",
    "Metric",
    "CoderSaid",
    "Strand",
    "Unit",
    "agreement_of",
    "alpha",
]
