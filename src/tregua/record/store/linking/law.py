"""Names in `law.yaml` that lead nowhere: actors, and kinds that no list of the law holds.

What is known of the law is loaded only where the file holds something.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from tregua.domain import Dossier
from tregua.domain.knowledge.law import LegalKnowledge
from tregua.errors import Problem
from tregua.files import Tree
from tregua.record.store.written import Where, Written

__all__ = ["law_problems"]

FILE = "law.yaml"
STATES = ("open", "chosen", "set-aside")
Named = tuple[Where, str, Mapping[str, Any] | tuple[str, ...]]


def law_problems(
    dossier: Dossier, trees: Mapping[str, Tree], written: Written
) -> Iterator[Problem]:
    """Yield every actor that is not listed and every kind that no list holds, with the nearest."""
    held = dossier.law
    if not any(getattr(held, name) for name in type(held).model_fields):
        return
    from tregua.knowledge import load_locks
    from tregua.knowledge.law import load_law

    place = Written(trees, written.unread)
    for where, about in subjects(dossier):
        wrong = written.unlisted(about)
        if wrong is not None:
            yield place.problem(FILE, where, wrong[0], **wrong[1])
    known = load_law()
    for where, given, allowed in kinds(dossier, known):
        if given not in allowed:
            yield unknown(place, where, given, allowed)
    yield from listing_problems(dossier, known, load_locks().acts, place)


def listing_problems(
    dossier: Dossier, known: LegalKnowledge, acts: Mapping[str, Any], place: Written
) -> Iterator[Problem]:
    """Yield lists nobody knows by that word, and acts allowed that are none or stand in no note."""
    for i, listing in enumerate(dossier.law.listings):
        where: Where = ("listings", i, "allows")
        if listing.says is None and listing.regime not in known.regimes:
            values = {"given": listing.regime, "allowed": ", ".join(known.regimes)}
            yield place.problem(FILE, ("listings", i, "regime"), "law_regime_unknown", **values)
        for act in listing.allows:
            if act not in acts:
                yield unknown(place, where, act, acts)
        if listing.allows and listing.counsel_note is None:
            yield place.problem(FILE, where, "law_allows_without_note")


def subjects(dossier: Dossier) -> Iterator[tuple[Where, str]]:
    """Yield every actor that is named, with its place."""
    for i, listing in enumerate(dossier.law.listings):
        yield ("listings", i, "of"), listing.of
    for i, grant in enumerate(dossier.law.grants):
        yield ("grants", i, "by"), grant.by
    for i, act in enumerate(dossier.law.planned_acts):
        yield from ((("planned_acts", i, "towards"), about) for about in act.towards)


def kinds(dossier: Dossier, known: LegalKnowledge) -> Iterator[Named]:
    """Yield every kind that is named, with its place and those there are."""
    held = dossier.law
    for i, state in enumerate(held.jurisdictions):
        yield ("jurisdictions", i, "part"), state.part, known.parts
    for i, listing in enumerate(held.listings):
        yield from ((("listings", i, "bars"), slug, known.bars) for slug in listing.bars)
        yield from ((("listings", i, "reaches"), slug, known.reaches) for slug in listing.reaches)
    for i, grant in enumerate(held.grants):
        yield ("grants", i, "measure"), grant.measure, known.measures
    for i, act in enumerate(held.planned_acts):
        yield ("planned_acts", i, "act"), act.act, known.acts
    for i, option in enumerate(held.standing):
        yield ("standing", i, "option"), option.option, known.standing
        yield ("standing", i, "state"), option.state, STATES


def unknown(
    place: Written, where: Where, given: str, allowed: Mapping[str, Any] | tuple[str, ...]
) -> Problem:
    """Return the problem of a kind that is on no list, with the nearest one."""
    near = "".join(get_close_matches(given, list(allowed), n=1))
    code = "law_kind_unknown_near" if near else "law_kind_unknown"
    return place.problem(FILE, where, code, given=given, near=near, allowed=", ".join(allowed))
