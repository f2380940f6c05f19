"""What several coders made of the same cases: counts, coefficients, and what to talk through."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from tregua.decide.compare.coders.alpha import FEWEST, Alpha, Unit, alpha
from tregua.decide.compare.coders.distances import Metric
from tregua.decide.compare.coders.resampling import interval_of
from tregua.decide.compare.coders.scales import metric_of, place_of, scale_of
from tregua.domain import Result
from tregua.domain.knowledge import Cell, CellValue, Codebook
from tregua.language import Text

__all__ = [
    "CoderAgreement",
    "Codings",
    "CoderCounts",
    "CoderDifference",
    "CoderSaid",
    "Strand",
    "agreement_of",
]

Codings = Mapping[str, Mapping[str, Mapping[str, Cell]]]
"""For each case, for each coder, the cells by field; a field left out is unknown."""
KINDS = (Metric.NOMINAL, Metric.ORDINAL, Metric.INTERVAL, Metric.JACCARD)


@dataclass(frozen=True, slots=True)
class CoderCounts(Result):
    """How many cells: coded alike by two or more, coded differently, by one alone, by nobody."""

    alike: int = 0
    unlike: int = 0
    one_only: int = 0
    nobody: int = 0


@dataclass(frozen=True, slots=True)
class Strand(Result):
    """One kind of scale within a chapter (or all of them, or one field): counts and coefficient."""

    of: str
    metric: Metric
    counted: CoderCounts
    alpha: Alpha


@dataclass(frozen=True, slots=True)
class CoderSaid(Result):
    """What one coder wrote of a field, and on what."""

    coder: str
    value: CellValue
    confidence: str
    evidence: Text | None


@dataclass(frozen=True, slots=True)
class CoderDifference(Result):
    """A field the coders must talk through: the values differ, one alone gave one, or how sure.

    `kind` is `value`, `one_only`, `confidence`, or `words` for texts, which only people compare.
    """

    case: str
    field: str
    kind: str
    said: tuple[CoderSaid, ...]


@dataclass(frozen=True, slots=True)
class CoderAgreement(Result):
    """The agreement of coders over cases: in all, by chapter, by field, and every difference."""

    cases: tuple[str, ...]
    coders: tuple[str, ...]
    counted: CoderCounts
    overall: tuple[Strand, ...]
    chapters: tuple[Strand, ...]
    fields: tuple[Strand, ...]
    differences: tuple[CoderDifference, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """A field of a case as its coders placed it, with where it belongs."""

    case: str
    name: str
    chapter: str
    metric: Metric
    unit: Unit


def agreement_of(codings: Codings, codebook: Codebook, *, seed: int = 1) -> CoderAgreement:
    """Return how far coders agree on cases that at least two of them coded.

    Names and true or false are compared as names, ordered scales by rank, years and numbers by
    their difference, lists by the share of values only one names (Jaccard). Coefficients by field
    need two cases; an interval needs twenty (`interval_of`), for the fields of one case are all
    there are and no sample of anything.
    """
    coders = tuple(sorted({coder for coded in codings.values() for coder in coded}))
    held = list(placed(codings, codebook, coders))
    chapters = tuple(group.id for group in codebook.groups)
    names = tuple(codebook.fields) if len(codings) >= FEWEST else ()
    return CoderAgreement(
        cases=tuple(sorted(codings)),
        coders=coders,
        counted=counted(each.unit for each in held),
        overall=tuple(strands("all", held, seed)),
        chapters=tuple(
            strand
            for chapter in chapters
            for strand in strands(chapter, [p for p in held if p.chapter == chapter], seed)
        ),
        fields=tuple(
            strand
            for name in names
            for strand in strands(name, [p for p in held if p.name == name], seed)
        ),
        differences=tuple(differences(codings, codebook, coders)),
    )


def placed(codings: Codings, codebook: Codebook, coders: tuple[str, ...]) -> Iterator[Placed]:
    """Yield each field of each case that can be compared, a place for every coder."""
    for case in sorted(codings):
        for name, field in codebook.fields.items():
            metric = metric_of(field)
            if metric is not None:
                cells = (codings[case].get(coder, {}).get(name) for coder in coders)
                values = tuple(place_of(cell, field) for cell in cells)
                yield Placed(case, name, field.group, metric, Unit(scale_of(name, field), values))


def strands(of: str, held: list[Placed], seed: int) -> Iterator[Strand]:
    """Yield the strand of each kind of scale on which two coders met at all."""
    for metric in KINDS:
        mine = [each for each in held if each.metric is metric]
        if any(len(each.unit.given) >= FEWEST for each in mine):
            found = alpha((each.unit for each in mine), metric)
            by_case: dict[str, list[Unit]] = {}
            for each in mine:
                by_case.setdefault(each.case, []).append(each.unit)
            low, high = interval_of(tuple(map(tuple, by_case.values())), metric, seed=seed)
            found = replace(found, low=low, high=high)
            yield Strand(of, metric, counted(each.unit for each in mine), found)


def counted(units: Iterable[Unit]) -> CoderCounts:
    """Return how many units were coded alike, unlike, by one alone and by nobody."""
    found = Counter(sort_of(unit.given) for unit in units)
    return CoderCounts(**{name: found[name] for name in ("alike", "unlike", "one_only", "nobody")})


def sort_of(given: tuple[Hashable, ...]) -> str:
    """Return whether values given to one unit are alike, unlike, one alone or none."""
    if len(given) < FEWEST:
        return "one_only" if given else "nobody"
    return "alike" if len(set(given)) == 1 else "unlike"


def differences(
    codings: Codings, codebook: Codebook, coders: tuple[str, ...]
) -> Iterator[CoderDifference]:
    """Yield what to talk through, in the order of the codebook, with each coder's evidence."""
    for case in sorted(codings):
        here = [coder for coder in coders if coder in codings[case]]
        for name, field in codebook.fields.items():
            cells = {coder: codings[case][coder].get(name) for coder in here}
            told = {coder: cell for coder, cell in cells.items() if cell and cell.value is not None}
            if not told:
                continue
            places = {place_of(cell, field) for cell in told.values()}
            if len(told) < len(here):
                kind = "one_only"
            elif len(places) > 1:
                kind = "words" if metric_of(field) is None else "value"
            elif len({cell.confidence for cell in told.values()}) > 1:
                kind = "confidence"
            else:
                continue
            yield CoderDifference(case, name, kind, tuple(said(c, cells[c]) for c in here))


def said(coder: str, cell: Cell | None) -> CoderSaid:
    """Return what one coder wrote of a field."""
    if cell is None:
        return CoderSaid(coder, None, "unknown", None)
    return CoderSaid(coder, cell.value, cell.confidence, cell.evidence)
