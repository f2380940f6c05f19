"""Who a sentence names or implies: code names, titles, offices, roles beside a place or a date."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from tregua.decide.asking.sensitive import unaccented, wordings
from tregua.domain import Dossier, Result
from tregua.domain.knowledge.protection.readers import Marks
from tregua.domain.knowledge.words import WordList
from tregua.language import LANGUAGES, Text, Words

__all__ = ["Implied", "Names", "both", "names_of"]

DATED = re.compile(r"\b(?:19|20)\d\d-(?:0[1-9]|1[0-2])\b")
"""A date as exact as a month, written in figures; a year alone implies nobody."""
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Implied(Result):
    """What names or implies a person in a sentence.

    `how` is `code_name`, `role_of` (the role of a listed person), `member`, `body` (so small that
    it implies a person), `title`, `office`, `role_place` or `role_date`; `words` are those in the
    sentence and `who` the listed person, member or body, where it is one.
    """

    how: str
    words: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Everything of a dossier and of what is known that names or implies a person."""

    listed: tuple[tuple[str, str, re.Pattern[str]], ...]
    places: re.Pattern[str]
    titles: re.Pattern[str]
    offices: re.Pattern[str]
    roles: re.Pattern[str]
    months: re.Pattern[str]
    large: re.Pattern[str]
    """Names of bodies with many people: an office in such a name implies nobody."""

    def within(self, sentence: str, low: str) -> tuple[Implied, ...]:
        """Return what names or implies a person in a sentence, each once.

        `low` is the sentence in small letters without accents.
        """
        return tuple(dict.fromkeys(self.found(sentence, low)))

    def found(self, sentence: str, low: str) -> Iterator[Implied]:
        """Yield what names or implies a person."""
        for how, who, pattern in self.listed:
            text = low if how == "role_of" else sentence
            if match := pattern.search(text):
                yield Implied(how, sentence[match.start() : match.end()], who)
        low = self.large.sub(lambda match: "_" * len(match.group()), low)
        for match in self.titles.finditer(low):
            name = sentence[match.end() :].lstrip(". ").split(" ", 1)[0].strip(",.;:")
            if name[:1].isupper() and name[1:2].islower():
                yield Implied("title", f"{sentence[match.start() : match.end()]} {name}")
        for match in self.offices.finditer(low):
            yield Implied("office", sentence[match.start() : match.end()])
        if role := self.roles.search(low):
            word = sentence[role.start() : role.end()]
            if place := self.places.search(low):
                yield Implied("role_place", f"{word} … {sentence[place.start() : place.end()]}")
            if when := self.months.search(low) or DATED.search(low):
                yield Implied("role_date", f"{word} … {sentence[when.start() : when.end()]}")


def names_of(dossier: Dossier, marks: Marks) -> Names:
    """Return what names or implies a person in a dossier.

    Places count where they lie within another: a whole country beside a role implies nobody.
    """
    near = [site.name for site in dossier.actors.places if site.within is not None]
    return Names(
        listed=tuple(listed(dossier, frozenset(marks.small_bodies))),
        places=pattern_of(word for name in near for word in spelled(name)),
        titles=both(marks.titles),
        offices=both(marks.offices),
        roles=both(marks.roles),
        months=both(marks.months),
        large=pattern_of(large_names(dossier, marks)),
    )


def listed(dossier: Dossier, small: frozenset[str]) -> Iterator[tuple[str, str, re.Pattern[str]]]:
    """Yield the code names and roles of persons, the members of the team, and small bodies."""
    for person in dossier.actors.persons:
        who = f"person:{person.id}"
        yield "code_name", who, as_written(person.code_name)
        yield "code_name", who, as_written(person.id)
        for role in spelled(person.role):
            yield "role_of", who, wordings((role,))
    for member in dossier.sheet.team:
        yield "member", f"member:{member.id}", as_written(member.id)
    for body in dossier.actors.bodies:
        if body.kind in small:
            names = {*spelled(body.name), *body.aliases}
            yield from (("body", f"body:{body.id}", as_written(each)) for each in sorted(names))


def large_names(dossier: Dossier, marks: Marks) -> Iterator[str]:
    """Yield the names of bodies with many people; a name that is all office still implies one."""
    office = both(marks.offices)
    for body in dossier.actors.bodies:
        if body.kind not in marks.small_bodies:
            names = (*spelled(body.name), *body.aliases)
            yield from (name for name in names if not office.fullmatch(unaccented(name)))


def spelled(words: Words) -> tuple[str, ...]:
    """Return words in each language they are written in."""
    if isinstance(words, Text):
        return tuple(words.within(language) for language in LANGUAGES)
    return (words,)


def as_written(name: str) -> re.Pattern[str]:
    """Return a pattern for a name, whole and with its capitals."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")


def pattern_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for whole words, capitals and accents aside, or one that finds nothing."""
    held = tuple(words)
    return wordings(held) if held else NEVER


@cache
def cached(en: tuple[str, ...], es: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for the words of both languages."""
    return pattern_of((*en, *es))


def both(words: WordList) -> re.Pattern[str]:
    """Return one pattern for the words of both languages, whatever the language of a text."""
    return cached(words.en, words.es)
