"""A dossier as known on a day, or as things stood on a day, with all that was left out by name."""

from tregua.domain.views.cutting import known_by, stood_on
from tregua.domain.views.dating import learned, spoken_of
from tregua.domain.views.naming import kind_of
from tregua.domain.views.view import LeftOut, View

__all__ = ["LeftOut", "View", "kind_of", "known_by", "learned", "spoken_of", "stood_on"]
