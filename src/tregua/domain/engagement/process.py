"""`process.yaml`: how the talks are run."""

from tregua.domain.claims import Noun
from tregua.domain.engagement.running.log import EndRule, Meeting, StopRule
from tregua.domain.engagement.running.posts import Machinery, Prepared, SupportPost, ThirdParty
from tregua.domain.engagement.running.steps import (
    Confidence,
    Declared,
    Joinder,
    Settled,
    Understanding,
)
from tregua.domain.engagement.running.table import Delegation, Procedure, Rhythm, Wording

__all__ = ["ProcessFile"]


class ProcessFile(Noun):
    """`process.yaml`; every list may be empty."""

    stop_rules: tuple[StopRule, ...] = ()
    end_rules: tuple[EndRule, ...] = ()
    objectives: tuple[Wording, ...] = ()
    rules: tuple[Procedure, ...] = ()
    delegations: tuple[Delegation, ...] = ()
    rhythm: tuple[Rhythm, ...] = ()
    support: tuple[SupportPost, ...] = ()
    roles: tuple[ThirdParty, ...] = ()
    confidence: tuple[Confidence, ...] = ()
    joinders: tuple[Joinder, ...] = ()
    declared: tuple[Declared, ...] = ()
    understandings: tuple[Understanding, ...] = ()
    settled: tuple[Settled, ...] = ()
    machinery: tuple[Machinery, ...] = ()
    prepared: tuple[Prepared, ...] = ()
    meetings: tuple[Meeting, ...] = ()
