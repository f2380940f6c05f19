"""The engagement concept: six choices, the process, and what keeps all who take part safe."""

from tregua.design.concept.engagement import Engagement
from tregua.design.concept.reading import ConceptReading, read_concept

__all__ = ["ConceptReading", "Engagement", "read_concept"]
