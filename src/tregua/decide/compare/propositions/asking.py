"""Every proposition asked of the coded cases: families counted once, chance weighed."""

from collections.abc import Iterable, Mapping
from itertools import product

from tregua.decide.compare.emptiness import emptiness_of
from tregua.decide.compare.propositions.reading import fields_in, read_one, read_pair
from tregua.decide.compare.propositions.results import (
    Asked,
    Counted,
    Propositions,
    Reading,
    Share,
    Stands,
)
from tregua.decide.compare.propositions.weighing import Quadrants, share_of
from tregua.domain import Answer
from tregua.domain.knowledge import Case, Library, Proposition, PropositionTest

__all__ = ["ask_propositions"]

QUADRANTS: tuple[Stands, ...] = ("for", "against", "without_yes", "without_no")
ANSWERS = tuple(product((Answer.MET, Answer.NOT_MET), repeat=2))
"""What is known of both halves in each quadrant."""

BORNE_OUT = {"for": ("for", "without_no"), "against": ("against", "without_yes")}


def ask_propositions(
    library: Library,
    propositions: Mapping[str, Proposition],
    *,
    stated_only: bool = False,
    owners: Mapping[str, str] | None = None,
) -> Propositions:
    """Ask each proposition of the coded cases.

    A proposition is never found true: the result says which cases stand for and against it and on
    which nothing can be said, and where it means something how often chance alone would put as
    many for. `owners` are those whose own propositions some are.
    """
    asked = tuple(
        ask_one(ident, one, library, stated_only, (owners or {}).get(ident, ""))
        for ident, one in propositions.items()
    )
    return Propositions(asked, emptiness_of(library), stated_only)


def ask_one(ident: str, one: Proposition, library: Library, stated_only: bool, owner: str) -> Asked:
    """Ask one proposition."""
    readings = readings_of(one.test, library, stated_only)
    barred = barred_in(ident, one.test, library)
    share, why = weighed(one, readings, barred)
    return Asked(
        id=ident,
        claim=one.claim,
        fields=one.fields,
        readings=readings,
        counted=counted(readings),
        stated=counted(readings_of(one.test, library, True)),
        share=share,
        no_share=why,
        barred=barred,
        named_otherwise=tuple(otherwise(one, readings)) if one.test else (),
        caution=one.caution,
        leaves_out=one.test.leaves_out if one.test else None,
        built_in=one.test.built_in if one.test else None,
        untested=one.untested,
        remarks=one.remarks,
        owner=owner,
    )


def readings_of(
    test: PropositionTest | None, library: Library, stated_only: bool
) -> tuple[Reading, ...]:
    """Return how every case asked, or every pair, stands."""
    if test is None:
        return ()
    everything = {**library.cases, **library.processes}
    if test.pairs:
        return tuple(
            read_pair(test, (everything[a], everything[b]), library.codebook, stated_only)
            for a, b in test.pairs
        )
    over: Iterable[Case] = (everything if test.over == "all" else library.cases).values()
    return tuple(read_one(test, case, library.codebook, stated_only) for case in over)


def counted(readings: Iterable[Reading]) -> Counted:
    """Return families by how their cases stand; one that stands on two sides is divided."""
    sides = sides_of(readings)
    named = {
        stands: tuple(f for f, held in sides.items() if held == {stands}) for stands in QUADRANTS
    }
    return Counted(
        for_=named["for"],
        against=named["against"],
        without_yes=named["without_yes"],
        without_no=named["without_no"],
        divided=tuple(f for f, held in sides.items() if len(held) > 1),
        unknown=tuple(f for f, held in sides.items() if not held),
    )


def sides_of(readings: Iterable[Reading]) -> dict[str, set[Stands]]:
    """Return for each family the sides its cases stand on, unknown ones left out."""
    sides: dict[str, set[Stands]] = {}
    for reading in readings:
        held = sides.setdefault(reading.family, set())
        if reading.stands != "unknown":
            held.add(reading.stands)
    return sides


def weighed(
    one: Proposition, readings: tuple[Reading, ...], barred: tuple[str, ...]
) -> tuple[Share | None, str]:
    """Return the share of ways, or why none is given."""
    if one.test is None:
        return None, "untested"
    if one.test.pairs:
        return None, "pairs"
    if one.test.built_in:
        return None, "built_in"
    if one.test.over == "all":
        return None, "mixed"
    if barred:
        return None, "barred"
    totals = counted(readings)
    known: Quadrants = (
        len(totals.for_),
        len(totals.against),
        len(totals.without_yes),
        len(totals.without_no),
    )
    share = share_of(known, tuple(possible(readings)))
    return share, "" if share else "one_sided"


def possible(readings: tuple[Reading, ...]) -> Iterable[frozenset[int]]:
    """Yield for each family not settled the quadrants it could stand in."""
    sides = sides_of(readings)
    for family, held in sides.items():
        if len(held) > 1:
            yield frozenset(QUADRANTS.index(stands) for stands in held)
        elif not held:
            mine = [reading for reading in readings if reading.family == family]
            yield frozenset(q for reading in mine for q in could_be(reading))


def could_be(reading: Reading) -> Iterable[int]:
    """Yield the quadrants a case could stand in, by what is known of either half."""
    for place, (when, then) in enumerate(ANSWERS):
        if reading.when in (when, Answer.UNCLEAR) and reading.then in (then, Answer.UNCLEAR):
            yield place


def barred_in(ident: str, test: PropositionTest | None, library: Library) -> tuple[str, ...]:
    """Return the fields that were coded from what this proposition holds them against."""
    if test is None:
        return ()
    then = fields_in(test.then)
    return tuple(
        name
        for name in sorted(fields_in(test.when))
        for bar in library.codebook.fields[name].barred_with
        if ident in bar.propositions or then & set(bar.outcomes)
    )


def otherwise(one: Proposition, readings: tuple[Reading, ...]) -> Iterable[tuple[str, str, str]]:
    """Yield cases the coders named on a side the cells do not bear out: case, side, standing."""
    stands = {case: reading.stands for reading in readings for case in reading.cases}
    for side, named in (("for", one.for_), ("against", one.against)):
        for case in named:
            found = stands.get(case, "not_asked")
            if found not in BORNE_OUT[side]:
                yield case, side, found
