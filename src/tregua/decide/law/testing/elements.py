"""One element of a legal test, read: indicated, not indicated or unclear, factor by factor."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tregua.domain import Answer, Citation, Missing, QuotedIn, Reason, Result
from tregua.domain.knowledge import AskedPer, Condition, PublishedSource
from tregua.domain.knowledge.law import LegalElement, LegalFactor, Quoted
from tregua.language import Text
from tregua.rules import Item, Judged, Scene, judge
from tregua.rules.asked import asked

__all__ = [
    "Cited",
    "ElementReading",
    "FactorReading",
    "Indication",
    "QuoteReading",
    "asks_party",
    "cited",
    "read_element",
]

Sources = Mapping[str, PublishedSource]


class Indication(StrEnum):
    """What the recorded facts say of an element; never whether the law is met."""

    INDICATED = "indicated"
    NOT_INDICATED = "not_indicated"
    UNCLEAR = "unclear"

    @staticmethod
    def of(answer: Answer) -> "Indication":
        """Return the indication an answer on the facts gives."""
        return {
            Answer.MET: Indication.INDICATED,
            Answer.NOT_MET: Indication.NOT_INDICATED,
            Answer.UNCLEAR: Indication.UNCLEAR,
        }[answer]


@dataclass(frozen=True, slots=True)
class Cited(Result):
    """A place in a source with how much of that source was seen.

    `seen` is `whole`, `excerpt`, `not_seen` or `quoted_in ID`; the place of a source not seen was
    not checked.
    """

    source: str
    at: str
    seen: str


@dataclass(frozen=True, slots=True)
class QuoteReading(Result):
    """A few words of a source as printed, in their own language."""

    words: str
    language: str
    cite: Cited


@dataclass(frozen=True, slots=True)
class FactorReading(Result):
    """One factor courts looked at: whether the facts speak for it, against it, or leave it open."""

    id: str
    title: Text
    reading: Indication
    because: tuple[Reason, ...]
    missing: tuple[Missing, ...]
    cites: tuple[Cited, ...]


@dataclass(frozen=True, slots=True)
class ElementReading(Result):
    """One element as the recorded facts stand; `of` is the end of the pair it was judged for.

    `says` is how that answer reads, `other_reading` how those read the element who read it
    otherwise; both are shown. `for_` and `needs` count the factors that speak for it beside how
    many we ask for. `weak` says that only sources graded weakly stand behind it, `spoken_against`
    that something speaks against it whatever else is so.
    """

    id: str
    of: str
    title: Text
    asks: Text
    reading: Indication
    says: Text
    other_reading: Text | None
    factors: tuple[FactorReading, ...]
    for_: int
    needs: int | None
    because: tuple[Reason, ...]
    missing: tuple[Missing, ...]
    weak: bool
    spoken_against: bool
    quotes: tuple[QuoteReading, ...]
    cites: tuple[Cited, ...]


def cited(cite: Citation, sources: Sources) -> Cited:
    """Return a citation with how much of the source was seen."""
    seen = sources[cite.source].seen
    told = f"quoted_in {seen.quoted_in}" if isinstance(seen, QuotedIn) else str(seen)
    return Cited(cite.source, cite.at, told)


def asks_party(element: LegalElement, scene: Scene) -> bool:
    """Tell whether an element asks anything of a party, so that each end is judged in turn."""
    names = {name for condition in conditions(element) for name in asked(condition)}
    found = (scene.questions[name].asked_per for name in names if name in scene.questions)
    return AskedPer.PARTY in set(found)


def conditions(element: LegalElement) -> Iterator[Condition]:
    """Yield every condition of an element."""
    yield from (c for c in (element.when, element.against) if c is not None)
    yield from (factor.when for factor in element.factors)


def read_element(
    element: LegalElement,
    scene: Scene,
    within: tuple[Item, ...],
    sources: Sources,
    *,
    of: str = "",
) -> ElementReading:
    """Return an element held against the facts; what is not recorded leaves it unclear.

    It is indicated only where its condition holds, as many factors as it needs speak for it, and
    what would speak against it is known not to be so.
    """
    factors = tuple(read_factor(factor, scene, within, sources) for factor in element.factors)
    parts = list(judged_parts(element, scene, within, factors))
    answer = Answer.all_of(part.answer for part in parts)
    against = held(element.against, scene, within) if element.against is not None else None
    because = dict.fromkeys(r for part in parts if agrees(part, answer) for r in part.because)
    missing = dict.fromkeys(m for part in parts for m in part.missing)
    return ElementReading(
        id=element.id,
        of=of,
        title=element.title,
        asks=element.asks,
        reading=Indication.of(answer),
        says=said(element, answer),
        other_reading=element.other_reading,
        factors=factors,
        for_=sum(factor.reading is Indication.INDICATED for factor in factors),
        needs=element.needs,
        because=tuple(because),
        missing=tuple(missing) if answer is Answer.UNCLEAR else (),
        weak=bool(because) and all(reason.weak for reason in because),
        spoken_against=against is not None and against.answer is Answer.MET,
        quotes=tuple(quoted(quote, sources) for quote in element.quotes),
        cites=tuple(cited(cite, sources) for cite in element.cites),
    )


def agrees(part: Judged, answer: Answer) -> bool:
    """Tell whether a part gave the answer; where it is unclear every part is worth telling."""
    return answer is Answer.UNCLEAR or part.answer is answer


def judged_parts(
    element: LegalElement,
    scene: Scene,
    within: tuple[Item, ...],
    factors: tuple[FactorReading, ...],
) -> Iterator[Judged]:
    """Yield what all must hold together: the condition, the count of factors, nothing against."""
    if element.when is not None:
        yield held(element.when, scene, within)
    if element.needs is not None and factors:
        yield counted(factors, element.needs)
    if element.against is not None:
        against = held(element.against, scene, within)
        yield Judged(against.answer.negated(), against.because, against.missing)


def counted(factors: tuple[FactorReading, ...], needs: int) -> Judged:
    """Judge whether enough factors speak for an element, whatever the open ones may turn out."""
    readings = [factor.reading for factor in factors]
    for_, open_ = readings.count(Indication.INDICATED), readings.count(Indication.UNCLEAR)
    because = tuple(reason for factor in factors for reason in factor.because)
    if for_ >= needs:
        return Judged(Answer.MET, because)
    if for_ + open_ < needs:
        return Judged(Answer.NOT_MET, because)
    missing = tuple(gap for factor in factors for gap in factor.missing)
    return Judged(Answer.UNCLEAR, because, missing)


def read_factor(
    factor: LegalFactor, scene: Scene, within: tuple[Item, ...], sources: Sources
) -> FactorReading:
    """Return one factor held against the facts."""
    judged = held(factor.when, scene, within)
    return FactorReading(
        id=factor.id,
        title=factor.title,
        reading=Indication.of(judged.answer),
        because=judged.because,
        missing=judged.missing,
        cites=tuple(cited(cite, sources) for cite in factor.cites),
    )


def held(condition: Condition, scene: Scene, within: tuple[Item, ...]) -> Judged:
    """Judge a condition; a question asked of a group where no end is one is not recorded."""
    try:
        return judge(condition, scene, within)
    except LookupError:
        about = within[-1].about if within else "dossier"
        return Judged(Answer.UNCLEAR, missing=(Missing("group", about, "not_recorded"),))


def said(element: LegalElement, answer: Answer) -> Text:
    """Return how an answer reads in the words of the element."""
    if answer is Answer.MET:
        return element.indicated
    return element.not_indicated if answer is Answer.NOT_MET else element.unclear


def quoted(quote: Quoted, sources: Sources) -> QuoteReading:
    """Return a quotation with how much of its source was seen."""
    return QuoteReading(quote.words, quote.language, cited(quote.cite, sources))
