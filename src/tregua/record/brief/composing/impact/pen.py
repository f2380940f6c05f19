"""What the pages of impact are made from, and how they call harms, designs and figures."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tregua.deliver.impact.evaluating import Evaluation
from tregua.deliver.impact.study import Effect, Remark
from tregua.domain import Tried
from tregua.domain.knowledge import Harm
from tregua.language import Language, Words, knows, number, say, say_count, words_in
from tregua.record.brief.composing.book import lowered
from tregua.series.panels import Applied

__all__ = ["Around", "Evaluated", "Pen", "raised"]

TEN = 10.0
MOST_ROWS = 12


def raised(words: str) -> str:
    """Return words as they begin a sentence."""
    return words[:1].upper() + words[1:]


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What stands around an evaluation: names for people to read, and what was simulated.

    `harms` are the kinds known; `treatment` and `institution` are words of the dossier or of the
    table, `source` its file, `panel` its id. `places` are where those of the panel lie, if that
    is known. `tried` is what designs did in simulated worlds. `waived` is why no place is compared
    with.
    """

    harms: Mapping[str, Harm] = field(default_factory=dict)
    treatment: Words = ""
    institution: Words = ""
    source: str = ""
    panel: str = ""
    waived: Words = ""
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    tried: tuple[Tried, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Evaluated:
    """An evaluation with the names that stand around it on a page."""

    evaluation: Evaluation
    around: Around
    locale: str = ""

    def designs(self) -> list[dict[str, Any]]:
        """Return every design's answer as one plain record: estimate, range, why refused."""
        own = self.evaluation
        spans = {"pre": own.before.to_dict(), "post": own.after.to_dict()}
        found = []
        for given in own.designs:
            main = given.main
            found.append(
                {
                    "id": f"{own.study}.{given.design}",
                    "harm": given.harm,
                    "estimand": "recorded_over_expected_while_on",
                    "estimate": main.ratio if main else None,
                    "low": main.low if main else None,
                    "high": main.high if main else None,
                    "p": main.p if main else None,
                    "unit": "ratio",
                    **spans,
                    "refused": [each.code for each in given.refused],
                }
            )
        return found

    def pen(self, language: Language) -> "Pen":
        """Return what writes about it in one language."""
        locale = self.locale if self.locale.startswith(language) else language
        return Pen(self.evaluation, self.around, language, locale)


@dataclass(frozen=True, slots=True, eq=False)
class Pen:
    """Writes about one evaluation in one language."""

    evaluation: Evaluation
    around: Around
    language: Language
    locale: str

    def tell(self, code: str, **values: object) -> str:
        """Return a sentence of the page."""
        return say(f"brief.impact.{code}", self.language, **values)

    def tally(self, code: str, n: int, **values: object) -> str:
        """Return a sentence in the form that fits a number."""
        return say_count(f"brief.impact.{code}", n, self.language, **values)

    def common(self, code: str, **values: object) -> str:
        """Return a sentence that other pages say too."""
        return say(f"brief.{code}", self.language, **values)

    def words(self, words: Words | None) -> str:
        """Return words of a dossier."""
        return words_in(words, self.language)

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number as this page writes it."""
        return number(value, self.locale, digits)

    def listed(self, parts: Iterable[str], most: int = 8) -> str:
        """Return parts parted by semicolons, at most so many by name."""
        held = list(parts)
        left = len(held) - most
        more = [self.tally("more", left)] if left > 0 else []
        return "; ".join([*held[:most], *more]) or "–"

    def coded(self, room: str, code: str, **values: object) -> str:
        """Return the words for a code, or the code itself with spaces where there are none."""
        whole = f"brief.impact.{room}.{code}"
        if not knows(whole, self.language):
            return code.replace("_", " ").replace("-", " ")
        try:
            return say(whole, self.language, **values)
        except KeyError:
            return code.replace("_", " ")

    def design(self, id_: str) -> str:
        """Return the name of a design; one with a choice after a colon keeps it in brackets."""
        head, _, rest = id_.partition(":")
        told = self.coded("design", head)
        return f"{told} ({rest})" if rest else told

    def takes(self, design: str) -> bool:
        """Tell whether there are words for what a design takes for granted."""
        return knows(f"brief.impact.takes.{design}", self.language)

    def remark(self, remark: Remark) -> str:
        """Return a remark in words, with the rows it is about."""
        return self.noted("remark", remark)

    def noted(self, room: str, note: Remark | Applied) -> str:
        """Return a remark, or a rule that was applied, with the rows it touched."""
        values = {name: self.value(value) for name, value in note.values.items()}
        told = raised(self.coded(room, note.code, **values))
        rows = f" ({self.listed(note.rows, MOST_ROWS)})" if note.rows else ""
        return f"{told.rstrip('.')}{rows}."

    def value(self, value: str) -> str:
        """Return a value in words where it is a code of ours, such as the length of a period."""
        known = knows(f"brief.impact.length.{value}", self.language)
        return self.tell(f"length.{value}") if known else value.replace("_", " ")

    def harm(self, harm: str) -> str:
        """Return the name of a harm, as it begins a line."""
        known = self.around.harms.get(harm)
        return known.label.within(self.language) if known else raised(harm.replace("_", " "))

    def noun(self, harm: str) -> str:
        """Return what is counted of a harm: recorded killings, reports of extortion."""
        if knows(f"brief.impact.noun.{harm}", self.language):
            return self.tell(f"noun.{harm}")
        return self.tell("noun.other", harm=lowered(self.harm(harm)))

    @property
    def counted(self) -> str:
        """What this evaluation counts, inside a sentence."""
        return self.noun(self.evaluation.harm)

    def where(self) -> str:
        """Return the places with a truce: by name, or how many."""
        places = self.evaluation.places
        if len(places) == 1:
            return places[0]
        return self.tally("places_with_truce", len(places))

    def size(self, value: float) -> str:
        """Return how many, without its sign; a decimal where there are few."""
        return self.number(abs(value), self.digits(abs(value)))

    @staticmethod
    def digits(value: float) -> int:
        """Return how many decimals a count is told with: one under ten, unless it is whole."""
        return 1 if value < TEN and round(value, 9) != int(value) else 0

    @staticmethod
    def none(value: float) -> bool:
        """Tell whether a count would be told as nought."""
        return round(abs(value), Pen.digits(abs(value))) == 0

    def way(self, fewer: float) -> str:
        """Return a difference with its word: 12 fewer, 3 more, no difference."""
        if self.none(fewer):
            return self.tell("way.even")
        return self.tell("way.fewer" if fewer > 0 else "way.more", n=self.size(fewer))

    def span(self, low: float, high: float) -> str:
        """Return a range of differences (fewer above nought), the smaller first.

        Both ends on one side share their word: 5 to 12 fewer. Otherwise each has its own.
        """
        first, last = sorted((low, high))
        if first > 0 and not self.none(first):
            return self.tell("span.fewer", low=self.size(first), high=self.size(last))
        if last < 0 and not self.none(last):
            return self.tell("span.more", low=self.size(last), high=self.size(first))
        return self.tell("span.both", first=self.way(first), last=self.way(last))

    def ratio(self, value: float | None) -> str:
        """Return a ratio with two decimals, a dash where there is none."""
        return "–" if value is None or not math.isfinite(value) else self.number(value, 2)

    def bounded(self, effect: Effect) -> str:
        """Return a ratio with its interval, or saying that it has none."""
        if effect.ratio is None:
            return "–"
        if effect.low is not None and effect.high is None:
            low = self.ratio(effect.low)
            return self.tell("ratio.no_upper", ratio=self.ratio(effect.ratio), low=low)
        if effect.low is None or effect.high is None:
            return self.tell("ratio.no_interval", ratio=self.ratio(effect.ratio))
        ends = {"low": self.ratio(effect.low), "high": self.ratio(effect.high)}
        return self.tell("ratio.interval", ratio=self.ratio(effect.ratio), **ends)
