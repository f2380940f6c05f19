"""What was agreed: clauses with who answers for them, assents, steps, and what became due."""

from tregua.domain.deal.agreement import (
    Agreement,
    Device,
    Dispute,
    DisputeStep,
    Reading,
    SignOff,
    Substitute,
)
from tregua.domain.deal.answering import BreachGrade, Effect, Response
from tregua.domain.deal.clauses import Clause, Vagueness
from tregua.domain.deal.commitments import (
    Commitment,
    CommitmentState,
    Declaration,
    Proven,
    Ruling,
    Standing,
)
from tregua.domain.deal.giving import Capacity, Money
from tregua.domain.deal.saying import Assent, AssentForm, Undertaking
from tregua.domain.deal.steps import DealStep, Worth
from tregua.domain.deal.timing import ClauseState, Requirement, Timing

__all__ = [
    "Agreement",
    "Assent",
    "AssentForm",
    "BreachGrade",
    "Capacity",
    "Clause",
    "ClauseState",
    "Commitment",
    "CommitmentState",
    "Declaration",
    "Device",
    "Dispute",
    "DisputeStep",
    "Effect",
    "Money",
    "Proven",
    "Reading",
    "Requirement",
    "Response",
    "Ruling",
    "SignOff",
    "Standing",
    "DealStep",
    "Substitute",
    "Timing",
    "Undertaking",
    "Vagueness",
    "Worth",
]
