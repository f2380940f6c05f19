"""`knowledge/concept/innovations.yaml`: what is known for the part `innovations` of a concept."""

from tregua.domain.claims import Noun, Slug
from tregua.domain.knowledge.concept.beside.ways import Way, WomensWay

__all__ = ["InnovationsKnown"]


class InnovationsKnown(Noun):
    """The kinds of each new way, by their words."""

    functions: dict[Slug, Way]
    acts: dict[Slug, Way]
    activities: dict[Slug, Way]
    celebrations: dict[Slug, Way]
    zones: dict[Slug, Way]
    courses: dict[Slug, Way]
    womens_roles: dict[Slug, WomensWay]
