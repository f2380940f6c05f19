"""Sources of a copy: public ones by name, held ones by class, those not to be read left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from tregua.domain import Handling, QuotedIn, Source, active
from tregua.language import Text, say_count

__all__ = ["Classes"]

Cite = dict[str, Any]


@dataclass(slots=True)
class Classes:
    """Which sources an audience may read, and the classes that stand for those held back by name.

    A class is so many sources of one grade, seen in one way, speaking for one interest; whether
    they are independent of each other is nowhere recorded, so no class says it.
    """

    sources: tuple[Source, ...]
    reads: frozenset[Handling]
    made: dict[str, Source] = field(default_factory=dict)

    def source(self, slug: str) -> Source | None:
        """Return the standing record of a source of the dossier."""
        return next((s for s in active(self.sources) if s.id == slug), None)

    def readable(self, slug: str) -> bool:
        """Tell whether a source may be read: those of the dossier by handling, published ones."""
        own = [s for s in self.sources if s.id == slug]
        return not own or all(each.handling in self.reads for each in own)

    def public(self, slug: str) -> bool:
        """Tell whether a source may be named."""
        own = [s for s in self.sources if s.id == slug]
        return not own or all(each.handling is Handling.K4 for each in own)

    def classed(self, cites: Iterable[Cite]) -> list[Cite]:
        """Return citations as a copy has them: public ones as they are, held ones by class."""
        read = [cite for cite in cites if self.readable(cite["source"])]
        kept = [cite for cite in read if self.public(cite["source"])]
        held: dict[tuple[str, str, str, str], list[Source]] = {}
        for cite in read:
            own = self.source(cite["source"])
            if own is not None and not self.public(own.id):
                alike = held.setdefault(kind_of(own), [])
                if own not in alike:
                    alike.append(own)
        return [*kept, *({"source": self.stands_for(alike), "at": ""} for alike in held.values())]

    def one(self, slug: str) -> str:
        """Return the id that stands for a single source named without a place."""
        own = self.source(slug)
        return slug if own is None or self.public(slug) else self.stands_for([own])

    def stands_for(self, alike: list[Source]) -> str:
        """Return the id of the class of some sources that are alike, making it where new."""
        first, n = alike[0], len(alike)
        slug = "-".join(["held", str(n), *(part for part in kind_of(first) if part)])
        if slug not in self.made:
            words = Text(*(say_count("copies.held", n, language) for language in ("en", "es")))
            self.made[slug] = first.model_copy(
                update={
                    "id": slug,
                    "title": words,
                    "shown_as": words,
                    "kind": "held",
                    "authors": (),
                    "publisher": None,
                    "date": None,
                    "address": None,
                    "note": None,
                    "replaces": None,
                    "seen": "excerpt" if isinstance(first.seen, QuotedIn) else first.seen,
                }
            )
        return slug

    def listed(self) -> tuple[Source, ...]:
        """Return the sources of the copy: the public ones, then the classes made."""
        named = [s for s in self.sources if self.readable(s.id) and self.public(s.id)]
        shown = [s.model_copy(update={"seen": self.seen(s)}) for s in named]
        return (*shown, *self.made.values())

    def seen(self, source: Source) -> Any:
        """Return how a source was seen; one quoted in a held source names only its class."""
        if isinstance(source.seen, QuotedIn) and self.source(source.seen.quoted_in) is not None:
            return QuotedIn(quoted_in=self.one(source.seen.quoted_in))
        return source.seen


def kind_of(source: Source) -> tuple[str, str, str, str]:
    """Return what makes sources alike: handling, grade, how seen, for whom they speak."""
    seen = "quoted" if isinstance(source.seen, QuotedIn) else str(source.seen)
    interest = source.interest.value if source.interest else ""
    return (source.handling.value, source.grade, seen.replace("_", "-"), interest.replace("_", "-"))
