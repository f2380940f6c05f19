"""Lists and bans, actor by actor: what a search gave, what it bars, how it could reach us.

Only an act of an authority, as somebody searched and recorded it in `law.yaml`, is a listing. What
a group is called, in its label or in anybody's words, is read nowhere here.
"""

from dataclasses import dataclass

from tregua.decide.law.states import is_named, states_named
from tregua.decide.law.testing.subjects import seen
from tregua.domain import Confidence, Dossier, Result, active
from tregua.domain.dates import When
from tregua.domain.knowledge.law import LegalKnowledge, ListRegime
from tregua.domain.law import Listed, Listing
from tregua.language import Text, Words

__all__ = ["ListingReading", "Reach", "Search", "read_listings"]

NEVER = "never_searched"


@dataclass(frozen=True, slots=True)
class Reach(Result):
    """One way a list could touch us: `recorded`, or `missing` where nobody wrote of it."""

    id: str
    label: Text | None
    state: str


@dataclass(frozen=True, slots=True)
class Search(Result):
    """One search as recorded. `stands` is false where nothing seen stands behind what it gave.

    `allows` are the acts counsel's note names; without a note it names none.
    """

    id: str
    answer: Listed
    on: When
    stands: bool
    bars: tuple[str, ...]
    counsel_note: Words | None
    allows: tuple[str, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListingReading(Result):
    """One list for one actor: `listed`, `not_found`, `unclear` or `never_searched`.

    Nobody found on a list is not a leave to act; a list nobody searched is not a list without a
    name. `reaches` is told where the actor is listed or may be. `elsewhere` marks a list about the
    groups of a state this dossier does not name, for a group nobody searched it for: it is told
    apart, and whether it concerns us is for the team to say.
    """

    about: str
    regime: str
    label: Text | None
    says: Words | None
    kept_by: Text | None
    binds: Text | None
    exceptions: Text | None
    answer: str
    bars: tuple[str, ...]
    searches: tuple[Search, ...]
    reaches: tuple[Reach, ...]
    as_of: When | None
    elsewhere: bool = False


def read_listings(dossier: Dossier, law: LegalKnowledge) -> tuple[ListingReading, ...]:
    """Return every list for every group, and for any other actor a search is recorded of."""
    standing = active(dossier.law.listings)
    groups = [f"party:{group.id}" for group in dossier.groups]
    abouts = dict.fromkeys([*groups, *(listing.of for listing in standing)])
    found: list[ListingReading] = []
    for about in abouts:
        own = [listing for listing in standing if listing.of == about]
        asked = list(law.regimes) if about in groups else []
        for regime in dict.fromkeys([*asked, *(listing.regime for listing in own)]):
            searches = tuple(each for each in own if each.regime == regime)
            found.append(read_listing(about, regime, searches, dossier, law))
    return tuple(found)


def read_listing(
    about: str,
    regime: str,
    listings: tuple[Listing, ...],
    dossier: Dossier,
    law: LegalKnowledge,
) -> ListingReading:
    """Return one list for one actor."""
    known: ListRegime | None = law.regimes.get(regime)
    searches = tuple(read_search(listing, dossier) for listing in listings)
    answer = answer_of(searches)
    state = known.state if known else None
    recorded = dict.fromkeys(bar for listing in listings for bar in listing.bars)
    bars = tuple(recorded) or (known.bars if known else ())
    return ListingReading(
        about=about,
        regime=regime,
        label=known.label if known else None,
        says=next((listing.says for listing in listings if listing.says), None),
        kept_by=known.kept_by if known else None,
        binds=known.binds if known else None,
        exceptions=known.exceptions if known else None,
        answer=answer,
        bars=bars,
        searches=searches,
        reaches=reaches_of(listings, law) if answer in (Listed.LISTED, Listed.UNCLEAR) else (),
        as_of=known.as_of if known else None,
        elsewhere=(
            answer == NEVER and state is not None and not is_named(state, states_named(dossier))
        ),
    )


def read_search(listing: Listing, dossier: Dossier) -> Search:
    """Return one search with whether anything seen stands behind it."""
    sources = tuple(cite.source for cite in listing.sources)
    sure = listing.confidence is not Confidence.LOW
    return Search(
        id=listing.id,
        answer=listing.answer,
        on=listing.on,
        stands=sure and any(seen(source, dossier) for source in sources),
        bars=listing.bars,
        counsel_note=listing.counsel_note,
        allows=listing.allows if listing.counsel_note is not None else (),
        sources=sources,
    )


def answer_of(searches: tuple[Search, ...]) -> str:
    """Return what the searches give together; one that differs or has no ground leaves it open.

    That the actor is listed is told as soon as one search that stands says so.
    """
    if not searches:
        return NEVER
    if any(each.stands and each.answer is Listed.LISTED for each in searches):
        return Listed.LISTED.value
    free = all(each.stands and each.answer is Listed.NOT_FOUND for each in searches)
    return Listed.NOT_FOUND.value if free else Listed.UNCLEAR.value


def reaches_of(listings: tuple[Listing, ...], law: LegalKnowledge) -> tuple[Reach, ...]:
    """Return every way a list could touch us, recorded or missing."""
    recorded = dict.fromkeys(slug for listing in listings for slug in listing.reaches)
    ways = dict.fromkeys([*law.reaches, *recorded])
    return tuple(
        Reach(
            slug,
            law.reaches[slug].label if slug in law.reaches else None,
            "recorded" if slug in recorded else "missing",
        )
        for slug in ways
    )
