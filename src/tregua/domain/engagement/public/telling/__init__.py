"""What is told in public: the account, the steps, the answers kept ready, and who is seen."""

from tregua.domain.engagement.public.telling.account import (
    AccountPart,
    ExchangeLine,
    ReaderTest,
    SaidBack,
    Spokesperson,
    SpokespersonId,
)
from tregua.domain.engagement.public.telling.answers import (
    GivenReason,
    HumanMaterial,
    HurdlePlan,
    InterestProof,
    Rebuttal,
    ReplyDrill,
    VictimsReview,
)
from tregua.domain.engagement.public.telling.steps import (
    Appearance,
    CostBearer,
    PublicStep,
    StatusLine,
)

__all__ = [
    "AccountPart",
    "Appearance",
    "CostBearer",
    "ExchangeLine",
    "GivenReason",
    "HumanMaterial",
    "HurdlePlan",
    "InterestProof",
    "PublicStep",
    "ReaderTest",
    "Rebuttal",
    "ReplyDrill",
    "SaidBack",
    "Spokesperson",
    "SpokespersonId",
    "StatusLine",
    "VictimsReview",
]
