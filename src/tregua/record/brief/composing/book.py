"""What every part of a briefing needs: names, words for values, and the numbered sources."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tregua.domain import Answer, Citation, Dossier, Handling, Interest, QuotedIn, Reason, Source
from tregua.domain.knowledge import Catalogue, Library, PublishedSource, Question, ValueKind
from tregua.language import Language, Text, Words, number, say, say_count, words_in
from tregua.record.brief.document import Run, SourceEntry, SourceList

if TYPE_CHECKING:
    from tregua.rules import Change

__all__ = ["Book", "Line", "lowered"]

Line = tuple[Run, ...]

I_SOUND = re.compile(r"[«“]?h?[ií](?![aeou])", re.IGNORECASE)
O_SOUND = re.compile(r"[«“]?h?[oó]", re.IGNORECASE)
MOST_NAMED = 4
QUOTES: dict[Language, tuple[str, str]] = {"en": ("“", "”"), "es": ("«", "»")}


def lowered(words: str) -> str:
    """Return words as they stand inside a sentence; an acronym keeps its capitals."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


@dataclass(slots=True)
class Book:
    """The dossier and the knowledge beside it, in one language, with the sources numbered.

    Numbers are given in the order sources are first cited: one for each place in a source.
    """

    dossier: Dossier
    catalogue: Catalogue
    library: Library
    language: Language
    numbers: dict[tuple[str, str], int] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        """Return the locale numbers are written in."""
        own = self.dossier.sheet.locale
        return own if own.startswith(self.language) else self.language

    def say(self, code: str, **values: object) -> str:
        """Return a sentence of the briefing."""
        return say(f"brief.{code}", self.language, **values)

    def count(self, code: str, n: int, **values: object) -> str:
        """Return a sentence in the form that fits a number."""
        return say_count(f"brief.{code}", n, self.language, **values)

    def words(self, words: Words | None) -> str:
        """Return words of the dossier."""
        return words_in(words, self.language)

    def text(self, text: Text) -> str:
        """Return a text of the knowledge."""
        return text.within(self.language)

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number as this briefing writes it."""
        return number(value, self.locale, digits)

    def name(self, about: str) -> str:
        """Return the name of a subject; the dossier is the whole, a line of crime its kind."""
        if about == "dossier":
            return self.say("criteria.whole")
        kind, _, slug = about.partition(":")
        lines = self.catalogue.questions["lines-of-crime"].levels
        if kind == "line" and slug in lines:
            return lowered(self.text(lines[slug]))
        return self.words(self.dossier.name_of(about))

    def listed(self, parts: Iterable[str]) -> str:
        """Return parts as a list in words: one, two and three."""
        held = list(parts)
        if len(held) < 2:
            return "".join(held)
        code = "list.and_i" if I_SOUND.match(held[-1]) else "list.and"
        return self.say(code, first=", ".join(held[:-1]), last=held[-1])

    def either(self, parts: Iterable[str]) -> str:
        """Return parts of which one will do, as a list in words: one, two or three."""
        held = list(parts)
        if len(held) < 2:
            return "".join(held)
        code = "list.or_o" if O_SOUND.match(held[-1]) else "list.or"
        return self.say(code, first=", ".join(held[:-1]), last=held[-1])

    def group_names(self, abouts: Iterable[str]) -> list[str]:
        """Return names of groups, in a word where they are all the groups there are."""
        held = [about for about in dict.fromkeys(abouts) if about != "dossier"]
        groups = [f"party:{group.id}" for group in self.dossier.groups]
        if len(groups) > 1 and set(held) == set(groups):
            return [self.say("each_group")]
        return [self.name(about) for about in held]

    def naming(self, text: str, names: list[str], *, most: int = MOST_NAMED) -> str:
        """Return a text with names in place of its quoted {item}, each in its own quotes."""
        opening, closing = QUOTES[self.language]
        shown = [f"{opening}{name}{closing}" for name in names[:most]]
        left = len(names) - len(shown)
        if left > 0:
            shown.append(self.count("list.more", left))
        joined = self.listed(shown)
        return text.replace(f"{opening}{{item}}{closing}", joined).replace("{item}", joined)

    def answer(self, answer: Answer) -> str:
        """Return met, not met or unclear in words."""
        return self.say(f"answer.{answer.value}")

    def cite(self, cites: Iterable[Citation]) -> tuple[int, ...]:
        """Return the numbers of places in sources, giving new ones where needed."""
        found: dict[int, None] = {}
        for cite in cites:
            key = (cite.source, cite.at)
            found[self.numbers.setdefault(key, len(self.numbers) + 1)] = None
        return tuple(found)

    def claimed(self, records: Iterable[str]) -> tuple[int, ...]:
        """Return the numbers of the sources that some claims rest on."""
        wanted = set(records)
        cites = [c for claim in self.dossier.claims if claim.id in wanted for c in claim.sources]
        return self.cite(cites)

    def question(self, term: str) -> str:
        """Return a question's words, or the code where a term is no question."""
        found = self.catalogue.questions.get(term)
        return self.text(found.text) if found else term

    def value(self, term: str, value: str) -> str:
        """Return a recorded value in the words of its question."""
        question = self.catalogue.questions.get(term)
        if value in ("not_recorded", "not_known", "unsupported", ""):
            return self.say(f"value.{value or 'not_recorded'}")
        if "|" in value:
            parts = "; ".join(self.value(term, part) for part in value.split("|"))
            return self.say("value.differ", values=parts)
        if question is None:
            return value
        if question.kind is ValueKind.YES_NO:
            return self.say(f"value.{value}") if value in ("true", "false") else value
        return self.levels(question, value)

    def levels(self, question: Question, value: str) -> str:
        """Return one level, several choices or a range of levels in words."""
        low, spans, high = value.partition("..")
        if spans:
            ends = [self.level(question, part) for part in (low, high)]
            return self.say("value.range", low=ends[0], high=ends[1])
        return self.listed(self.level(question, part) for part in value.split(","))

    def level(self, question: Question, level: str) -> str:
        """Return one level in words, starting small inside a sentence."""
        held = question.levels.get(level)
        if held is None:
            return level
        words = self.text(held)
        return lowered(words)

    def reason(self, reason: Reason) -> Line:
        """Return one recorded value an answer rests on, with its sources."""
        asked = self.question(reason.term)
        value = self.value(reason.term, reason.value)
        cites = self.claimed(reason.records)
        return (Run(f"{asked} "), Run(value, strong=True), Run("", cites=cites))

    def change(self, change: "Change") -> str:
        """Return what one answer would have to be."""
        parts = [self.value(change.term, part) for part in change.value.split(",")]
        wanted = self.either(parts) if change.test == "in" else self.listed(parts)
        code = f"change.{change.test}" + (".not" if change.negated else "")
        return self.say(code, value=wanted)

    def sources(self) -> SourceList:
        """Return the numbered sources cited so far."""
        entries = sorted(self.numbers.items(), key=lambda item: item[1])
        return SourceList(tuple(SourceEntry(n, self.entry(Citation(*key))) for key, n in entries))

    def entry(self, cite: Citation) -> Line:
        """Return one source as it stands in the list: what it is, the place, what was seen."""
        own = self.dossier.source(cite.source)
        place = f", {cite.at}" if cite.at else ""
        if own is not None:
            return (Run(self.named(own), strong=True), Run(f"{place}. {self.standing(own)}"))
        published = self.library.sources.get(cite.source) or self.catalogue.sources[cite.source]
        title = self.title(published)
        return (
            Run(title[:1].upper() + title[1:], strong=True),
            Run(f"{place}. {self.seen(published.seen)}"),
        )

    def named(self, source: Source) -> str:
        """Return a public source by its title, any other as its owner wants it shown."""
        return self.words(source.title if source.handling == Handling.K4 else source.shown_as)

    def title(self, published: PublishedSource) -> str:
        """Return a published work by its short name and title."""
        short = self.text(published.short)
        return f"{short}: {published.title}" if published.title else short

    def standing(self, source: Source) -> str:
        """Return a source's grade, whose interest it speaks for, and what was seen of it."""
        parts = [self.say("source.grade", grade=source.grade)]
        if source.interest is not None:
            parts.append(self.say(f"source.interest.{Interest(source.interest).value}"))
        parts.append(self.seen(source.seen))
        return " ".join(parts)

    def seen(self, seen: str | QuotedIn) -> str:
        """Return how much of a source was seen."""
        if isinstance(seen, QuotedIn):
            other = self.dossier.source(seen.quoted_in)
            held: Mapping[str, PublishedSource] = self.catalogue.sources
            known = held.get(seen.quoted_in)
            name = self.named(other) if other else self.text(known.short) if known else ""
            return self.say("source.seen.quoted_in", other=name or seen.quoted_in)
        return self.say(f"source.seen.{seen}")
