"""The files of a dossier folder and the noun each one holds."""

from tregua.domain import (
    Actors,
    Agreement,
    Claim,
    Commitment,
    Comparison,
    CountedPanel,
    Decision,
    Declaration,
    DossierSheet,
    Event,
    Noun,
    Plan,
    Published,
    Resolution,
    Series,
    Source,
    StateLine,
    Strategy,
    StudyAsked,
    Treatment,
    Undertaking,
    Waiver,
)
from tregua.domain.engagement import (
    ConceptFile,
    CrisisFile,
    EndingFile,
    InnovationsFile,
    InstitutionsFile,
    NarrativeFile,
    ProcessFile,
    SafetyFile,
    VictimsFile,
)
from tregua.domain.law import LawFile
from tregua.domain.protection import ProtectionFile, WorkingFile
from tregua.domain.registers import Aims, Bargain

__all__ = ["FILES", "ClaimsFile", "SeriesFile", "SourcesFile"]


class ClaimsFile(Noun):
    """`claims.yaml`."""

    claims: tuple[Claim, ...] = ()


class SourcesFile(Noun):
    """`sources.yaml`."""

    sources: tuple[Source, ...] = ()


class EventsFile(Noun):
    """`events.yaml`."""

    events: tuple[Event, ...] = ()


class DecisionsFile(Noun):
    """`decisions.yaml`: what named people decided."""

    decisions: tuple[Decision, ...] = ()


class ResolutionsFile(Noun):
    """`resolutions.yaml`: what turned out to be so, and since when it is known."""

    resolutions: tuple[Resolution, ...] = ()


class UndertakingsFile(Noun):
    """`undertakings.yaml`: promises outside the text."""

    undertakings: tuple[Undertaking, ...] = ()


class CommitmentsFile(Noun):
    """`commitments.yaml`: clauses made due, and what was declared of the agreement."""

    commitments: tuple[Commitment, ...] = ()
    declarations: tuple[Declaration, ...] = ()


class WaiversFile(Noun):
    """`waivers.yaml`: findings set aside, by whom and why."""

    waivers: tuple[Waiver, ...] = ()


class SeriesFile(Noun):
    """`series.yaml`: what is counted, by whom, and what others published."""

    series: tuple[Series, ...] = ()
    state_line: tuple[StateLine, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    published: tuple[Published, ...] = ()
    panels: tuple[CountedPanel, ...] = ()


class ImpactFile(Noun):
    """`impact.yaml`: what is asked of counts in many places, and the plans written first."""

    studies: tuple[StudyAsked, ...] = ()
    plans: tuple[Plan, ...] = ()


FILES: dict[str, type[Noun]] = {
    "dossier.yaml": DossierSheet,
    "sources.yaml": SourcesFile,
    "actors.yaml": Actors,
    "claims.yaml": ClaimsFile,
    "events.yaml": EventsFile,
    "decisions.yaml": DecisionsFile,
    "strategy.yaml": Strategy,
    "resolutions.yaml": ResolutionsFile,
    "bargain.yaml": Bargain,
    "aims.yaml": Aims,
    "agreement.yaml": Agreement,
    "undertakings.yaml": UndertakingsFile,
    "commitments.yaml": CommitmentsFile,
    "waivers.yaml": WaiversFile,
    "series.yaml": SeriesFile,
    "impact.yaml": ImpactFile,
    "law.yaml": LawFile,
    "protection.yaml": ProtectionFile,
    "working.yaml": WorkingFile,
    "concept.yaml": ConceptFile,
    "process.yaml": ProcessFile,
    "safety.yaml": SafetyFile,
    "narrative.yaml": NarrativeFile,
    "innovations.yaml": InnovationsFile,
    "victims.yaml": VictimsFile,
    "institutions.yaml": InstitutionsFile,
    "crisis.yaml": CrisisFile,
    "ending.yaml": EndingFile,
}
