"""Where a study as it stands departs from its plan: each choice, as it was and as it is."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from tregua.deliver.impact.planning.plans import BETWEEN, NONE, digest_of
from tregua.domain import Plan, Result

__all__ = ["Departure", "departures"]

LISTS = frozenset({"harms", "pauses", "places", "donors", "left_out", "designs"})


@dataclass(frozen=True, slots=True)
class Departure(Result):
    """One choice that is no longer what the plan says.

    `code` is `changed` (a choice differs), `later_figures` (the institution's figures are of
    another day), or `edited` (the plan's own text does not give its digest: it was altered after
    it was written; `was` is the digest written, `is_` that of the text). For choices that list
    several, `added` and `dropped` name the entries.
    """

    code: str
    choice: str
    was: str
    is_: str
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


def departures(plan: Plan, now: Mapping[str, str]) -> tuple[Departure, ...]:
    """Return every departure of the choices made `now` from a plan, in the order of the plan."""
    return tuple(found(plan, now))


def found(plan: Plan, now: Mapping[str, str]) -> Iterator[Departure]:
    """Yield an altered text first, then each choice that differs."""
    digest = digest_of(plan.asked)
    if digest != plan.digest:
        yield Departure("edited", "digest", plan.digest, digest)
    for choice in dict.fromkeys((*plan.asked, *now)):
        was, is_ = plan.asked.get(choice, NONE), now.get(choice, NONE)
        if was == is_:
            continue
        code = "later_figures" if choice == "as_of" else "changed"
        listing = choice in LISTS
        before, after = (entries(text) if listing else () for text in (was, is_))
        yield Departure(code, choice, was, is_, beyond(after, before), beyond(before, after))


def entries(text: str) -> tuple[str, ...]:
    """Return the entries of a choice that lists several."""
    return () if text == NONE else tuple(text.split(BETWEEN))


def beyond(these: Iterable[str], those: Iterable[str]) -> tuple[str, ...]:
    """Return the entries of one that the other lacks."""
    known = set(those)
    return tuple(each for each in these if each not in known)
