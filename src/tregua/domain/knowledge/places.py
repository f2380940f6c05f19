"""Where places lie, as a published gazetteer gives it: names, coordinates, provenance."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from tregua.domain.claims import Noun, Slug
from tregua.domain.dates import When
from tregua.language import Text

__all__ = ["ByHand", "Gazetteer", "Provenance", "SettledPlace"]


class SettledPlace(Noun):
    """A municipality and the populated place taken for its seat, in decimal degrees.

    `matched_by` is `name` (the only one of its department with that name) or `hand`.
    """

    department: str
    municipality: str
    geonameid: Annotated[int, Field(gt=0)]
    name: str
    latitude: Annotated[float, Field(ge=-90, le=90)]
    longitude: Annotated[float, Field(ge=-180, le=180)]
    matched_by: Literal["name", "hand"]


class ByHand(Noun):
    """A place chosen by a person, and on what ground."""

    department: str
    municipality: str
    geonameid: int
    because: Text


class Provenance(Noun):
    """Whence an extract comes, under what licence, how it was matched, and what was left out."""

    id: Slug
    title: Text
    owner: str
    address: str
    licence: str
    licence_address: str
    through: str
    released: When
    extracted: When
    matched: Text
    asked: int
    matched_by_name: int
    matched_by_hand: int
    left_out_several: int
    left_out_none: int
    misleads_when: Text
    by_hand: tuple[ByHand, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of one country by (department, municipality), with their provenance."""

    provenance: Provenance
    places: Mapping[tuple[str, str], SettledPlace]

    def where(self, department: str, municipality: str) -> tuple[float, float] | None:
        """Return latitude and longitude, or None where the extract has no such place."""
        found = self.places.get((department, municipality))
        return (found.latitude, found.longitude) if found else None
