"""Bodies said to be infiltrated, and what they are trusted with: tasks, channels, taking over."""

from dataclasses import dataclass

from tregua.decide.actors.around.ground import Ground
from tregua.domain import Answer, Reason, Result
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
        ties = [
            tie
            for tie in ground.ties_at.get(about, ())
            if tie.kind == "infiltration" and tie.target_actor == about
        ]
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
    through = tuple(way.id for way in ground.channels if way.through == about)
    return through, tuple(way.id for way in ground.channels if way.deputy == about)
