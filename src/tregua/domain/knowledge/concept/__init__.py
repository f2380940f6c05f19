"""What is known of engagement concepts."""

from tregua.domain.knowledge.concept.parts import ConceptKnowledge, ConceptPart, Known

__all__ = ["ConceptKnowledge", "ConceptPart", "Known"]
