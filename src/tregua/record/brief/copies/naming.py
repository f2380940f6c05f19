"""The names that no copy may hold: code names, ids of people, other names, shorthand labels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from tregua.domain import Dossier, Part
from tregua.domain.people import Body, Faction, Party
from tregua.language import LANGUAGES, Language, Text, Words, say, words_in
from tregua.record.brief.copies.folding import Finder

__all__ = ["ListedName", "listed_names"]

ROLE = re.compile(rf"({'|'.join(part.value for part in Part)}|person|name)(-\d+)?", re.IGNORECASE)
"""An id that only says what somebody does names nobody."""


@dataclass(frozen=True, slots=True)
class ListedName:
    """A name, what kind of name it is, what an id becomes, and the words that stand for it."""

    name: str
    kind: str
    slug: str
    instead: Text


def listed_names(dossier: Dossier) -> tuple[ListedName, ...]:
    """Return every listed name of a dossier once, with what stands for it in a copy."""
    found: dict[str, ListedName] = {}
    for each in (*team_names(dossier), *person_names(dossier), *other_names(dossier)):
        if each.name.strip() and not ROLE.fullmatch(each.name.strip()):
            found.setdefault(each.name, each)
    return tuple(found.values())


def team_names(dossier: Dossier) -> Iterator[ListedName]:
    """Yield the ids of the team, and of whoever wrote or decided something."""
    counted: dict[str, int] = {}
    parts = {member.id: member.parts[0].value for member in dossier.sheet.team}
    wrote = [
        *(claim.by for claim in dossier.claims),
        *(decision.by for decision in dossier.decisions),
        *(resolution.by for resolution in dossier.resolutions),
    ]
    for slug in dict.fromkeys([*parts, *wrote]):
        part = parts.get(slug, Part.ANALYST.value)
        counted[part] = counted.get(part, 0) + 1
        yield ListedName(slug, "team", f"{part}-{counted[part]}", both(f"copies.part.{part}"))


def person_names(dossier: Dossier) -> Iterator[ListedName]:
    """Yield code names and ids of people; their role stands for them."""
    for n, person in enumerate(dossier.actors.persons, 1):
        instead = told(person.role)
        for name in (person.code_name, person.id):
            yield ListedName(name, "person", f"person-{n}", instead)


def other_names(dossier: Dossier) -> Iterator[ListedName]:
    """Yield other names and labels of parties, factions and bodies that their own name hides."""
    actors = dossier.actors
    named: tuple[Party | Faction | Body, ...] = (
        *actors.parties,
        *actors.factions,
        *actors.bodies,
    )
    for n, each in enumerate(named, 1):
        name = told(each.name)
        shown = [name.en, name.es, *both_words(getattr(each, "short", None))]
        label = both_words(getattr(each, "label", None))
        for kind, others in (("alias", each.aliases), ("label", label)):
            for other in others:
                finder = Finder([other])
                if not any(finder.find(words) for words in shown):
                    yield ListedName(other, kind, f"name-{n}", name)


def told(words: Words) -> Text:
    """Return words of a dossier in both languages."""
    return Text(*(words_in(words, language) for language in LANGUAGES))


def both_words(words: Any) -> tuple[str, ...]:
    """Return words in each language they exist in."""
    return tuple(dict.fromkeys(words_in(words, lang) for lang in LANGUAGES)) if words else ()


def both(code: str) -> Text:
    """Return a message in both languages."""
    one, other = (say(code, language) for language in languages())
    return Text(one, other)


def languages() -> tuple[Language, Language]:
    """Return the two languages, in the order a text holds them."""
    return "en", "es"
