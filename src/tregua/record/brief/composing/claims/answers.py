"""Each question with its answers side by side, dissent beside agreement, nothing outvoted."""

from collections.abc import Iterable, Mapping
from typing import Any

from tregua.decide.judgement import Agreement, Answered, ClaimsReading, Topic
from tregua.domain import Citation, Claim, Range
from tregua.domain.claims import NOT_KNOWN
from tregua.domain.knowledge import ValueKind
from tregua.language import Text
from tregua.record.brief.composing.book import Book, Line, lowered
from tregua.record.brief.composing.claims.pools import pool_blocks
from tregua.record.brief.composing.claims.resolved import resolved_blocks
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run
from tregua.rules import shown

__all__ = ["claim_blocks"]


def claim_blocks(reading: ClaimsReading, book: Book) -> list[Block]:
    """Return every question that was asked, then what became known since."""
    blocks: list[Block] = [
        Heading(book.say("claims.heading"), 1),
        Paragraph((Run(book.say("claims.lead")),), "lead"),
    ]
    if not reading.questions:
        blocks.append(Paragraph((Run(book.say("claims.none")),)))
    held = {claim.id: claim for claim in book.dossier.claims}
    for topic in reading.questions:
        blocks.extend(topic_blocks(topic, held, book))
    if reading.resolved is not None:
        blocks.extend(resolved_blocks(reading.resolved, book))
    return blocks


def topic_blocks(topic: Topic, held: Mapping[str, Claim], book: Book) -> list[Block]:
    """Return one question about one subject."""
    lines = [answer_line(told, held[told.id], book) for told in topic.answers]
    lines.extend(ended_line(told, held[told.id], book) for told in topic.ended)
    blocks: list[Block] = [
        Heading(titled(topic, book), 2),
        Paragraph((Run(standing(topic, book), emphasis=True),)),
        Bullets(tuple(lines)),
    ]
    blocks.extend(pool_blocks(topic, book))
    return blocks


def titled(topic: Topic, book: Book) -> str:
    """Return the question, with its subject where it is not the whole."""
    asked = book.question(topic.question)
    return asked if topic.about == "dossier" else f"{asked} ({book.name(topic.about)})"


def standing(topic: Topic, book: Book) -> str:
    """Return how the answers stand to each other, and who could not learn one."""
    n = len(topic.analysts)
    values: dict[str, object] = {"n": n, "by": "".join(topic.analysts[:1])}
    said = [book.say(f"claims.agreement.{topic.agreement.value}", **values)]
    blank = sorted({told.by for told in topic.answers if told.value == NOT_KNOWN})
    if blank and topic.agreement is not Agreement.NOT_KNOWN:
        said.append(book.say("claims.also_not_known", by=book.listed(blank)))
    return " ".join(said)


def answer_line(told: Answered, claim: Claim, book: Book) -> Line:
    """Return one answer: the value, how sure, whose, since when, on what, and any dissent."""
    words = book.catalogue.confidence.words[claim.confidence]
    about = book.say(
        "claims.answer",
        confidence=lowered(book.text(words.label)),
        by=told.by,
        id=told.id,
        as_of=told.as_of,
        learned_on=told.learned_on,
        grades=book.listed(ground.grade for ground in told.sources),
    )
    cites = book.cite(Citation(ground.source, ground.at) for ground in told.sources)
    after = [""]
    if told.judged:
        after.append(book.say("claims.judged", steps=steps(told.judged, claim, book)))
    flags = (("weak", told.weak), ("unsupported", told.unsupported))
    after.extend(book.say(f"claims.{code}") for code, raised in flags if raised)
    if claim.note:
        after.append(ended(book.words(claim.note)))
    runs = [Run(valued(claim, book), strong=True), Run(f" {about}", cites=cites)]
    runs.append(Run(" ".join(after)))
    if claim.dissent:
        runs.append(Run(f" {book.say('claims.dissent', words=ended(book.words(claim.dissent)))}"))
    return tuple(runs)


def ended(words: str) -> str:
    """Return words with a stop at their end."""
    return words if words.endswith((".", "?", "!")) else f"{words}."


def ended_line(told: Answered, claim: Claim, book: Book) -> Line:
    """Return one answer that no longer stands, and who ended it when."""
    code = f"claims.{told.standing}"
    words = book.say(code, by=told.ended_by or "", on=told.ended_on or "", id=told.id)
    return (Run(f"{words} ", emphasis=True), Run(f"{valued(claim, book)}."))


def valued(claim: Claim, book: Book) -> str:
    """Return the value of a claim in words, a number with its unit."""
    if isinstance(claim.value, Text):
        return book.text(claim.value)
    if claim.not_known:
        return book.say("value.not_known")
    question = book.catalogue.questions.get(claim.question)
    if isinstance(claim.value, str) and question and question.kind is ValueKind.TEXT:
        return claim.value
    if question and question.kind is ValueKind.NUMBER:
        unit = claim.value.unit if isinstance(claim.value, Range) else None
        named = unit or (book.text(question.unit) if question.unit else "")
        return " ".join([figures(claim.value, book), named]).strip()
    return book.value(claim.question, shown(claim.value))


def figures(value: Any, book: Book) -> str:
    """Return a number, or a range of numbers, as this document writes it."""
    if isinstance(value, Range):
        low, high = (figure(float(end), book) for end in (value.low, value.high))
        return book.say("claims.range", low=low, high=high)
    return figure(float(value), book)


def figure(value: float, book: Book) -> str:
    """Return a number with as many decimals as it needs, up to two."""
    digits = 0 if value == round(value) else 1 if value * 10 == round(value * 10) else 2
    return book.number(value, digits)


def steps(judged: Mapping[str, Any], claim: Claim, book: Book) -> str:
    """Return a judgement's steps in words."""
    if "levels" in judged:
        chances: Iterable[tuple[str, float]] = judged["levels"].items()
        named = (f"{book.value(claim.question, level)} {book.number(c, 2)}" for level, c in chances)
        return "; ".join(named)
    if "sure" in judged:
        ends = {name: figure(judged[name], book) for name in ("low", "high", "best")}
        return book.say("claims.steps.number", sure=book.number(judged["sure"], 2), **ends)
    chance = book.say("claims.steps.chance", best=book.number(judged["best"], 2))
    if "low" not in judged:
        return chance
    ends = {name: book.number(judged[name], 2) for name in ("low", "high")}
    return f"{chance} {book.say('claims.steps.ends', **ends)}"
