"""Small casts in a few words: factions, ties, proofs and channels of invented groups."""

from typing import Any

from tests.support.dossiers import NOW, dossier, party, sheet, source
from tregua.domain import Actors, Dossier, active
from tregua.domain.people import Authority, Body, Channel, Faction, Merge, Person, Relation

SURE: dict[str, Any] = {"recorded": NOW, "confidence": "high", "sources": [{"source": "text"}]}


def faction(slug: str, of: str = "a", **more: Any) -> Faction:
    """Return a part of a group."""
    return Faction.model_validate(
        {"id": slug, "recorded": NOW, "party": of, "name": slug.upper()} | more
    )


def person(slug: str, **more: Any) -> Person:
    """Return somebody under a code name."""
    fields = {"id": slug, "recorded": NOW, "code_name": slug.title(), "role": "speaks"}
    return Person.model_validate(fields | more)


def body(slug: str, kind: str = "church", **more: Any) -> Body:
    """Return a body."""
    return Body.model_validate(
        {"id": slug, "recorded": NOW, "name": slug.upper(), "kind": kind} | more
    )


def tie(one: str, other: str, kind: str = "command", **more: Any) -> Relation:
    """Return a firm and well known tie that holds without a date, named after its ends."""
    name = f"{kind}-{one}-{other}".replace(":", "-")
    fields = {"id": name, "kind": kind, "from": one, "to": other, "hold": "firm"}
    return Relation.model_validate(SURE | fields | more)


def authority(of: str, on_behalf: str = "party:a", **more: Any) -> Authority:
    """Return a checked proof of the first day of 2020 that somebody speaks for others."""
    fields = {
        "id": f"{of}-for-{on_behalf}".replace(":", "-"),
        "of": of,
        "on_behalf": on_behalf,
        "proof": "order-obeyed",
        "on": "2020-01-01",
        "identity_checked": True,
    }
    return Authority.model_validate(SURE | fields | more)


def channel(through: str, *between: str, **more: Any) -> Channel:
    """Return a line of talk, named after whom it runs through."""
    fields = {"id": f"by-{through}".replace(":", "-"), "through": through, "between": between}
    return Channel.model_validate(SURE | fields | more)


def merge(keep: str, *same: str, **more: Any) -> Merge:
    """Return that some entries are one actor."""
    name = "-".join(("is", keep, *same)).replace(":", "-")
    fields = {"id": name, "recorded": NOW, "keep": keep, "same": same, "reason": "Seen"}
    return Merge.model_validate(fields | {"by": "analyst-1", "on": "2020"} | more)


def cast(groups: str = "a", /, *, team: Any = (), **parts: Any) -> Dossier:
    """Return a dossier of some groups, and of the state, with what is said of their actors."""
    actor_parts = {k: tuple(v) for k, v in parts.items() if k in Actors.model_fields}
    rest = {k: v for k, v in parts.items() if k not in Actors.model_fields}
    parties = (*(party(group) for group in groups), party("state", kind="state"))
    given = actor_parts.pop("parties", parties)
    sources = (source(), source("unseen", seen="not_seen"), source("weak", grade="F6"))
    held = {"actors": Actors(parties=given, **actor_parts), "sources": sources}
    return dossier(**held | {"sheet": sheet(team=team)} | rest)


def unmerged(actors: Actors) -> Actors:
    """Return the actors with every merge taken back by a new record."""
    back = tuple(
        m.model_copy(update={"id": f"{m.id}-back", "replaces": m.id, "withdrawn": True})
        for m in active(actors.merges)
    )
    return actors.model_copy(update={"merges": (*actors.merges, *back)})


def assent(by: str, through: str | None = None, **more: Any) -> dict[str, Any]:
    """Return an oral yes of the second day of 2020."""
    said = {"party": by, "on": "2020-01-02", "form": "oral"} | more
    return said | ({"through": through} if through else {})
