"""The engagement concept as recorded: choices, process, safety, words, victims, the end."""

from tregua.domain.engagement.choices import ConceptFile
from tregua.domain.engagement.night.crisis import CrisisFile
from tregua.domain.engagement.night.ending import Ending, EndingFile, EndingKind
from tregua.domain.engagement.planned import KnownAs, MemberId, NamedIn, Owner, Phase, PhaseId
from tregua.domain.engagement.process import ProcessFile
from tregua.domain.engagement.public.innovations import InnovationsFile
from tregua.domain.engagement.public.institutions import InstitutionsFile
from tregua.domain.engagement.public.narrative import NarrativeFile
from tregua.domain.engagement.public.victims import VictimsFile
from tregua.domain.engagement.safety import SafetyFile, SecurityPlan, meetings_lacking

__all__ = [
    "ConceptFile",
    "CrisisFile",
    "Ending",
    "EndingFile",
    "EndingKind",
    "InnovationsFile",
    "InstitutionsFile",
    "KnownAs",
    "MemberId",
    "NamedIn",
    "NarrativeFile",
    "Owner",
    "Phase",
    "PhaseId",
    "ProcessFile",
    "SafetyFile",
    "SecurityPlan",
    "VictimsFile",
    "meetings_lacking",
]
