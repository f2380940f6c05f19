"""Who is known already: the actors of a dossier by name, and what a name in a file stands for."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tregua.domain import Actors, active
from tregua.language import LANGUAGES, words_in
from tregua.language.lookalikes import folded
from tregua.record.exchange.actors.kinds import NOUNS

__all__ = ["Known", "names_in", "slug_of"]

LONGEST = 48


def names_in(record: Any) -> Iterator[str]:
    """Yield every name a record goes by."""
    for field_ in ("name", "short"):
        held = getattr(record, field_, None)
        if held:
            yield from dict.fromkeys(words_in(held, language) for language in LANGUAGES)
    yield from getattr(record, "aliases", ())
    code = getattr(record, "code_name", "")
    if code:
        yield code


def slug_of(name: str, noun: str) -> str:
    """Return an id made of a name.

    >>> slug_of("Los Ñandúes del Sur", "party"), slug_of("Север", "party")
    ('los-nandues-del-sur', 'party')
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-") or noun


@dataclass
class Known:
    """The actors of a dossier, by noun and name; ids once given out are never given again."""

    actors: Actors
    taken: dict[str, set[str]] = field(init=False)
    named: dict[tuple[str, str], list[str]] = field(init=False)
    abouts: set[str] = field(init=False)

    def __post_init__(self) -> None:
        """Gather ids and names."""
        self.taken, self.named, self.abouts = {}, {}, set()
        for noun, name in NOUNS.items():
            records = getattr(self.actors, name)
            self.taken[noun] = {record.id for record in records}
            for record in active(records):
                self.abouts.add(f"{noun}:{record.id}")
                for each in dict.fromkeys(map(folded, names_in(record))):
                    self.named.setdefault((noun, each), []).append(f"{noun}:{record.id}")
        self.taken["relation"] = {tie.id for tie in self.actors.relations}

    def called(self, name: str, noun: str = "") -> list[str]:
        """Return the actors that go by a name, of one noun or of any."""
        nouns = (noun,) if noun else tuple(NOUNS)
        return [about for each in nouns for about in self.named.get((each, folded(name)), [])]

    def new_id(self, noun: str, wanted: str) -> str:
        """Return an id nobody has: the one wanted, or that with a number."""
        taken, slug, number = self.taken[noun], wanted, 2
        while slug in taken:
            slug, number = f"{wanted}-{number}", number + 1
        taken.add(slug)
        return slug
