"""Recorded lists that hold an act towards a group until counsel's note names that act."""

from tregua.domain import Answer, Dossier, Reason, active
from tregua.domain.law import Listed, Listing

__all__ = ["TERM", "holding", "listing_reasons"]

TERM = "listing"
"""The term of a reason that is a recorded list, and no claim."""


def holding(act: str, about: str, dossier: Dossier) -> tuple[Listing, ...]:
    """Return the standing listings of a group, or of what belongs to it, that hold an act.

    A listing holds every act that counsel's note on it does not name: a note on talks in general
    names none. One that is unclear holds as one that is listed; what it bars is for counsel to
    say, and no list is taken to bar nothing. That nobody was found on a list opens nothing.
    """
    found = (Listed.LISTED, Listed.UNCLEAR)
    return tuple(
        listing
        for listing in active(dossier.law.listings)
        if listing.answer in found
        and about in owners(listing.of, dossier)
        and not (listing.counsel_note is not None and act in listing.allows)
    )


def listing_reasons(listings: tuple[Listing, ...], about: str) -> tuple[Reason, ...]:
    """Return the listings as what speaks against an act."""
    return tuple(
        Reason(TERM, about, each.answer.value, Answer.NOT_MET, (each.id,)) for each in listings
    )


def owners(of: str, dossier: Dossier) -> frozenset[str]:
    """Return the parties that a listing of an actor holds; one of the whole holds every group."""
    actors = dossier.actors
    if of == "dossier":
        return frozenset(f"party:{group.id}" for group in dossier.groups)
    homes = {f"faction:{f.id}": f"party:{f.party}" for f in active(actors.factions)}
    homes |= {f"body:{b.id}": f"party:{b.party}" for b in active(actors.bodies) if b.party}
    homes |= {f"person:{p.id}": p.of for p in active(actors.persons) if p.of}
    chain = [of]
    while (above := homes.get(chain[-1])) is not None and above not in chain:
        chain.append(above)
    return frozenset(chain)
