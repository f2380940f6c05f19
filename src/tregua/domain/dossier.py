"""The dossier: all that a promoter recorded on one negotiation, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import (
    About,
    Claim,
    Flag,
    Handling,
    Noun,
    Record,
    Resolution,
    Slug,
    Source,
    active,
)
from tregua.domain.dates import When
from tregua.domain.deal import Agreement, Commitment, Declaration, Undertaking
from tregua.domain.decisions import Decision, Member, Waiver
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
from tregua.domain.impact import CountedPanel, CountedRows, Plan, StudyAsked
from tregua.domain.incidents import (
    Comparison,
    Incident,
    Published,
    Series,
    StateLine,
    Treatment,
    Window,
)
from tregua.domain.law import LawFile
from tregua.domain.people import Actors, Party, PartyKind
from tregua.domain.protection import Entry, ProtectionFile, WorkingFile
from tregua.domain.registers import Aims, Bargain
from tregua.domain.results import Citation
from tregua.domain.strategy import Strategy
from tregua.domain.views.view import View
from tregua.language import Language, Words

__all__ = ["Dossier", "DossierSheet", "Event"]


class DossierSheet(Noun):
    """The first page of a dossier: `dossier.yaml`.

    `state_principal` says that the state itself keeps it: only then may it hold the yes, no or
    refused of a deconfliction question.
    """

    format: Annotated[int, Field(ge=1)]
    id: Slug
    title: Words
    code: Slug | None = None
    place: Words
    time_zone: str
    locale: str
    languages: tuple[Language, ...]
    promoter: Words
    purpose: Words
    logic: Literal["accord", "dialogue"] = "accord"
    face: Literal["neutral", "named"] = "neutral"
    handling: Handling = Handling.K4
    version: str
    as_of: When
    record_law: Slug
    state_principal: Flag = False
    team: tuple[Member, ...] = ()
    is_case: str | None = None
    note: Words | None = None

    @property
    def file_name(self) -> str:
        """What files made from the dossier are called: its code alone, unless its face is named."""
        return self.id if self.face == "named" else self.code or "dossier"


class Event(Record):
    """Something that happened to the process itself: a meeting made public, a transfer, a split.

    `about` is whom it happened to: a leader lost in one group leaves the answers on others as
    they are. `until` is the day it ended, where it lasted and has ended. `learned_on` is when we
    knew, where that was later. `in_spite_of` names the locks that were shut when a step of ours
    towards the other side was written down.
    """

    on: When
    says: Words
    kind: Slug
    about: About = "dossier"
    until: When | None = None
    learned_on: When | None = None
    by: Slug | None = None
    in_spite_of: tuple[Slug, ...] = ()
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One negotiation as recorded: every part may be empty."""

    sheet: DossierSheet
    claims: tuple[Claim, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[Event, ...] = ()
    decisions: tuple[Decision, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    actors: Actors = field(default_factory=Actors)
    bargain: Bargain = field(default_factory=Bargain)
    aims: Aims = field(default_factory=Aims)
    agreement: Agreement | None = None
    undertakings: tuple[Undertaking, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    declarations: tuple[Declaration, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    incidents: tuple[Incident, ...] = ()
    series: tuple[Series, ...] = ()
    state_line: tuple[StateLine, ...] = ()
    treatments: tuple[Treatment, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    published: tuple[Published, ...] = ()
    panels: tuple[CountedPanel, ...] = ()
    studies: tuple[StudyAsked, ...] = ()
    plans: tuple[Plan, ...] = ()
    windows: Mapping[str, tuple[Window, ...]] = field(default_factory=dict)
    panel_rows: Mapping[str, CountedRows] = field(default_factory=dict)
    strategy: Strategy = field(default_factory=Strategy.model_construct)
    law: LawFile = field(default_factory=LawFile.model_construct)
    protection: ProtectionFile = field(default_factory=ProtectionFile.model_construct)
    working: WorkingFile = field(default_factory=WorkingFile.model_construct)
    concept: ConceptFile = field(default_factory=ConceptFile.model_construct)
    process: ProcessFile = field(default_factory=ProcessFile.model_construct)
    safety: SafetyFile = field(default_factory=SafetyFile.model_construct)
    narrative: NarrativeFile = field(default_factory=NarrativeFile.model_construct)
    innovations: InnovationsFile = field(default_factory=InnovationsFile.model_construct)
    victims: VictimsFile = field(default_factory=VictimsFile.model_construct)
    institutions: InstitutionsFile = field(default_factory=InstitutionsFile.model_construct)
    crisis: CrisisFile = field(default_factory=CrisisFile.model_construct)
    ending: EndingFile = field(default_factory=EndingFile.model_construct)
    protective: tuple[Entry, ...] = ()
    view: View = field(default_factory=View)

    @property
    def groups(self) -> tuple[Party, ...]:
        """Return the groups, in the order written, without those withdrawn or replaced."""
        return tuple(p for p in active(self.actors.parties) if p.kind is PartyKind.GROUP)

    def source(self, slug: str) -> Source | None:
        """Return the standing record of a source."""
        return next((s for s in active(self.sources) if s.id == slug), None)

    def name_of(self, about: str) -> Words:
        """Return the name of a subject as the dossier writes it, or its id."""
        from tregua.domain.views.calling import called

        return called(self, about)

    def as_merged(self) -> "Dossier":
        """Return the dossier with actors that are one under several names read as one throughout.

        The records given are not changed.
        """
        from tregua.domain.views.merging import read_as_one

        return read_as_one(self)

    def as_known(self, on: date) -> "Dossier":
        """Return only what had surely been learned by a day; `view` names what is left out."""
        from tregua.domain.views.cutting import known_by

        return known_by(self, on)

    def as_stood(self, on: date) -> "Dossier":
        """Return only what was surely so by a day; `view` names what is left out."""
        from tregua.domain.views.cutting import stood_on

        return stood_on(self, on)
