"""Bodies said to be infiltrated, and what they are trusted with: tasks, channels, taking over."""

from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground, standing_on
from tregua.domain import Answer, Channel, Reason, Result, active
from tregua.rules import shown

__all__ = ["Infiltrated", "carried_by", "read_infiltrated"]

SAID = ("suspected", "known")


@dataclass(frozen=True, slots=True)
class Infiltrated(Result):
    """One body said to be infiltrated, by whom as far as ties tell, and what it is trusted with.

    `trusted` is the answer of the criterion on a confidential task; `carries` are channels that
    run through it, `would_take_over` those it is the deputy of.
    """

    about: str
    said: tuple[Reason, ...]
    by: tuple[str, ...]
    ties: tuple[str, ...]
    tasks: tuple[str, ...]
    trusted: Answer
    carries: tuple[str, ...]
    would_take_over: tuple[str, ...]


def read_infiltrated(ground: Ground) -> tuple[Infiltrated, ...]:
    """Return the bodies that any claim or tie says are infiltrated; the word of one is enough."""
    found: list[Infiltrated] = []
    for about in ground.bodies:
        ids, values = ground.values("body-infiltrated", about)
        said = tuple(
            Reason("body-infiltrated", about, shown(value), Answer.MET, (slug,))
            for slug, value in zip(ids, values, strict=True)
            if value in SAID
        )
        ties = [t for t in ground.ties if t.kind == "infiltration" and t.target_actor == about]
        if not said and not ties:
            continue
        carries, deputy = carried_by(about, ground)
        found.append(
            Infiltrated(
                about=about,
                said=said,
                by=tuple(
                    dict.fromkeys(
                        t.source_actor for t in ties if not t.source_actor.startswith("person:")
                    )
                ),
                ties=tuple(tie.id for tie in ties),
                tasks=tuple(shown(v) for v in ground.values("body-task", about)[1]),
                trusted=ground.answer("infiltrated-body-with-task", about),
                carries=carries,
                would_take_over=deputy,
            )
        )
    return tuple(found)


def carried_by(about: str, ground: Ground) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the channels that run through a body, and those it would take over."""
    ways = [w for w in active(ground.dossier.actors.channels) if running(w, ground)]
    through = tuple(way.id for way in ways if way.through == about)
    return through, tuple(way.id for way in ways if way.deputy == about)


def running(way: Channel, ground: Ground) -> bool:
    """Tell whether a channel may be in use on the day."""
    return standing_on(way.during, ground.day)
