"""Kinds in words: what a type is called in either language, and which kind a word stands for."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property

from tregua.domain import PartyKind
from tregua.domain.knowledge.actors import ActorKinds
from tregua.domain.people import Hold
from tregua.language import LANGUAGES, Language, Text, say
from tregua.language.lookalikes import folded

__all__ = ["NOUNS", "ROLE", "Kind", "KindWords"]

NOUNS = {
    "party": "parties",
    "faction": "factions",
    "body": "bodies",
    "place": "places",
    "person": "persons",
}
"""The nouns that are actors, each with its list in `actors.yaml`."""
ROLE = "role"
"""The noun of a node that stands for people without naming them."""
TIES = {
    "ownership": "patronage",
    "directorship": "command",
    "representation": "channel",
    "family": "kinship",
    "familia": "kinship",
}
"""Words of foreign maps for ties (judgement): an owner backs what it owns, a director orders."""
ROUGH = frozenset(
    [
        *("organization", "organisation", "organizacion", "legalentity", "publicbody"),
        *("public-body", "ownership", "directorship", "representation"),
    ]
)
"""Words that say too little to know our kind; each kind read so is told."""
MOST_LOOKED = 40
PLURAL = {"faction": "factions", "body": "bodies"}
ALSO = {
    "party:group": "gang banda pandilla mara combo cartel clica criminal-group",
    "party:state": "government gobierno",
    "party:community": "neighbourhood neighborhood barrio residents",
    "party:victims": "victim víctima",
    "body:business": "company compañía firm business",
    "body:ngo": "ngo ong nonprofit",
    "body:church": "parish parroquia diocese diócesis",
    "body:university": "school",
    "place:": "address location city municipality municipio prison cárcel department departamento",
    "party:third_party": "organization organisation organización legalentity",
    "body:ministry": "publicbody public-body",
    "person:": "people individual individuo interlocutor",
    "faction:clique": "clique clica",
}
"""Words that foreign maps use for our kinds (judgement); what a group is called is no judgement."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What an actor is: the noun, and the listed kind where the noun has kinds."""

    noun: str
    slug: str = ""


@dataclass(frozen=True)
class KindWords:
    """The words of all kinds of actors and ties; `more` are words a person gave for this once."""

    kinds: ActorKinds
    more: Mapping[str, str]

    def of(self, kind: Kind, language: Language) -> str:
        """Return what a kind is called."""
        if kind.noun in PLURAL and kind.slug:
            label: Text = getattr(self.kinds, PLURAL[kind.noun])[kind.slug].label
            return label.within(language)
        if kind.noun == "party":
            return say(f"exchange.party.{kind.slug}", language)
        return say(f"exchange.noun.{kind.noun}", language)

    @cached_property
    def actors(self) -> dict[str, Kind]:
        """Every word that stands for a kind of actor, without case and accents."""
        found: dict[str, Kind] = {}
        for kind in self.every():
            words = [self.of(kind, language) for language in LANGUAGES]
            for word in (*words, kind.slug or kind.noun, kind.slug.replace("-", " ")):
                found.setdefault(folded(word), kind)
        for about, others in ALSO.items():
            noun, _, slug = about.partition(":")
            for word in others.split():
                found.setdefault(folded(word), Kind(noun, slug))
        found.pop("", None)
        for word, slug in self.more.items():
            given = found.get(folded(slug))
            if given:
                found[folded(word)] = given
        return found

    def every(self) -> Iterator[Kind]:
        """Yield every kind of actor, with those of each noun that has no kind."""
        yield from (Kind("party", kind.value) for kind in PartyKind)
        yield from (Kind("body", slug) for slug in self.kinds.bodies)
        yield from (Kind(noun) for noun in ("faction", "place", "person", ROLE))
        yield from (Kind("faction", slug) for slug in self.kinds.factions)

    @cached_property
    def ties(self) -> dict[str, str]:
        """Every word that stands for a kind of tie, without case and accents."""
        found: dict[str, str] = {}
        for slug, kind in self.kinds.ties.items():
            words = [kind.label.within(language) for language in LANGUAGES]
            for word in (*words, slug):
                found.setdefault(folded(word), slug)
        for word, slug in TIES.items():
            found.setdefault(word, slug)
        for word, slug in self.more.items():
            if folded(slug) in found:
                found[folded(word)] = found[folded(slug)]
        return found

    def rough(self, word: str) -> bool:
        """Tell whether a word says too little to know the kind, and nobody said more of it."""
        return folded(word) in ROUGH and folded(word) not in map(folded, self.more)

    @cached_property
    def holds(self) -> dict[str, str]:
        """Every word that says how far a tie holds."""
        return {
            folded(word): hold.value
            for hold in Hold
            for word in (hold.value, *(say(f"exchange.hold.{hold.value}", x) for x in LANGUAGES))
        }

    @cached_property
    def looked(self) -> dict[str, str]:
        """The words nearest to unknown ones, as far as they were looked for."""
        return {}

    def near(self, word: str, known: Collection[str]) -> str:
        """Return the known word nearest to one that is not known, or nothing.

        It is looked for a few times only: a file full of unknown words must not take minutes.
        """
        if word not in self.looked and len(self.looked) < MOST_LOOKED:
            found = get_close_matches(folded(word), list(known), n=1, cutoff=0.6)
            self.looked[word] = "".join(found)
        return self.looked.get(word, "")
