"""`knowledge/concept/institutions.yaml`: what is known for the part `institutions` of a concept."""

from tregua.domain.claims import Noun, Slug
from tregua.domain.knowledge.concept.beside.ways import PreventiveWay, Way

__all__ = ["InstitutionsKnown"]


class InstitutionsKnown(Noun):
    """The kinds of what is built beside the talks, by their words."""

    steps: dict[Slug, Way]
    pressures: dict[Slug, Way]
    preventive: dict[Slug, PreventiveWay]
    economy: dict[Slug, Way]
