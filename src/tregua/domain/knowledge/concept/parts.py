"""All that is known of engagement concepts, part by part."""

from typing import Annotated

from pydantic import Field

from tregua.domain.claims import Flag, Noun, Slug
from tregua.domain.knowledge.concept.beside.innovations import InnovationsKnown
from tregua.domain.knowledge.concept.beside.institutions import InstitutionsKnown
from tregua.domain.knowledge.concept.choices import ChoicesKnown
from tregua.domain.knowledge.concept.known import Known
from tregua.domain.knowledge.concept.narrative import NarrativeKnown
from tregua.domain.knowledge.concept.night.crisis import CrisisKnown
from tregua.domain.knowledge.concept.night.ending import EndingKnown
from tregua.domain.knowledge.concept.process import ProcessKnown
from tregua.domain.knowledge.concept.safety import SafetyKnown
from tregua.domain.knowledge.concept.victims import VictimsKnown
from tregua.domain.results import Citation
from tregua.language import Text

__all__ = ["ConceptKnowledge", "ConceptPart", "Known"]


class ConceptPart(Noun):
    """One part of a concept: its name, the question it answers, and whether it is a choice."""

    id: Slug
    title: Text
    asks: Text
    choice: Flag = False
    cites: Annotated[tuple[Citation, ...], Field(min_length=1)]


class ConceptKnowledge(Noun):
    """What is known of each part; `parts` are all of them in the order of a concept."""

    parts: tuple[ConceptPart, ...]
    choices: ChoicesKnown
    process: ProcessKnown
    safety: SafetyKnown
    narrative: NarrativeKnown
    innovations: InnovationsKnown
    victims: VictimsKnown
    institutions: InstitutionsKnown
    crisis: CrisisKnown
    ending: EndingKnown
