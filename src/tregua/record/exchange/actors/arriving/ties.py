"""The edges of a map as new relations, or as relations the dossier holds already."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from tregua.domain import Confidence, Relation, active
from tregua.domain.dates import When
from tregua.errors import Problem
from tregua.language.lookalikes import folded
from tregua.record.exchange.actors.arriving.actors import Arriving
from tregua.record.exchange.actors.cells import heard, split
from tregua.record.exchange.actors.fields import value_of, words_of
from tregua.record.exchange.actors.graph import Edge

__all__ = ["Ties"]

SURE = frozenset(each.value for each in Confidence)


@dataclass
class Ties:
    """Settles edge by edge what each tie is here."""

    arriving: Arriving
    new_id: str
    problems: list[Problem] = field(default_factory=list)
    found: list[Relation] = field(default_factory=list)
    held_already: int = 0
    unsure: list[Edge] = field(default_factory=list)
    before: set[tuple[str, str, str, str]] = field(init=False)

    def __post_init__(self) -> None:
        """Gather the relations the dossier holds."""
        self.before = {told(tie) for tie in active(self.arriving.known.actors.relations)}

    def take(self, edge: Edge) -> None:
        """Take in one edge."""
        ends = [self.end(edge, name, text) for name, text in zip(ENDS, two(edge), strict=True)]
        held: dict[str, Any] = {
            "kind": self.kind(edge),
            "hold": self.hold(edge),
            "during": self.during(edge),
        }
        held |= {"confidence": self.confidence(edge), "covers": self.covers(edge)}
        held["sources"] = self.sources(edge)
        if not all(ends) or not held["kind"] or not held["confidence"]:
            return
        note = words_of(edge.side, "note", heard(edge.description), self.arriving.given.language)
        if note and self.arriving.names_people(str(note)):
            self.arriving.unsaid += 1
            note = ""
        held |= {"from": ends[0], "to": ends[1], "recorded": self.arriving.given.recorded}
        own, _, slug = edge.id.partition(":")
        known = self.arriving.known
        wanted = slug if own == "relation" and slug else self.new_id
        try:
            tie = Relation.model_validate(
                {k: v for k, v in held.items() if v}
                | ({"note": note} if note else {})
                | {"id": wanted}
            )
        except ValidationError as error:
            self.problems.extend(self.unfit(edge, error))
            return
        if told(tie) in self.before:
            self.held_already += 1
        else:
            slug = wanted if wanted == self.new_id else known.new_id("relation", wanted)
            self.found.append(tie.model_copy(update={"id": slug}))

    def end(self, edge: Edge, name: str, text: str) -> str:
        """Return whom one end of an edge names, or nothing, with the problem noted."""
        given = heard(text)
        if not given:
            self.problems.append(edge.spot.problem("exchange_end_missing", name))
            return ""
        found = self.arriving.stands_for(given)
        if found is None:
            near = self.near(given)
            code = "exchange_end_unknown_near" if near else "exchange_end_unknown"
            self.problems.append(edge.spot.problem(code, name, given=given, near=near))
        return found or ""

    def near(self, given: str) -> str:
        """Return the name nearest to one that nobody has, or nothing."""
        names = [*self.arriving.labels, *(n for _, n in self.arriving.known.named)]
        return self.arriving.words.near(given, names[:MOST_NEAR])

    def kind(self, edge: Edge) -> str:
        """Return the kind of a tie, by the word shown or by what stands beside it."""
        words, own = self.arriving.words, edge.side.get("kind", "")
        if own in words.kinds.ties:
            label = words.kinds.ties[own].label
            if not edge.type or folded(edge.type) in map(folded, (label.en, label.es, own)):
                return own
        given = heard(edge.type)
        shown = words.ties.get(folded(given), "")
        if not given:
            self.problems.append(edge.spot.problem("exchange_tie_missing", "type"))
        elif not shown:
            near = words.near(given, words.ties)
            code = "exchange_tie_unknown_near" if near else "exchange_tie_unknown"
            allowed = ", ".join(words.kinds.ties)
            values = {"given": given, "near": near, "allowed": allowed}
            self.problems.append(edge.spot.problem(code, "type", **values))
        elif words.rough(given):
            kind = words.kinds.ties[shown].label.within(self.arriving.given.language)
            told = edge.spot.warning("exchange_rough", "type", given=given, kind=kind)
            self.problems.append(told)
        return shown

    def hold(self, edge: Edge) -> str | None:
        """Return how far a tie holds; a word that does not say so is left aside with a warning."""
        given = edge.strength
        found = self.arriving.words.holds.get(folded(given))
        if given and found is None:
            told = edge.spot.warning("exchange_strength", "strength", given=given)
            self.problems.append(told)
        return found

    def during(self, edge: Edge) -> str | None:
        """Return when a tie held, as written."""
        given = heard(edge.side.get("during", ""))
        try:
            return When.read(given).text if given else None
        except PydanticCustomError as error:
            self.problems.append(edge.spot.problem(error.type, "during", given=given))
            return None

    def confidence(self, edge: Edge) -> str:
        """Return how sure somebody is of a tie, by the file or by who takes it in."""
        given = edge.side.get("confidence", "") or self.arriving.given.confidence
        if not given:
            self.unsure.append(edge)
        elif given not in SURE:
            values = {"given": given, "allowed": "low, medium, high"}
            self.problems.append(edge.spot.problem("not_allowed", "confidence", **values))
            return ""
        return given

    def covers(self, edge: Edge) -> list[Any]:
        """Return what a command reaches."""
        try:
            given = split(edge.side.get("covers", ""))
        except ValueError:
            given = ["?"]
        reaches = self.arriving.words.kinds.reaches
        for each in given:
            if each not in reaches:
                near = "".join(get_close_matches(str(each), reaches, n=1))
                values = {"given": str(each), "near": near, "allowed": ", ".join(reaches)}
                code = "actor_kind_unknown_near" if near else "actor_kind_unknown"
                self.problems.append(edge.spot.problem(code, "covers", **values))
        return given

    def sources(self, edge: Edge) -> list[Any]:
        """Return the sources of a tie, or the one given for the whole file."""
        given = self.arriving.given.source
        try:
            found = value_of("sources", edge.side["sources"]) if "sources" in edge.side else []
        except ValueError:
            found = []
            values = {"given": edge.side["sources"][:60]}
            self.problems.append(edge.spot.problem("exchange_unfit", "sources", **values))
        return found or ([{"source": given}] if given else [])

    def unfit(self, edge: Edge, error: ValidationError) -> Iterator[Problem]:
        """Yield what keeps an edge from being a relation."""
        for detail in error.errors(include_url=False):
            name = str(detail["loc"][0]) if detail["loc"] else ""
            values = {"given": str(detail["input"])[:60]}
            yield edge.spot.problem("exchange_unfit", name, **values)

    def last(self) -> Iterator[Problem]:
        """Yield what is wrong with the ties as a whole: nobody said how sure they are."""
        if self.unsure:
            first = self.unsure[0]
            values = {"n": len(self.unsure)}
            yield first.spot.problem("exchange_confidence", "confidence", **values)


ENDS = ("from", "to")
MOST_NEAR = 4_000
"""Among how many names the nearest is looked for."""


def two(edge: Edge) -> tuple[str, str]:
    """Return both ends of an edge."""
    return edge.source, edge.target


def told(tie: Relation) -> tuple[str, str, str, str]:
    """Return what tells one relation from another: its kind, its ends and its time."""
    return tie.kind, tie.source_actor, tie.target_actor, str(tie.during or "")
