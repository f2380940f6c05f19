"""What the pages of a comparison are made from, and how they call sets, cases and figures."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from tregua.decide.compare.qca import FREE, Analysis, Memberships, Term
from tregua.decide.compare.qca.analysing import TwoStep
from tregua.decide.compare.qca.library import Asked, CaseTable, OtherCoding
from tregua.decide.compare.qca.robustness import Codings, LeftOut, Robustness
from tregua.domain.knowledge import Codebook
from tregua.language import Language, number, say, say_count
from tregua.record.brief.composing.book import QUOTES, lowered

__all__ = ["SHORT", "Pen", "Studied"]

SHORT: Final = 10
"""Names up to this long stand in terms as they are; longer ones get a letter each."""
TWO: Final = 2
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True, eq=False)
class Studied:
    """One question asked of some cases, with all that was found.

    `drawn`, `codebook` and `titles` are there where the case library was asked; `source` names
    the table otherwise. `families` is what leaving out each family changes, `codings` the same
    question on stated cells alone and on the `others`, whose sources `shorts` names.
    """

    given: Memberships
    analysis: Analysis
    families: LeftOut | None = None
    robustness: Robustness | None = None
    codings: Codings | None = None
    stepped: TwoStep | None = None
    drawn: CaseTable | None = None
    codebook: Codebook | None = None
    titles: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    source: str = ""
    others: tuple[OtherCoding, ...] = ()
    shorts: Mapping[str, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Pen:
    """Writes about one study in one language."""

    studied: Studied
    language: Language

    def say(self, code: str, **values: object) -> str:
        """Return a sentence of the comparison."""
        return say(f"brief.{code}", self.language, **values)

    def count(self, code: str, n: int, **values: object) -> str:
        """Return a sentence in the form that fits a number."""
        return say_count(f"brief.{code}", n, self.language, **values)

    def share(self, value: float | None) -> str:
        """Return a fit with two decimals, a dash where nothing could be divided."""
        return "–" if value is None else number(value, self.language, 2)

    def quoted(self, words: str) -> str:
        """Return words in the quotation marks of the language."""
        opening, closing = QUOTES[self.language]
        return f"{opening}{words}{closing}"

    def listed(self, parts: Iterable[str], most: int = 8) -> str:
        """Return parts between commas, at most so many by name."""
        held = list(parts)
        shown = ", ".join(held[:most])
        left = len(held) - most
        return f"{shown} {self.count('qca.more', left)}" if left > 0 else shown

    @property
    def signs(self) -> tuple[str, ...]:
        """How each condition is written in terms."""
        return self.signs_of(self.studied.given.conditions)

    def signs_of(self, names: Sequence[str]) -> tuple[str, ...]:
        """Return names as they are where all are short, else a letter for each."""
        if all(len(name) <= SHORT for name in names) or len(names) > len(LETTERS):
            return tuple(names)
        return tuple(LETTERS[: len(names)])

    def term(self, term: Term, names: Sequence[str] | None = None) -> str:
        """Return a term as `A*~B`."""
        signs = self.signs if names is None else self.signs_of(names)
        counts = self.studied.given.counts if names is None else (2,) * len(signs)
        return term.written(signs, counts)

    def spoken(self, term: Term) -> str:
        """Return a term in words: what is present, what is absent, at which level."""
        named = [
            self.literal(place, level) for place, level in enumerate(term.levels) if level != FREE
        ]
        if not named:
            return self.say("qca.spoken.nothing")
        first, rest = named[0], "; ".join(named[1:])
        return self.say("qca.spoken.together").join(part for part in (first, rest) if part)

    def literal(self, place: int, level: int) -> str:
        """Return one condition at one level in words: a set of the library by its field."""
        drawn = self.studied.drawn
        if drawn is not None:
            of, _, set_ = self.asked(drawn.asked[place]).partition(": ")
            code = "is" if level else "is_not"
            return self.say(f"qca.spoken.{code}", of=lowered(of), set=self.quoted(set_))
        set_ = self.quoted(self.meaning(place))
        if self.studied.given.counts[place] > TWO:
            return self.say("qca.spoken.level", set=set_, level=level)
        return self.say("qca.spoken.present" if level else "qca.spoken.absent", set=set_)

    def terms(self, terms: Iterable[Term]) -> str:
        """Return terms joined by `+`; none at all is `0`."""
        return " + ".join(self.term(each) for each in terms) or "0"

    def resigned(self, text: str) -> str:
        """Return a term written with names as it is written with signs."""
        signs = dict(zip(self.studied.given.conditions, self.signs, strict=True))
        names = "|".join(map(re.escape, sorted(signs, key=len, reverse=True)))
        return re.sub(rf"(?<!\w)(?:{names})(?!\w)", lambda found: signs[found[0]], text)

    def case(self, case: str) -> str:
        """Return a case by its title, or as the table calls it."""
        titles = self.studied.titles.get(case)
        return (titles[self.language == "es"] or case) if titles else case

    def cases(self, cases: Iterable[str], most: int = 40) -> str:
        """Return cases by name, parted so that commas in names do no harm; a dash where none."""
        return self.named((self.case(case) for case in cases), most)

    def named(self, names: Iterable[str], most: int) -> str:
        """Return names parted by semicolons, at most so many and how many more; a dash for none."""
        held = list(names)
        left = len(held) - most
        told = [*held[:most], *([self.count("qca.more", left)] if left > 0 else [])]
        return "; ".join(told) or "–"

    def coding(self, name: str) -> str:
        """Return a coding in words: its cells, or who reads which cases otherwise, and where."""
        kind, _, of = name.partition(":")
        other = next((each for each in self.studied.others if each.name == name), None)
        if other is None:
            return self.say(f"qca.coding.{kind}", of=of)
        if other.source:
            of = f"{self.studied.shorts[other.source][self.language == 'es']}, {other.at}"
        return self.say(f"qca.coding.{kind}.of", of=of, cases=self.cases(other.cases))

    def family(self, family: str) -> str:
        """Return a family by the cases in it: its code says nothing to a reader."""
        pairs = zip(self.studied.given.cases, self.studied.given.families, strict=True)
        held = [case for case, own in pairs if own == family]
        return " / ".join(map(self.case, held)) if held and self.studied.titles else family

    def meaning(self, place: int) -> str:
        """Return what a condition means in words; the outcome is the last place."""
        drawn = self.studied.drawn
        names = (*self.studied.given.conditions, self.studied.given.of)
        if drawn is None:
            return names[place]
        return self.asked(drawn.asked[place])

    def asked(self, asked: Asked) -> str:
        """Return a set asked of the library in the words of the codebook."""
        assert self.studied.codebook is not None
        told = self.studied.codebook.fields[asked.field]
        label = told.label.within(self.language)
        if told.type == "int":
            sign = asked.sign.replace(">=", "≥").replace("<=", "≤")
            return f"{label}: {sign} {self.either(asked.values)}"
        if told.type == "bool":
            return f"{label}: {self.listed(self.say(f'qca.value.{v}') for v in asked.values)}"
        words = [told.values[value].within(self.language) for value in asked.values]
        return f"{label}: {self.either(words)}"

    def either(self, words: Sequence[str]) -> str:
        """Return words of which any will do."""
        if len(words) < 2:
            return "".join(words)
        code = "list.or_o" if words[-1].lower().startswith(("o", "ho")) else "list.or"
        return self.say(code, first=", ".join(words[:-1]), last=words[-1])

    @property
    def outcome(self) -> str:
        """The outcome asked about, in words; its absence where that was the question."""
        words = self.meaning(len(self.studied.given.conditions))
        return self.say("qca.absence", of=words) if self.studied.analysis.absent else words
