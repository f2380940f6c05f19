"""What answers on actors rest on: the cast on one day, the records behind, and their doubts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

from tregua.domain import Answer, Citation, Confidence, Dossier, Missing, Result, Severity, active
from tregua.domain.dates import When
from tregua.domain.knowledge.actors import ActorKinds
from tregua.rules import is_weak

__all__ = ["ALL", "SURENESS", "Cast", "Doubt", "Graded", "Noted", "once"]

ALL = "not_told_apart"
"""The subject of an order or authority of which nobody said what it covers."""
SURENESS = {Confidence.LOW: 0, Confidence.MEDIUM: 1, Confidence.HIGH: 2}


@dataclass(frozen=True, slots=True)
class Doubt(Result):
    """What keeps an answer from being surer than it is, as the records behind it say.

    `confidence` is the lowest among them, `hold` the weakest of the ties (`not_said` where nobody
    said how far one holds); both are empty where no such record stands behind the answer. `weak`
    names the records with weak sources only, `unseen` those none of whose sources was seen,
    `open_dates` those whose dates leave open whether they hold on the day, `undated` those that
    bear no date.
    """

    confidence: str = ""
    hold: str = ""
    weak: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    open_dates: tuple[str, ...] = ()
    undated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted(Result):
    """Something to look at: which rule found it, about whom, on which records; `key` is unique.

    `about` and `records` stand in the order written.
    """

    key: str
    rule: str
    about: tuple[str, ...]
    severity: Severity
    records: tuple[str, ...] = ()


class Graded(Protocol):
    """A record with how sure it is and the sources it rests on."""

    @property
    def id(self) -> str:
        """Return its id."""

    @property
    def confidence(self) -> Confidence:
        """Return how sure its writer was."""

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Return its sources."""


@dataclass(frozen=True)
class Cast:
    """The actors of a dossier, read as one under merged names, on one day.

    Nobody under 18 is among those who speak, command or carry messages, whatever is recorded.
    """

    dossier: Dossier
    kinds: ActorKinds
    day: date

    @cached_property
    def homes(self) -> Mapping[str, str]:
        """The party each actor belongs to, or is; an actor of no recorded party is left out."""
        actors = self.dossier.actors
        found = {f"party:{p.id}": f"party:{p.id}" for p in active(actors.parties)}
        found.update({f"faction:{f.id}": f"party:{f.party}" for f in active(actors.factions)})
        found.update({f"body:{b.id}": f"party:{b.party}" for b in active(actors.bodies) if b.party})
        persons = {f"person:{p.id}": p.of for p in active(actors.persons) if p.of}
        return found | {who: found[of] for who, of in persons.items() if of in found}

    @cached_property
    def order(self) -> Mapping[str, int]:
        """The place of each actor in the order written: parties, factions, bodies, persons."""
        actors = self.dossier.actors
        named = (
            *(f"party:{p.id}" for p in active(actors.parties)),
            *(f"faction:{f.id}" for f in active(actors.factions)),
            *(f"body:{b.id}" for b in active(actors.bodies)),
            *(f"person:{p.id}" for p in active(actors.persons)),
        )
        return {about: n for n, about in enumerate(named)}

    @cached_property
    def young(self) -> frozenset[str]:
        """Everybody under 18: on a protective track, and in no answer."""
        persons = active(self.dossier.actors.persons)
        return frozenset(f"person:{p.id}" for p in persons if p.under_18)

    @cached_property
    def parts(self) -> Mapping[str, tuple[str, ...]]:
        """The factions of each party, in the order written."""
        found: dict[str, tuple[str, ...]] = {}
        for faction in active(self.dossier.actors.factions):
            home = f"party:{faction.party}"
            found[home] = (*found.get(home, ()), f"faction:{faction.id}")
        return found

    @cached_property
    def seen(self) -> Mapping[str, tuple[bool, bool]]:
        """Whether anything was seen of each source, and whether it is weak."""
        listed = active(self.dossier.sources)
        return {s.id: (s.seen != "not_seen", is_weak(s)) for s in listed}

    def in_order(self, abouts: Iterable[str]) -> tuple[str, ...]:
        """Return actors once each, in the order written, and nobody under 18."""
        last = len(self.order)
        told = {about for about in abouts if about and about not in self.young}
        return tuple(sorted(told, key=lambda about: (self.order.get(about, last), about)))

    def supported(self, record: Graded) -> tuple[bool, bool]:
        """Return whether any source of a record was seen, and whether all of those are weak."""
        known = [self.seen[c.source] for c in record.sources if c.source in self.seen]
        weak = [is_weak for was_seen, is_weak in known if was_seen]
        return bool(weak), bool(weak) and all(weak)

    def holds(self, when: When | None) -> Answer:
        """Tell whether a tie holds on the day; one without a date is so until somebody ends it."""
        return Answer.MET if when is None else when.holds_on(self.day)

    def sure(self, record: Graded, name: str) -> tuple[Answer, tuple[Missing, ...]]:
        """Tell whether a record may be leant on, and what it lacks: a seen source, or sureness."""
        lacks = []
        if not self.supported(record)[0]:
            lacks.append(Missing("sources", name, "unsupported"))
        if record.confidence is Confidence.LOW:
            lacks.append(Missing("confidence", name, "low_confidence"))
        return Answer.UNCLEAR if lacks else Answer.MET, tuple(lacks)

    def doubt(
        self,
        records: Mapping[str, Graded],
        *,
        hold: str = "",
        open_dates: Iterable[str] = (),
        undated: Iterable[str] = (),
    ) -> Doubt:
        """Return the doubts of the records behind an answer, by name."""
        supports = {name: self.supported(record) for name, record in records.items()}
        least = min((r.confidence for r in records.values()), key=SURENESS.__getitem__, default="")
        return Doubt(
            confidence=str(least),
            hold=hold,
            weak=tuple(name for name, (_, weak) in supports.items() if weak),
            unseen=tuple(name for name, (was_seen, _) in supports.items() if not was_seen),
            open_dates=tuple(open_dates),
            undated=tuple(undated),
        )


def once(missing: Iterable[Missing]) -> tuple[Missing, ...]:
    """Return what is missing, each once, in order."""
    return tuple(dict.fromkeys(missing))
