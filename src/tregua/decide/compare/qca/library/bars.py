"""What the case library refuses to compare: results as conditions, circles, and thin columns."""

from collections.abc import Iterator, Sequence

from tregua.decide.compare.qca.library.asking import Asked
from tregua.decide.compare.qca.library.table import Override, Thin
from tregua.domain.knowledge import Codebook
from tregua.errors import Problem

__all__ = ["FEWEST", "barred", "override_problems", "thin_problems", "unvaried"]

FEWEST = 15
"""The fewest known cells, of 23 cases, of which a condition is compared without being asked."""

OUTSIDE = "identification"
"""The group of the codebook whose fields say which case it is: no outcome is among them."""


def barred(asked: Sequence[Asked], codebook: Codebook) -> Iterator[Problem]:
    """Yield what may never be compared, whoever asks; the outcome is the last of `asked`.

    A field of results is no condition, a field of conditions no outcome, and a field is barred
    with the outcomes its coding leans on (`barred_with` of the codebook): there is no override.
    """
    outcome = asked[-1]
    told = codebook.fields[outcome.field]
    if told.condition or told.group == OUTSIDE:
        yield Problem("qca_no_outcome", field="outcome", values={"field": outcome.field})
    for place, one in enumerate(asked[:-1]):
        where = f"conditions.{place + 1}"
        if not codebook.fields[one.field].condition:
            yield Problem("qca_no_condition", field=where, values={"field": one.field})
        for bar in codebook.fields[one.field].barred_with:
            if outcome.field in bar.outcomes:
                named = ", ".join(bar.propositions)
                values = {"field": one.field, "outcome": outcome.field, "propositions": named}
                yield Problem("qca_barred", field=where, values={**values, "why": bar.why})


def twice(asked: Sequence[Asked]) -> Iterator[Problem]:
    """Yield the names that more than one set has."""
    seen: set[str] = set()
    for place, one in enumerate(asked):
        if one.name in seen:
            yield Problem("qca_same_name", field=place_of(place, asked), values={"given": one.name})
        seen.add(one.name)


def place_of(place: int, asked: Sequence[Asked]) -> str:
    """Return how a problem names one of the sets."""
    return "outcome" if place == len(asked) - 1 else f"conditions.{place + 1}"


def thin_problems(
    thin: Sequence[Thin], fewest: int, override: Override | None
) -> Iterator[Problem]:
    """Yield the columns of which too little is known, unless somebody asked in writing."""
    if override is None:
        for one in thin:
            values = {"name": one.name, "known": one.known, "of": one.of, "fewest": fewest}
            yield Problem("qca_thin", field=one.field, values=values)


def override_problems(override: Override | None) -> Iterator[Problem]:
    """Yield what an override lacks: it names who, and says why."""
    if override is not None:
        for part in ("who", "why"):
            if not getattr(override, part).strip():
                yield Problem(f"qca_override_{part}", field=f"override.{part}")


def unvaried(asked: Sequence[Asked], columns: Sequence[Sequence[int | None]]) -> Iterator[Problem]:
    """Yield the sets in which all known cases are, or none: there is nothing to compare."""
    for place, (one, column) in enumerate(zip(asked, columns, strict=True)):
        found = {cell for cell in column if cell is not None}
        if len(found) < len({0, 1}):
            code = "qca_all_in" if found == {1} else "qca_none_in" if found else "qca_none_known"
            values = {"name": one.name, "given": one.text}
            yield Problem(code, field=place_of(place, asked), values=values)
