"""The page of impact: first what the data can bear, then one sentence, then all it rests on."""

from collections.abc import Callable, Sequence
from datetime import date

from tregua.language import Language, date_words, span_words
from tregua.record.brief.composing.book import Book
from tregua.record.brief.composing.impact.beside import (
    calm_blocks,
    harm_blocks,
    hidden_blocks,
    nearby_blocks,
)
from tregua.record.brief.composing.impact.designs import design_blocks, runs_blocks
from tregua.record.brief.composing.impact.doubt import again_blocks, left_out_blocks, method_blocks
from tregua.record.brief.composing.impact.ground import (
    bearing_blocks,
    fading_blocks,
    peak_blocks,
    plan_blocks,
)
from tregua.record.brief.composing.impact.headline import headline_of, headline_words
from tregua.record.brief.composing.impact.pen import Evaluated, Pen, raised
from tregua.record.brief.composing.viewing import left_out_blocks as left_out_of_view, view_words
from tregua.record.brief.document import Block, Box, Bullets, Document, Heading, Paragraph, Run

__all__ = ["evaluated_blocks", "impact_blocks", "studied_blocks", "tell_impact"]


def impact_blocks(pen: Pen, *, drawn: bool = False) -> list[Block]:
    """Return the page of one study; `drawn` adds the pictures."""
    own = pen.evaluation
    course = picture("course_figures") if drawn else nothing
    curve = picture("design_figure") if drawn else nothing
    harms = picture("harm_figure") if drawn else nothing
    places = picture("place_figure") if drawn else nothing
    return [
        Heading(pen.tell("heading", where=pen.where()), 1),
        Paragraph((Run(asked_words(pen)),), "lead"),
        *bearing_blocks(pen),
        *plan_blocks(pen),
        Box(pen.tell("headline"), "plain", (Paragraph((Run(sentence(pen)),)),)),
        *course(pen),
        *design_blocks(pen),
        *curve(pen),
        *runs_blocks(pen),
        *fading_blocks(pen),
        *again_blocks(pen),
        *peak_blocks(pen),
        *harm_blocks(pen),
        *harms(pen),
        *nearby_blocks(pen),
        *places(pen),
        *calm_blocks(pen),
        *hidden_blocks(pen),
        *left_out_blocks(pen),
        *([Bullets(tuple((Run(pen.remark(r)),) for r in own.remarks))] if own.remarks else []),
        *method_blocks(pen),
    ]


def picture(name: str) -> Callable[[Pen], list[Block]]:
    """Return what draws one kind of picture; drawing loads only here."""
    from tregua.record.brief.composing.impact import pictures

    found: Callable[[Pen], list[Block]] = getattr(pictures, name)
    return found


def nothing(_: Pen) -> list[Block]:
    """Return no block."""
    return []


def sentence(pen: Pen) -> str:
    """Return the one sentence above all."""
    return headline_words(headline_of(pen.evaluation.designs), pen)


def asked_words(pen: Pen) -> str:
    """Return the question: what is counted, by whom, where, since when, which days are used."""
    own = pen.evaluation
    return pen.tell(
        "asked",
        Noun=raised(pen.counted),
        where=pen.where(),
        institution=pen.words(pen.around.institution) or pen.tell("institution_not_named"),
        treatment=pen.words(pen.around.treatment) or own.treatment,
        before=span_words(own.before.first, own.before.last, pen.language),
        after=span_words(own.after.first, own.after.last, pen.language),
    )


def evaluated_blocks(found: Sequence[Evaluated], book: Book, *, drawn: bool = False) -> list[Block]:
    """Return the pages of some studies of a dossier, each with where its counts come from."""
    return [
        block
        for pen in (each.pen(book.language) for each in found)
        for block in (*impact_blocks(pen, drawn=drawn), *source_blocks(pen, book))
    ]


def studied_blocks(found: Sequence[Evaluated], book: Book, *, drawn: bool = False) -> list[Block]:
    """Return the pages of a dossier's studies, with which view this is and the sources."""
    view = view_words(book.dossier.view, book)
    blocks: list[Block] = [Paragraph((Run(view, strong=True),))] if view else []
    blocks.extend(evaluated_blocks(found, book, drawn=drawn))
    blocks.extend(left_out_of_view(book.dossier.view, book))
    if book.numbers:
        blocks.extend([Heading(book.say("sources.heading"), 1), book.sources()])
    return blocks


def source_blocks(pen: Pen, book: Book) -> list[Block]:
    """Return where the counts of a study come from, with their sources."""
    panel = next((p for p in book.dossier.panels if p.id == pen.around.panel), None)
    if panel is None:
        return []
    coverage = book.words(panel.coverage.says)
    told = pen.tell("counts_from", institution=pen.words(panel.institution_name), says=coverage)
    return [Paragraph((Run(told), Run("", cites=book.cite(panel.sources))), "small")]


def tell_impact(
    pens: tuple[Pen, ...], language: Language, made_on: date, *, drawn: bool = False
) -> Document:
    """Return the evaluation of a table that no dossier holds, as a document of its own."""
    first = pens[0]
    blocks = [block for pen in pens for block in impact_blocks(pen, drawn=drawn)]
    facts = (
        (first.tell("fact.counted"), raised(first.counted)),
        (first.tell("fact.from"), first.around.source),
        (first.tell("fact.as_of"), first.evaluation.as_of or "–"),
        (first.tell("fact.made"), date_words(made_on, language)),
    )
    return Document(
        title=first.tell("title"),
        subtitle=first.tell("subtitle"),
        language=language,
        made_on=made_on,
        facts=facts,
        handling="",
        footer=first.common("footer"),
        page_words=first.common("page"),
        blocks=tuple(blocks),
    )
