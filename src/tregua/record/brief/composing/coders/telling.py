"""How far coders agree, in words: counts first, then coefficients, then what to talk through."""

from collections.abc import Iterator
from datetime import date

from tregua.decide.compare.coders import Alpha, CoderAgreement, CoderDifference, CoderSaid, Strand
from tregua.domain.knowledge import CellValue, Codebook, Library
from tregua.language import Language, Text, number, say, say_count
from tregua.record.brief.document import (
    Block,
    Bullets,
    Document,
    Heading,
    Paragraph,
    Run,
    Table,
    Words,
)

__all__ = ["tell_coders"]

DIGITS = 2


def tell_coders(
    agreement: CoderAgreement, library: Library, language: Language, made_on: date
) -> Document:
    """Return how far coders agree as a document; it opens with what nobody could code."""
    teller = Teller(library.codebook, language)
    blocks = [*teller.lead(agreement, library), *teller.counts(agreement)]
    for difference in ("value", "one_only", "confidence", "words"):
        chosen = [each for each in agreement.differences if each.kind == difference]
        if chosen:
            blocks.append(Heading(teller.say(f"coders.differ.{difference}", n=len(chosen)), 2))
            for each in chosen:
                blocks.extend(teller.difference(each, many=len(agreement.cases) > 1))
    return Document(
        title=teller.say("coders.heading"),
        subtitle="",
        language=language,
        made_on=made_on,
        facts=(),
        handling="",
        footer=teller.say("coders.footer"),
        page_words="",
        blocks=tuple(blocks),
    )


class Teller:
    """The words of the codebook and of this page, in one language."""

    def __init__(self, codebook: Codebook, language: Language) -> None:
        self.codebook, self.language = codebook, language

    def say(self, code: str, **values: object) -> str:
        """Return a sentence of this page."""
        return say(f"brief.{code}", self.language, **values)

    def lead(self, agreement: CoderAgreement, library: Library) -> Iterator[Block]:
        """Yield how little was coded at all, by whom, and what a coefficient does not say."""
        cases = {**library.cases, **library.processes}
        titles = "; ".join(cases[case].title.within(self.language) for case in agreement.cases)
        counted = agreement.counted
        total = counted.alike + counted.unlike + counted.one_only + counted.nobody
        yield Heading(self.say("coders.heading"), 1)
        lead = self.say(
            "coders.lead",
            cases=titles,
            coders=", ".join(agreement.coders),
            total=total,
            nobody=counted.nobody,
            one_only=counted.one_only,
            alike=counted.alike,
            unlike=counted.unlike,
        )
        yield Paragraph((Run(lead),), "lead")
        yield Paragraph((Run(self.say("coders.notice")),), "note")
        yield Paragraph((Run(say("brief.cases.notice", self.language)),), "note")

    def counts(self, agreement: CoderAgreement) -> Iterator[Block]:
        """Yield the tables: in all, by chapter, and by field where several cases were coded."""
        titles = {group.id: group.title.within(self.language) for group in self.codebook.groups}
        titles["all"] = self.say("coders.all")
        labels = {n: f.label.within(self.language) for n, f in self.codebook.fields.items()}
        if not agreement.overall:
            yield Paragraph((Run(self.say("coders.never_met")),))
            return
        yield self.table("overall", agreement.overall, titles)
        yield Paragraph((Run(self.say("coders.method")),), "small")
        few = say_count("brief.coders.few", len(agreement.cases), self.language)
        if all(strand.alpha.low is None for strand in agreement.overall):
            yield Paragraph((Run(few),), "small")
        yield self.table("chapters", agreement.chapters, titles)
        if agreement.fields:
            yield self.table("fields", agreement.fields, labels)

    def table(self, code: str, strands: tuple[Strand, ...], titles: dict[str, str]) -> Table:
        """Return strands as a table."""
        columns = ("of", "kind", "alike", "unlike", "one_only", "alpha")
        header = tuple(self.say(f"coders.column.{name}") for name in columns)
        rows = tuple(
            tuple(
                (Run(words),)
                for words in (
                    titles[strand.of],
                    self.say(f"coders.metric.{strand.metric.value}"),
                    str(strand.counted.alike),
                    str(strand.counted.unlike),
                    str(strand.counted.one_only),
                    self.alpha(strand.alpha),
                )
            )
            for strand in strands
        )
        return Table(
            self.say(f"coders.table.{code}"),
            header,
            rows,
            (0.2, 0.2, 0.1, 0.12, 0.13, 0.25),
            (2, 3, 4),
        )

    def alpha(self, found: Alpha) -> str:
        """Return a coefficient with its units and interval, or why there is none."""
        if found.value is None:
            return self.say(f"coders.alpha.{found.none}")
        value = number(found.value, self.language, DIGITS)
        if found.low is None or found.high is None:
            return self.say("coders.alpha.value", value=value, units=found.units)
        low, high = (number(end, self.language, DIGITS) for end in (found.low, found.high))
        return self.say("coders.alpha.between", value=value, units=found.units, low=low, high=high)

    def difference(self, difference: CoderDifference, *, many: bool) -> Iterator[Block]:
        """Yield one field with what each coder wrote of it."""
        label = self.codebook.fields[difference.field].label.within(self.language)
        head = f"{label} ({difference.case})" if many else label
        yield Paragraph((Run(head, strong=True),))
        yield Bullets(tuple(self.said(each, difference.field) for each in difference.said))

    def said(self, said: CoderSaid, field: str) -> Words:
        """Return what one coder wrote."""
        if said.value is None:
            return (Run(self.say("coders.said.nothing", coder=said.coder)),)
        confidence = self.say(f"coders.confidence.{said.confidence}")
        value = self.value(said.value, field)
        evidence = (
            said.evidence.within(self.language) if said.evidence else self.say("coders.no_evidence")
        )
        words = self.say(
            "coders.said", coder=said.coder, value=value, confidence=confidence, evidence=evidence
        )
        return (Run(words),)

    def value(self, value: CellValue, field: str) -> str:
        """Return a coded value in the words of the codebook."""
        known = self.codebook.fields[field].values
        if isinstance(value, bool):
            return self.say("coders.true" if value else "coders.false")
        if isinstance(value, tuple):
            return ", ".join(self.value(each, field) for each in value)
        if isinstance(value, Text):
            return value.within(self.language)
        word = str(value)
        return known[word].within(self.language) if word in known else word
