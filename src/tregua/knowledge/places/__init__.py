"""Where places lie: small extracts of a published gazetteer, each with its provenance."""

from tregua.knowledge.places.loading import gazetteers, load_gazetteer

__all__ = ["gazetteers", "load_gazetteer"]
