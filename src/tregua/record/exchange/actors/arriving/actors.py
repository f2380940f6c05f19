"""The nodes of a map as new records of actors, or as actors the dossier knows already."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from tregua.domain import Faction, Noun, Party, Person
from tregua.domain.people import Body, Site
from tregua.errors import Problem
from tregua.language import Language, say
from tregua.language.lookalikes import folded
from tregua.record.exchange.actors.arriving.known import Known, slug_of
from tregua.record.exchange.actors.cells import heard
from tregua.record.exchange.actors.fields import LISTS, SHOWN, value_of, words_of
from tregua.record.exchange.actors.graph import Node
from tregua.record.exchange.actors.kinds import ROLE, Kind, KindWords

__all__ = ["Arriving", "Given", "Same"]

MODELS: dict[str, type[Noun]] = {
    "party": Party,
    "faction": Faction,
    "body": Body,
    "place": Site,
    "person": Person,
}
WORDS = ("short", "label", "liaison")
PLAIN = ("in_talks", "aliases", "public", "under_18")
WHOLE = {"party": "party", "within": "place", "of": ""}
"""Fields that name another actor, and the noun it must be."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a person said of the whole file: who they are, how sure, from where, and what to do.

    `people_as_roles` takes people as roles, without the names the file gives them.
    """

    recorded: datetime
    language: Language
    confidence: str = ""
    source: str = ""
    people_as_roles: bool = False


@dataclass(frozen=True, slots=True)
class Same:
    """A name in the file that is taken for an actor the dossier knows; `id` is that actor."""

    name: str
    id: str
    line: int


@dataclass
class Arriving:
    """Settles node by node what each one is here."""

    known: Known
    words: KindWords
    given: Given
    problems: list[Problem] = field(default_factory=list)
    same: list[Same] = field(default_factory=list)
    held: list[tuple[str, dict[str, Any], Node]] = field(default_factory=list)
    ids: dict[str, str] = field(default_factory=dict)
    labels: dict[str, list[str]] = field(default_factory=dict)
    bare: int = 0
    hidden: set[str] = field(default_factory=set)
    unsaid: int = 0

    def kind(self, node: Node) -> Kind | None:
        """Return what a node is, by the words shown or by what stands beside it."""
        noun, slug = node.side.get("noun", ""), node.side.get("kind", "")
        own = Kind(noun, slug if noun in ("party", "faction", "body") else "")
        shown = self.words.actors.get(folded(node.type))
        if noun and own in set(self.words.every()):
            told = {folded(self.words.of(own, each)) for each in ("en", "es")}
            if not node.type or folded(node.type) in told or shown == own:
                return own
        if shown is None and node.type:
            near = self.words.near(node.type, self.words.actors)
            code = "exchange_type_unknown_near" if near else "exchange_type_unknown"
            self.problems.append(node.spot.problem(code, "type", given=node.type, near=near))
        elif shown is None:
            self.problems.append(node.spot.problem("exchange_type_missing", "type"))
        elif self.words.rough(node.type):
            kind = self.words.of(shown, self.given.language)
            self.problems.append(
                node.spot.warning("exchange_rough", "type", given=node.type, kind=kind)
            )
        return shown

    def take(self, node: Node) -> None:
        """Take in one node."""
        label, kind = heard(node.label), self.kind(node)
        if node.id and node.id in self.ids:
            self.problems.append(node.spot.problem("exchange_id_twice", "id", id=node.id))
            return
        if not label:
            self.problems.append(node.spot.problem("exchange_label_missing", "label"))
        if kind is None or not label:
            self.note(node, label, "")
            return
        noun = "person" if kind.noun == ROLE else kind.noun
        bare = noun == "person" and node.side.get("noun") != "person"
        if bare:
            self.nameless(node, label, kind)
            return
        here = self.already(node, label, noun)
        if here:
            self.same.append(Same(label, here, node.spot.line))
            self.note(node, label, here)
            return
        twins = self.labels.get(folded(label), [])
        if not node.id and any(twin.startswith(f"{noun}:") for twin in twins):
            self.problems.append(node.spot.problem("exchange_name_twice", "label", given=label))
            return
        own, _, wanted = node.id.partition(":")
        made = wanted if own == noun and wanted else slug_of(label, noun)
        slug = self.known.new_id(noun, made)
        self.note(node, label, f"{noun}:{slug}")
        self.held.append((noun, self.fields(node, label, kind) | {"id": slug}, node))

    def note(self, node: Node, label: str, about: str) -> None:
        """Remember what an id and a name in the file stand for; nothing if that is unclear."""
        self.ids[node.id or f"#{node.spot.line}:{len(self.ids)}"] = about
        self.labels.setdefault(folded(label), []).append(about)

    def already(self, node: Node, label: str, noun: str) -> str:
        """Return the actor of the dossier that goes by a name, or nothing."""
        found = list(dict.fromkeys(self.known.called(label, noun)))
        if node.id in found:
            return node.id
        if len(found) > 1:
            values = {"given": label, "ids": ", ".join(found)}
            self.problems.append(node.spot.problem("exchange_name_several", "label", **values))
        return found[0] if found else ""

    def nameless(self, node: Node, label: str, kind: Kind) -> None:
        """Take a person of a foreign file as a role, without the name; or refuse the row."""
        if not self.given.people_as_roles:
            self.problems.append(node.spot.problem("exchange_person", "type"))
            self.note(node, label, "")
            return
        self.bare += 1
        slug = self.known.new_id("person", f"role-{self.bare}")
        code = say("exchange.role.code", self.given.language, n=slug.removeprefix("role-"))
        held: dict[str, Any] = {"id": slug, "code_name": code}
        told = label if kind.noun == ROLE else heard(node.side.get("role", ""))
        if kind.noun != ROLE:
            self.hidden.update(part for part in re.findall(r"\w{3,}", folded(label)))
        held["role"] = told
        held["sources"] = self.sources(node)
        self.note(node, label, f"person:{slug}")
        self.held.append(("person", held, node))

    def fields(self, node: Node, label: str, kind: Kind) -> dict[str, Any]:
        """Return the fields of a new record, those that name others still as the file has them."""
        side, language = node.side, self.given.language
        held: dict[str, Any] = {"sources": self.sources(node)}
        text = heard(node.description)
        if kind.noun == "person":
            held |= {"code_name": label, "role": words_of(side, "role", text, language)}
        else:
            held["name"] = words_of(side, "name", label, language)
            if text and kind.noun != "place":
                held["note"] = words_of(side, "note", text, language)
        for name in WORDS:
            shown = SHOWN.get(name, name)
            said = words_of(side, name, heard(side.get(shown, "")), language)
            held |= {name: said} if said else {}
        for name in PLAIN:
            held |= {name: self.value(node, name)} if name in side else {}
        return held | ({"kind": kind.slug} if kind.slug else {})

    def value(self, node: Node, name: str) -> Any:
        """Return the value of a field beside a node, or note that it is none."""
        try:
            return value_of(name, node.side[name])
        except ValueError:
            values = {"given": node.side[name][:60]}
            self.problems.append(node.spot.problem("exchange_unfit", name, **values))
            return [] if name in LISTS else None

    def sources(self, node: Node) -> list[Any]:
        """Return the sources of a node, or the one given for the whole file."""
        found = self.value(node, "sources") if "sources" in node.side else []
        return found or ([{"source": self.given.source}] if self.given.source else [])

    def records(self) -> list[tuple[str, Any]]:
        """Return the new records by noun, with those they name settled."""
        found: list[tuple[str, Any]] = []
        for noun, held, node in self.held:
            if held.get("code_name") and not held["role"]:
                held["role"] = say("exchange.role.none", self.given.language)
            for name in ("role", "note"):
                self.silence(held, name)
            wholes: Mapping[str, str] = {k: v for k, v in WHOLE.items() if k in node.side}
            fields = set(MODELS[noun].model_fields)
            for name, wanted in wholes.items():
                if name in fields:
                    self.whole(held, node, name, wanted)
            if noun == "faction" and "party" not in held:
                self.problems.append(node.spot.problem("exchange_party_missing", "party"))
                continue
            kept = {name: value for name, value in held.items() if name in fields}
            record = self.made(MODELS[noun], kept | {"recorded": self.given.recorded}, node)
            found += [(noun, record)] if record is not None else []
        return found

    def silence(self, held: dict[str, Any], name: str) -> None:
        """Take out a text that holds a part of a name of people who come in as roles."""
        if not isinstance(held.get(name), str) or not self.names_people(held[name]):
            return
        self.unsaid += 1
        held[name] = say("exchange.role.none", self.given.language) if name == "role" else None

    def names_people(self, text: str) -> bool:
        """Tell whether a text holds a part of a name of people who come in as roles."""
        return not self.hidden.isdisjoint(re.findall(r"\w{3,}", folded(text)))

    def whole(self, held: dict[str, Any], node: Node, name: str, noun: str) -> None:
        """Settle a field that names another actor."""
        text = heard(node.side[name])
        found = self.stands_for(text, noun)
        if found is None or (noun and not found.startswith(f"{noun}:")):
            self.problems.append(node.spot.problem("exchange_end_unknown", name, given=text))
        elif found:
            held[name] = found.partition(":")[2] if noun else found

    def stands_for(self, text: str, noun: str = "") -> str | None:
        """Return the actor a text names: by an id of the file, a name of it, or of the dossier.

        Nothing (`None`) if there is none or more than one; an empty text if the file names it and
        what it is could not be settled.
        """
        for key in (text, f"{noun}:{text}"):
            if key in self.ids:
                return self.ids[key]
        named = self.labels.get(folded(text)) or self.known.called(text, noun)
        if named:
            return named[0] if len(set(named)) == 1 else None
        for key in (text, f"{noun}:{text}"):
            if key in self.known.abouts:
                return key
        return None

    def made(self, model: type[Noun], held: dict[str, Any], node: Node) -> Any:
        """Return a record, or note why there can be none."""
        try:
            return model.model_validate(held)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                name = str(detail["loc"][0]) if detail["loc"] else ""
                values = {"given": str(detail["input"])[:60]}
                self.problems.append(node.spot.problem("exchange_unfit", name, **values))
            return None
