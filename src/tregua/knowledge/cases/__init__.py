"""The coded cases, and the claims made across them, with their loader."""

from tregua.knowledge.cases.loading import load_aggregate_claims, load_propositions

__all__ = ["load_aggregate_claims", "load_propositions"]
