"""What an event is about, when it was, and whether it came after something."""

from collections.abc import Iterator
from dataclasses import dataclass

from tregua.domain import Answer, Dossier, Event, When, active
from tregua.domain.knowledge import Catalogue

__all__ = ["Happening", "happenings", "touches"]


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened: an event, or the end of one that lasted, as a kind of its own."""

    event: Event
    kind: str
    on: When

    def after(self, when: When) -> Answer:
        """Tell whether this came after a date: met, not met, or unclear where they overlap."""
        return when.before(self.on)


def happenings(dossier: Dossier, catalogue: Catalogue) -> Iterator[Happening]:
    """Yield the standing events of a dossier, and the ends of those that ended."""
    for event in active(dossier.events):
        yield Happening(event, event.kind, event.on)
        kind = catalogue.events.get(event.kind)
        if event.until is not None and kind is not None and kind.ends_as:
            yield Happening(event, kind.ends_as, event.until)


def touches(dossier: Dossier, event: str, subject: str) -> bool:
    """Tell whether what happened to one subject can bear on an answer about another.

    What happened to a group bears on its factions and bodies, on its ties, and on the whole, and
    the other way round; on another group, or another faction of the same one, it does not. Where
    the two are of kinds that nothing compares (a group and a place), it may.
    """
    if "dossier" in (event, subject) or event == subject:
        return True
    ends = [set(family(dossier, each)) for each in (event, subject)]
    if event.partition(":")[0] == subject.partition(":")[0]:
        return event in ends[1] or subject in ends[0]
    parties = [{each for each in end if each.startswith("party:")} for end in ends]
    return not (parties[0] and parties[1]) or bool(parties[0] & parties[1])


def family(dossier: Dossier, about: str) -> Iterator[str]:
    """Yield a subject and all it is part of: a faction's party, the place around a place."""
    yield about
    kind, _, slug = about.partition(":")
    actors = dossier.actors
    up: dict[str, tuple[tuple[str, str | None], ...]] = {
        "faction": tuple((f.id, f"party:{f.party}") for f in actors.factions),
        "body": tuple((b.id, f"party:{b.party}" if b.party else None) for b in actors.bodies),
        "place": tuple((p.id, f"place:{p.within}" if p.within else None) for p in actors.places),
        "person": tuple((p.id, p.of) for p in actors.persons),
        "relation": tuple(
            (r.id, end) for r in actors.relations for end in (r.source_actor, r.target_actor)
        ),
    }
    for found, whole in up.get(kind, ()):
        if found == slug and whole is not None and whole != about:
            yield from family(dossier, whole)
