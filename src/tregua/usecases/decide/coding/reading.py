"""Reading what a team coded itself, in its dossier or in a folder of its own."""

from collections.abc import Mapping
from pathlib import Path

from tregua.domain.knowledge import Library, PublishedSource
from tregua.domain.knowledge.own import Own
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import load_own, with_own

__all__ = ["OWN", "home_of", "library_with", "list_published_sources", "own_folder", "read_own"]

OWN = "own"
"""The subfolder of a dossier that holds what its team coded."""


def home_of(where: Path | str) -> Path | None:
    """Return the dossier a team's folder lies in, if it lies in one; nothing is read."""
    place = Path(where)
    homes = (place, place.parent) if place.name == OWN else (place,)
    return next((home for home in homes if (home / "dossier.yaml").is_file()), None)


def own_folder(where: Path | str) -> Path:
    """Return where own cases live: `own/` in a dossier, or the folder itself; nothing is read."""
    home = home_of(where)
    return Path(where) if home is None else home / OWN


def read_own(where: Path | str) -> Own:
    """Return what a team coded itself, checked whole.

    Raises
    ------
    Problems
        `own_missing`, or everything that must be mended first, with file, line and field.
    """
    return load_own(own_folder(where), load_library(), load_sources())


def library_with(*several: Path | str) -> Library:
    """Return our cases with those of teams after them, each with its owner.

    A dossier without own cases adds none.

    Raises
    ------
    Problems
        What `read_own` raises of any other place.
    """
    places = [Path(where) for where in several]
    bare = [p for p in places if home_of(p) is not None and not own_folder(p).exists()]
    return with_own(load_library(), *(read_own(place) for place in places if place not in bare))


def list_published_sources() -> Mapping[str, PublishedSource]:
    """Return the published sources we cite, by id; an own case may cite them too."""
    return load_sources()
