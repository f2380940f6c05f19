"""`concept.yaml`: the six choices, the phases, and what each choice is made of."""

from tregua.domain.claims import Noun
from tregua.domain.engagement.planned import Phase

__all__ = ["ConceptFile"]


class ConceptFile(Noun):
    """`concept.yaml`; every list may be empty."""

    phases: tuple[Phase, ...] = ()
