"""The share of a group outside the talks, held against what was decided on beforehand (R122)."""

from tregua.decide.actors.around.coverage import Span
from tregua.decide.actors.around.ground import Ground, gathered
from tregua.domain import Answer
from tregua.domain.people import Tolerance

__all__ = ["beyond", "share_outside", "tolerance_of"]


def share_outside(group: str, ground: Ground) -> Span | None:
    """Return the share of a group's members in parts outside the talks.

    A part of which it is not recorded whether it takes part may be all outside. Nothing is
    returned where no part is outside or unknown, or where one of them has no share recorded.
    """
    shares = members(group, ground)
    out = [p for p in ground.parts(group) if ground.inside(p) is Answer.NOT_MET]
    perhaps = [p for p in ground.parts(group) if ground.inside(p) is Answer.UNCLEAR]
    if not out and not perhaps:
        return None
    if any(part not in shares for part in (*out, *perhaps)):
        known = sum(shares[part].low for part in out if part in shares)
        return Span(known, 1.0) if known else None
    low = sum(shares[part].low for part in out)
    high = sum(shares[part].high for part in (*out, *perhaps))
    return Span(min(low, 1.0), min(high, 1.0))


def members(group: str, ground: Ground) -> dict[str, Span]:
    """Return the least and most of the share of members on file for each part."""
    own = [share for share in ground.shares_in.get(group, ()) if share.what == "members"]
    by_part = gathered((share.of, share) for share in own)
    return {
        about: Span(min(s.low for s in shares), max(s.high for s in shares))
        for about, shares in by_part.items()
    }


def tolerance_of(group: str, ground: Ground) -> Tolerance | None:
    """Return the last share outside that the team decided it can bear, if it decided one."""
    own = ground.tolerances.get(group, ())
    return max(own, key=lambda t: (t.on.last, t.recorded), default=None)


def beyond(outside: Span | None, tolerance: Tolerance | None) -> Answer:
    """Tell whether more is outside than was decided on; a split alone is no alert."""
    if outside is None or tolerance is None:
        return Answer.UNCLEAR
    if outside.low > tolerance.share:
        return Answer.MET
    return Answer.NOT_MET if outside.high <= tolerance.share else Answer.UNCLEAR
