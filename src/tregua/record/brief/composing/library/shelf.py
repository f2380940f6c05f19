"""What the pages of past cases need: their words in one language, and the numbered sources."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tregua.decide.compare import Emptiness
from tregua.domain import Citation, QuotedIn
from tregua.domain.knowledge import CellValue, Library, Proposition, PublishedSource, Rule
from tregua.language import Language, Text, number, say, say_count
from tregua.record.brief.composing.library.owned import own_words
from tregua.record.brief.document import Block, Heading, Paragraph, Run, SourceEntry, SourceList

__all__ = ["Shelf", "opening"]


@dataclass(slots=True)
class Shelf:
    """The library in one language; sources are numbered in the order they are first cited."""

    library: Library
    published: Mapping[str, PublishedSource]
    language: Language
    propositions: Mapping[str, Proposition] = field(default_factory=dict)
    rules: Mapping[str, Rule] = field(default_factory=dict)
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    def say(self, code: str, **values: object) -> str:
        """Return a sentence of the library."""
        return say(f"brief.{code}", self.language, **values)

    def count(self, code: str, n: int, **values: object) -> str:
        """Return a sentence of the library in the form that fits a number."""
        return say_count(f"brief.{code}", n, self.language, **values)

    def text(self, text: Text) -> str:
        """Return a text in this language."""
        return text.within(self.language)

    def label(self, name: str) -> str:
        """Return a field of the codebook by its label."""
        return self.text(self.library.codebook.fields[name].label)

    def value(self, name: str, value: CellValue) -> str:
        """Return a coded value in words; a value nobody gives is said to be unknown."""
        if value is None:
            return self.say("library.not_said")
        if isinstance(value, tuple):
            return "; ".join(self.value(name, one) for one in value)
        if isinstance(value, Text):
            return self.text(value)
        if isinstance(value, bool):
            return self.say("library.yes" if value else "library.no")
        words = self.library.codebook.fields[name].values.get(str(value))
        return self.text(words) if words is not None else str(value)

    def title(self, case: str) -> str:
        """Return a case by its title."""
        held = self.library.cases.get(case) or self.library.processes[case]
        return self.text(held.title)

    def cite(self, cites: Iterable[Citation]) -> tuple[int, ...]:
        """Return the numbers of places in sources, giving new ones where needed."""
        return tuple(
            dict.fromkeys(
                self.numbers.setdefault((cite.source, cite.at), len(self.numbers) + 1)
                for cite in cites
            )
        )

    def places(self, cites: Iterable[Citation]) -> str:
        """Name places in sources in words."""
        return "; ".join(
            f"{self.text(self.published[cite.source].short)}, {cite.at}" for cite in cites
        )

    def sources(self) -> SourceList:
        """Return the numbered places cited so far, each with what was seen of it."""
        entries = []
        for (source, at), place in sorted(self.numbers.items(), key=lambda item: item[1]):
            known = self.published[source]
            short = self.text(known.short)
            title = f"{short}: {known.title}" if known.title else short
            words = (
                Run(title[:1].upper() + title[1:], strong=True),
                Run(f", {at}. {self.seen(known)}"),
            )
            entries.append(SourceEntry(place, words))
        return SourceList(tuple(entries))

    def seen(self, source: PublishedSource) -> str:
        """Return how much of a source was seen."""
        if isinstance(source.seen, QuotedIn):
            known = self.published.get(source.seen.quoted_in)
            other = self.text(known.short) if known else source.seen.quoted_in
            return say("brief.source.seen.quoted_in", self.language, other=other)
        return say(f"brief.source.seen.{source.seen}", self.language)


def opening(empty: Emptiness, shelf: Shelf) -> list[Block]:
    """Return what the table of cases cannot show, and how its cases were come by."""
    lead = say(
        "brief.cases.lead",
        shelf.language,
        cases=empty.cases,
        independent=empty.independent,
        known=number(100 * empty.known / empty.cells, shelf.language),
        stated=number(100 * empty.stated / empty.cells, shelf.language),
        cohesion=empty.cohesion_known,
        cohesion_stated=empty.cohesion_stated,
    )
    return [
        Heading(shelf.say("library.opening"), 1),
        Paragraph((Run(f"{lead} {own_words(empty, shelf.language)}".strip()),), "lead"),
        Paragraph((Run(say("brief.cases.notice", shelf.language)),), "note"),
    ]
