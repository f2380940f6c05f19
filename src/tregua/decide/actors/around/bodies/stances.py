"""Each security body: where it stands on talks and who speaks with it, or the gap (R115)."""

from dataclasses import dataclass

from tregua.decide.actors.around.bodies.infiltrated import carried_by
from tregua.decide.actors.around.ground import Ground
from tregua.domain import ClaimValue, Reason, Result
from tregua.domain.results import Answer
from tregua.language import Words
from tregua.rules import Item, shown

__all__ = ["SecurityBody", "body_items", "read_security"]


@dataclass(frozen=True, slots=True)
class SecurityBody(Result):
    """One body that bears arms or arrests: what is claimed of its stance, and its liaison.

    `gaps` holds `stance` and `liaison` where they are missing.
    """

    about: str
    stances: tuple[Reason, ...]
    liaison: Words | None
    gaps: tuple[str, ...]


def read_security(ground: Ground) -> tuple[SecurityBody, ...]:
    """Return every security body, those of other countries included, in the order written."""
    return tuple(body_of(about, ground) for about in ground.bodies if is_security(about, ground))


def is_security(about: str, ground: Ground) -> bool:
    """Tell whether a body is of a kind that bears arms or arrests."""
    kind = ground.kinds.bodies.get(ground.bodies[about].kind)
    return kind is not None and kind.security


def body_of(about: str, ground: Ground) -> SecurityBody:
    """Return one security body."""
    ids, values = ground.values("body-stance", about)
    stances = tuple(
        Reason("body-stance", about, shown(value), Answer.MET, (slug,))
        for slug, value in zip(ids, values, strict=True)
    )
    liaison = ground.bodies[about].liaison
    lacks = {"stance": not stances, "liaison": liaison is None}
    return SecurityBody(
        about, stances, liaison, tuple(gap for gap, lacking in lacks.items() if lacking)
    )


def body_items(ground: Ground, security: tuple[SecurityBody, ...]) -> tuple[Item, ...]:
    """Return bodies as items: security, stance, liaison, and whether a channel hangs on them."""
    told = {body.about: body for body in security}
    tied = {tie.target_actor for tie in ground.ties if tie.kind == "infiltration"}
    items: list[Item] = []
    for about in ground.bodies:
        body, (through, deputy) = told.get(about), carried_by(about, ground)
        fields: dict[str, ClaimValue] = {
            "security": body is not None,
            "carries": bool(through or deputy),
            "infiltration_tie": about in tied,
        }
        if body is not None:
            fields |= {part: "stated" for part in ("stance", "liaison") if part not in body.gaps}
        items.append(Item("bodies", about, fields))
    return tuple(items)
