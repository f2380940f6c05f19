"""Which sides a text names: what is said while attribution is held must name none."""

import re
from functools import cache

from tregua.domain import Dossier, active
from tregua.language import LANGUAGES, Words, words_in

__all__ = ["sides_named"]

ARTICLES = re.compile(r"^(the|los|las|la|el)\s+", re.IGNORECASE)


def sides_named(words: Words, dossier: Dossier) -> tuple[str, ...]:
    """Return the groups, their parts and the persons a text names, in either language.

    A name counts without its article, and whatever its capitals. A list of names finds some of
    what points at somebody, never all of it.
    """
    told = [words_in(words, language) for language in LANGUAGES]
    return tuple(
        about
        for about, names in named(dossier).items()
        if any(sought(name).search(text) for name in names for text in told)
    )


def named(dossier: Dossier) -> dict[str, frozenset[str]]:
    """Return by subject the names of groups, their factions, and persons."""
    actors = dossier.actors
    groups = {group.id for group in dossier.groups}
    found = {
        f"party:{p.id}": names_of(p.name, p.short, *p.aliases)
        for p in active(actors.parties)
        if p.id in groups
    }
    found |= {
        f"faction:{f.id}": names_of(f.name, *f.aliases)
        for f in active(actors.factions)
        if f.party in groups
    }
    found |= {f"person:{p.id}": names_of(p.code_name) for p in active(actors.persons)}
    return found


def names_of(*given: Words | None) -> frozenset[str]:
    """Return names in both languages without their articles."""
    told = (words_in(words, language) for words in given for language in LANGUAGES)
    return frozenset(bare for name in told if (bare := ARTICLES.sub("", name).casefold()))


@cache
def sought(name: str) -> re.Pattern[str]:
    """Return the pattern of a name as a whole word."""
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
