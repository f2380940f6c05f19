"""Loading a gazetteer when first asked: its table and its provenance must tell the same."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType

from tregua.domain.knowledge.places import Gazetteer, Provenance, SettledPlace
from tregua.errors import Problem, Problems
from tregua.files import read_table
from tregua.knowledge.loading import read

__all__ = ["gazetteers", "load_gazetteer"]

HERE = Path(__file__).parent
COLUMNS = tuple(SettledPlace.model_fields)


def gazetteers() -> tuple[str, ...]:
    """Return the ids of the extracts there are."""
    return tuple(sorted(path.stem for path in HERE.glob("*.yaml")))


@cache
def load_gazetteer(country: str) -> Gazetteer:
    """Return the places of one extract.

    Raises
    ------
    Problems
        If a place stands twice, or the provenance counts other places than the table holds.
    """
    provenance = read(HERE / f"{country}.yaml", Provenance)
    rows = read_table(HERE / f"{country}.csv", f"places/{country}.csv", COLUMNS)
    places = [SettledPlace.model_validate(row.cells, strict=False) for row in rows]
    problems = list(place_problems(provenance, places, f"places/{country}.csv"))
    if problems:
        raise Problems(problems)
    held = {(place.department, place.municipality): place for place in places}
    return Gazetteer(provenance, MappingProxyType(held))


def place_problems(
    provenance: Provenance, places: Sequence[SettledPlace], file: str
) -> Iterator[Problem]:
    """Yield places that stand twice, and counts that do not agree."""
    seen = Counter((place.department, place.municipality) for place in places)
    for (department, municipality), n in seen.items():
        if n > 1:
            slug = f"{department}, {municipality}"
            yield Problem("duplicate_id", file, field=slug, values={"id": slug, "other": 0})
    told = Counter(place.matched_by for place in places)
    hand = {(each.department, each.municipality, each.geonameid) for each in provenance.by_hand}
    held = {
        (place.department, place.municipality, place.geonameid)
        for place in places
        if place.matched_by == "hand"
    }
    counts = (provenance.matched_by_name, provenance.matched_by_hand)
    if counts != (told["name"], told["hand"]) or hand != held:
        values = {"given": str(counts), "allowed": f"({told['name']}, {told['hand']})"}
        yield Problem("not_allowed", file, field="matched_by", values=values)
