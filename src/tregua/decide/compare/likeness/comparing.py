"""A dossier's groups, or one case, set beside all cases."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tregua.decide.compare.coding import Coded, asked_fields, coded_for
from tregua.decide.compare.emptiness import emptiness_of
from tregua.decide.compare.likeness.choosing import choose, first_of, place, surely_nearer
from tregua.decide.compare.likeness.deviating import deviations
from tregua.decide.compare.likeness.pairs import Pair, Ruler, pair_of, row_of, ruler_for, span_of
from tregua.decide.compare.likeness.results import (
    CaseLikeness,
    Comparison,
    Neighbours,
    StatedOnly,
)
from tregua.decide.compare.likeness.teaching import teachings
from tregua.decide.compare.likeness.weights import STATED, Weights, weightings
from tregua.domain import Dossier
from tregua.domain.knowledge import Case, Library, Question
from tregua.domain.knowledge.cases import Likening
from tregua.domain.knowledge.cases.known import LikenessKnown

__all__ = ["compare", "near_to"]


def compare(
    dossier: Dossier,
    library: Library,
    questions: Mapping[str, Question],
    known: LikenessKnown,
    *,
    stated_only: bool = False,
) -> Comparison:
    """Compare each group of a dossier with the coded cases.

    Facts that could be known beforehand are compared, never outcomes. The case the dossier
    itself is about, and cases of its independence group, are left out.
    """
    own = library.cases.get(dossier.sheet.is_case or "")
    kin = {c.id for c in library.cases.values() if own is not None and c.family == own.family}
    ruler = ruler_for(known.likening, library.codebook, asked_fields(questions, known.links))
    weighed = weightings(known.likening, ruler.fields)
    others = [case for case in library.cases.values() if case.id not in kin]
    ranked: list[CaseLikeness] = []
    shown: list[CaseLikeness] = []
    for group in (f"party:{group.id}" for group in dossier.groups):
        coded = coded_for(dossier, group, questions, known.links)
        against = beside(group, coded, others, ruler, weighed, known.likening, stated_only)
        ranked.extend(against)
        shown.extend(choose(against, known.likening.shown))
    return Comparison(
        shown=tuple(shown),
        ranked=tuple(ranked),
        left_out=tuple(sorted(kin)),
        emptiness=emptiness_of(library),
        stated_only=stated_only,
        told=known.likening.told,
        weightings=tuple(weighed),
        key_facts=emptiest(library, known.likening),
        fewest_shared=known.likening.fewest_shared,
        teachings=teachings(shown, known, questions),
        deviations=deviations(dossier, known.findings, questions),
    )


def near_to(
    case: Case, library: Library, likening: Likening, *, stated_only: bool = False
) -> Neighbours:
    """Compare one case with all others; those that hang together with it are marked, not hidden."""
    ruler = ruler_for(likening, library.codebook)
    weighed = weightings(likening, ruler.fields)
    ours = row_of(case, ruler.fields, stated_only=stated_only)
    others = [other for other in library.cases.values() if other.id != case.id]
    ranked = beside(case.id, ours, others, ruler, weighed, likening, stated_only, case.family)
    return Neighbours(
        id=case.id,
        shown=tuple(choose(ranked, likening.shown)),
        ranked=tuple(ranked),
        emptiness=emptiness_of(library),
        stated_only=stated_only,
        weightings=tuple(weighed),
        key_facts=emptiest(library, likening),
        fewest_shared=likening.fewest_shared,
    )


def emptiest(library: Library, likening: Likening) -> tuple[str, ...]:
    """Return the key facts, those known in the fewest of our cases first, then as listed."""
    cases = library.ours.values()
    held = [name for name in likening.key_facts if name in library.codebook.fields]
    known = {
        name: sum(name in case.fields and case.fields[name].value is not None for case in cases)
        for name in held
    }
    first = held[:1]
    return (*first, *sorted(held[1:], key=lambda name: (known[name], held.index(name))))


def beside(
    about: str,
    ours: Mapping[str, Coded],
    cases: Iterable[Case],
    ruler: Ruler,
    weighed: Mapping[str, Weights],
    likening: Likening,
    stated_only: bool,
    family: str = "",
) -> list[CaseLikeness]:
    """Return cases beside one row in their order, with what their places hang on.

    Those of the `family` of what is compared are marked as dependent on it.
    """
    held = list(cases)
    pairs = {
        case.id: pair_of(ours, row_of(case, ruler.fields, stated_only=stated_only), ruler)
        for case in held
    }
    spans = {
        name: {ident: span_of(pair.apart, weights) for ident, pair in pairs.items()}
        for name, weights in weighed.items()
    }
    main = spans[STATED]
    found = [
        likened(case, about, pairs[case.id], main[case.id], likening.fewest_shared, family)
        for case in held
    ]
    near = [one for one in found if one.near]
    firsts = {name: first_of(near, by, likening.shown) for name, by in spans.items()}
    stated = left_when_stated(about, ours, held, ruler, weighed[STATED], likening, family)
    ordered = sorted(found, key=lambda each: place(main[each.id], each.id))
    return [
        replace(
            one,
            first_in=tuple(name for name, first in firsts.items() if one.id in first),
            surely_nearer_than=surely_nearer(main[one.id], main.items()),
            stated=stated[one.id],
        )
        for one in ordered
    ]


def likened(
    case: Case, about: str, pair: Pair, span: tuple[float, float], fewest: int, family: str
) -> CaseLikeness:
    """Return one case beside one row in counts."""
    return CaseLikeness(
        id=case.id,
        title=case.title,
        about=about,
        alike=pair.alike,
        unlike=pair.unlike,
        unknown=pair.unknown,
        asked=len(pair.alike) + len(pair.unlike) + len(pair.unknown),
        low=span[0],
        high=span[1],
        near=len(pair.apart) >= fewest,
        independence_group=case.family,
        dependent=case.family == family,
        sustained=ended(case, "sustained"),
        outcome_class=ended(case, "outcome_class"),
    )


def ended(case: Case, field: str) -> str:
    """Return the code of an outcome of a case, empty where it is not known."""
    cell = case.fields.get(field)
    return str(cell.value) if cell is not None and cell.value is not None else ""


def left_when_stated(
    about: str,
    ours: Mapping[str, Coded],
    cases: list[Case],
    ruler: Ruler,
    weights: Weights,
    likening: Likening,
    family: str,
) -> dict[str, StatedOnly]:
    """Return what is left of each likeness with the stated cells of the cases only."""
    pairs = {c.id: pair_of(ours, row_of(c, ruler.fields, stated_only=True), ruler) for c in cases}
    spans = {ident: span_of(pair.apart, weights) for ident, pair in pairs.items()}
    fewest = likening.fewest_shared
    found = [likened(c, about, pairs[c.id], spans[c.id], fewest, family) for c in cases]
    near = [one for one in found if one.near]
    first = first_of(near, spans, likening.shown)
    return {
        one.id: StatedOnly(len(one.alike), len(one.unlike), one.near, one.id in first)
        for one in found
    }
