"""How much of the groups, and of the violence, is inside the talks: always as a range (R117)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Answer, Missing, Range, Result, active
from tregua.domain.people import GroupCount, ViolenceShare
from tregua.rules import Item

__all__ = ["Coverage", "Span", "ViolenceInside", "coverage_items", "read_coverage"]


@dataclass(frozen=True, slots=True)
class Span(Result):
    """A share between its lowest and its highest, from 0 to 1."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ViolenceInside(Result):
    """The share of one harm laid to those inside the talks; what is laid to nobody stays open.

    `unread` are those inside of whom no share is recorded; `over` says that the shares written
    add up to more than the whole, so that some of them cannot be right.
    """

    harm: str
    share: Span
    records: tuple[str, ...]
    unread: tuple[str, ...]
    over: bool


@dataclass(frozen=True, slots=True)
class Coverage(Result):
    """One place, or the whole: how many groups act there, which are inside, and the shares.

    `perhaps` are groups of which it is not recorded whether they act there or take part. `counted`
    is the least and most of all counts on file: they are never averaged.
    """

    whole: str
    counted: tuple[int, int] | None
    inside: tuple[str, ...]
    perhaps: tuple[str, ...]
    outside: tuple[str, ...]
    groups: Span | None
    violence: tuple[ViolenceInside, ...]
    counts: tuple[GroupCount, ...]
    missing: tuple[Missing, ...]


def read_coverage(ground: Ground) -> tuple[Coverage, ...]:
    """Return the coverage of each place that is counted or shared out, or of the whole."""
    counts = [c for c in active(ground.dossier.actors.group_counts) if c.as_of.first <= ground.day]
    shares = [s for own in ground.shares_in.values() for s in own if s.what == "harm"]
    wholes = dict.fromkeys(
        [
            *(count.place or "dossier" for count in counts),
            *(share.in_whole for share in shares if not share.in_whole.startswith("party:")),
        ]
    )
    alone = len(wholes) < 2
    return tuple(
        coverage_of(
            whole,
            [c for c in counts if (c.place or "dossier") == whole],
            [s for s in shares if s.in_whole == whole],
            ground,
            every=alone or whole == "dossier",
        )
        for whole in wholes or {"dossier": None}
    )


def coverage_of(
    whole: str,
    counts: list[GroupCount],
    shares: list[ViolenceShare],
    ground: Ground,
    *,
    every: bool,
) -> Coverage:
    """Return the coverage of one whole; `every` says that all groups of the dossier act in it."""
    here = {ground.home(share.of) for share in shares}
    sure = [g for g in ground.groups if every or g in here]
    inside = tuple(g for g in sure if ground.inside(g) is Answer.MET)
    outside = tuple(g for g in sure if ground.inside(g) is Answer.NOT_MET)
    known = {*inside, *outside}
    perhaps = tuple(
        g for g in ground.groups if g not in known and ground.inside(g) is not Answer.NOT_MET
    )
    counted = (min(c.low for c in counts), max(c.high for c in counts)) if counts else None
    groups = share_of_groups(counted, len(inside), len(perhaps), len(outside), len(sure))
    violence = tuple(violence_inside(shares, ground))
    missing = [Missing("group_counts", whole, "not_recorded")] if counted is None else []
    if not violence:
        missing.append(Missing("violence_shares", whole, "not_recorded"))
    missing.extend(
        Missing("in_talks", g, "not_recorded")
        for g in ground.groups
        if ground.inside(g) is Answer.UNCLEAR
    )
    return Coverage(
        whole, counted, inside, perhaps, outside, groups, violence, tuple(counts), tuple(missing)
    )


def share_of_groups(
    counted: tuple[int, int] | None, inside: int, perhaps: int, outside: int, listed: int
) -> Span | None:
    """Return the lowest and highest share of groups inside; nothing where no count was made.

    The number of groups lies between the counts, and is never less than those listed. The highest
    share is found at the number of groups that fits those inside and outside most closely.

    Examples
    --------
    >>> share_of_groups((7, 7), 3, 0, 0, 3)
    Span(low=0.42857142857142855, high=0.42857142857142855)
    """
    if counted is None:
        return None
    least, most = max(counted[0], listed), max(counted[1], listed)
    if most == 0:
        return None
    may = inside + perhaps
    best = min(max(may + outside, least, 1), most)
    return Span(inside / most, min(may, best - outside) / best)


def violence_inside(shares: list[ViolenceShare], ground: Ground) -> Iterator[ViolenceInside]:
    """Yield for each harm the share laid to those inside, the unknown remainder left open."""
    for harm in dict.fromkeys(share.harm or "" for share in shares):
        own = [share for share in shares if (share.harm or "") == harm]
        sure, out = Span(0, 0), Span(0, 0)
        for about, span in apart(own, ground):
            taking_part = ground.inside(about)
            if taking_part is Answer.MET:
                sure = Span(sure.low + span.low, sure.high + span.high)
            elif taking_part is Answer.NOT_MET:
                out = Span(out.low + span.low, out.high + span.high)
        over = sure.low + out.low > 1
        told = {ground.home(share.of) for share in own}
        inside = [g for g in ground.groups if ground.inside(g) is Answer.MET]
        unread = tuple(g for g in inside if g not in told)
        unsure = [s for s in own if ground.inside(s.of) is Answer.UNCLEAR]
        room = max(0.0, 1 - out.low)
        high = room if unread or unsure else min(sure.high, room)
        low = min(sure.low, 1.0)
        span = Span(0.0, 1.0) if over else Span(low, max(low, high))
        yield ViolenceInside(harm, span, tuple(s.id for s in own), unread, over)


def apart(shares: list[ViolenceShare], ground: Ground) -> Iterator[tuple[str, Span]]:
    """Yield each actor with its share; parts that stand otherwise are taken from their whole.

    Several shares of one actor give the lowest and the highest of them.
    """
    spans = {
        about: widest(s for s in shares if s.of == about)
        for about in dict.fromkeys(share.of for share in shares)
    }
    for about, span in spans.items():
        if about in ground.factions and ground.home(about) in spans:
            if ground.inside(about) is not ground.inside(ground.home(about)):
                yield about, span
            continue
        other = [
            spans[part]
            for part in (ground.parts(about) if about in ground.parties else ())
            if part in spans and ground.inside(part) is not ground.inside(about)
        ]
        low = max(0.0, span.low - sum(s.high for s in other))
        yield about, Span(low, max(low, span.high - sum(s.low for s in other)))


def widest(shares: Iterable[ViolenceShare]) -> Span:
    """Return the lowest and the highest of several shares."""
    held = list(shares)
    return Span(min(s.low for s in held), max(s.high for s in held))


def coverage_items(read: tuple[Coverage, ...]) -> tuple[Item, ...]:
    """Return each whole as an item: its share of groups, and of violence over all harms at once."""
    return tuple(Item("wholes", one.whole, dict(fields_of(one))) for one in read)


def fields_of(one: Coverage) -> Iterator[tuple[str, Range]]:
    """Yield the shares that are known of one whole."""
    if one.groups is not None:
        yield "groups_inside", Range(low=one.groups.low, high=one.groups.high)
    if one.violence:
        low = min(v.share.low for v in one.violence)
        yield "violence_inside", Range(low=low, high=min(v.share.high for v in one.violence))
