"""A dossier's claims as values a condition can look up."""

from collections.abc import Iterable

from tregua.domain import Claim, Dossier, Source, active
from tregua.rules.scene import Known

__all__ = ["is_weak", "recorded"]


def recorded(
    dossier: Dossier, claims: Iterable[Claim] | None = None
) -> dict[tuple[str, str], tuple[Known, ...]]:
    """Return claims by question and subject: the standing ones, or those given.

    A claim none of whose sources was seen, in whole, in part or as quoted elsewhere, is carried
    as unsupported: it answers nothing. One all of whose seen sources are graded E or F, or 5 or
    6, is carried as weak.
    """
    sources = {source.id: source for source in active(dossier.sources)}
    found: dict[tuple[str, str], list[Known]] = {}
    for claim in active(dossier.claims) if claims is None else claims:
        seen = [s for s in seen_of(claim, sources) if s.seen != "not_seen"]
        known = Known(
            value=claim.value,
            record=claim.id,
            supported=bool(seen),
            confidence=claim.confidence.value,
            weak=all(is_weak(source) for source in seen),
        )
        found.setdefault((claim.question, claim.about), []).append(known)
    return {key: tuple(several) for key, several in found.items()}


def seen_of(claim: Claim, sources: dict[str, Source]) -> list[Source]:
    """Return the sources of a claim that are listed."""
    return [sources[cite.source] for cite in claim.sources if cite.source in sources]


def is_weak(source: Source) -> bool:
    """Tell whether a source is graded as unreliable or not to be judged (the Admiralty scale)."""
    return source.grade[0] in "EF" or source.grade[1] in "56"
