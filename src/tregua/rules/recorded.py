"""A dossier's standing claims as values a condition can look up."""

from tregua.domain import Claim, Dossier, active
from tregua.rules.scene import Known

__all__ = ["recorded"]


def recorded(dossier: Dossier) -> dict[tuple[str, str], tuple[Known, ...]]:
    """Return the standing claims by question and subject.

    A claim none of whose sources was seen, in whole, in part or as quoted elsewhere, is carried
    as unsupported: it answers nothing.
    """
    claims: dict[tuple[str, str], tuple[Known, ...]] = {}
    for claim in active(dossier.claims):
        known = Known(claim.value, claim.id, supported(claim, dossier))
        key = (claim.question, claim.about)
        claims[key] = (*claims.get(key, ()), known)
    return claims


def supported(claim: Claim, dossier: Dossier) -> bool:
    """Tell whether anything was seen of at least one source of a claim."""
    sources = [dossier.source(cite.source) for cite in claim.sources]
    return any(source is not None and source.seen != "not_seen" for source in sources)
