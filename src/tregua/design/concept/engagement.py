"""An engagement concept with the dossier it stands in: what facts and items are computed from."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from tregua.domain import Dossier, active
from tregua.domain.engagement import Phase
from tregua.domain.knowledge import Catalogue, Library, Wordings
from tregua.domain.knowledge.concept import ConceptKnowledge
from tregua.domain.knowledge.protection import ProtectionKnowledge
from tregua.language import Language

__all__ = ["Engagement"]


@dataclass(frozen=True)
class Engagement:
    """A dossier whose concept is read on a day, beside all that is known.

    Where no `day` is given, what depends on the day stays unclear. Without the `library` no past
    case is named, without the `words` no loaded word is found, without `protection` no measure of
    a meeting.
    """

    dossier: Dossier
    known: ConceptKnowledge
    catalogue: Catalogue
    day: date | None = None
    library: Library | None = None
    words: Wordings | None = None
    protection: ProtectionKnowledge | None = None

    @property
    def dialogue(self) -> bool:
        """Whether the talks are open-ended: understandings and reviews, nothing that is overdue."""
        return self.dossier.sheet.logic == "dialogue"

    @cached_property
    def phases(self) -> tuple[Phase, ...]:
        """The phases that stand, in the order written."""
        return active(self.dossier.concept.phases)

    @property
    def first_language(self) -> Language:
        """The language of words that are written in one alone."""
        languages = self.dossier.sheet.languages
        return languages[0] if languages else "en"
