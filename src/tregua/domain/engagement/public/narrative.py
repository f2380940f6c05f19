"""`narrative.yaml`: what is said in public, by whom and why."""

from tregua.domain.claims import Noun
from tregua.domain.engagement.public.telling import (
    AccountPart,
    Appearance,
    CostBearer,
    ExchangeLine,
    GivenReason,
    HumanMaterial,
    HurdlePlan,
    InterestProof,
    PublicStep,
    Rebuttal,
    ReplyDrill,
    Spokesperson,
    StatusLine,
)

__all__ = ["NarrativeFile"]


class NarrativeFile(Noun):
    """`narrative.yaml`; every list may be empty."""

    account: tuple[AccountPart, ...] = ()
    exchange: tuple[ExchangeLine, ...] = ()
    spokespersons: tuple[Spokesperson, ...] = ()
    steps: tuple[PublicStep, ...] = ()
    hurdles: tuple[HurdlePlan, ...] = ()
    material: tuple[HumanMaterial, ...] = ()
    rebuttals: tuple[Rebuttal, ...] = ()
    drills: tuple[ReplyDrill, ...] = ()
    proofs: tuple[InterestProof, ...] = ()
    reasons: tuple[GivenReason, ...] = ()
    appearances: tuple[Appearance, ...] = ()
    bearers: tuple[CostBearer, ...] = ()
    status: tuple[StatusLine, ...] = ()
