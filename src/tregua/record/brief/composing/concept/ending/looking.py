"""What was knowable then, and what outlives the talks: the two parts that look back and ahead."""

from tregua.domain.engagement.night.ending import EndingReview, LastingGain, WhatWasKnown
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.concept.ending.telling import Page
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

__all__ = ["gain_blocks", "review_blocks"]


def review_blocks(page: Page) -> list[Block]:
    """Return each decision with what was known when it was taken, and what would be asked now."""
    blocks = page.heading("reviews")
    if page.reading.reviews:
        blocks.append(Paragraph((Run(page.tell("reviews.lead")),), "small"))
    for each in page.reading.reviews:
        blocks.extend(review_of(each, page))
    return [*blocks, *page.open("reviews")]


def review_of(each: EndingReview, page: Page) -> list[Block]:
    """Return one decision looked at again."""
    title = f"{page.book.words(each.decided)} ({page.day(each.decided_on)})"
    blocks: list[Block] = [Heading(title, 3)]
    if each.knew:
        blocks.append(Bullets(tuple(known_line(fact, page) for fact in each.knew)))
    rest = tuple(
        (Run(f"{page.tell(f'reviews.{name}')} ", strong=True), *page.words(getattr(each, name)))
        for name in ("followed", "elsewhere", "would_ask")
        if name == "elsewhere" or getattr(each, name) is not None
    )
    return [*blocks, Bullets(rest)]


def known_line(fact: WhatWasKnown, page: Page) -> Line:
    """Return one fact as it was known, since when."""
    since = page.tell("reviews.since", day=page.the_day(fact.learned_on))
    return (Run(f"{since} "), Run(page.book.words(fact.says)))


def gain_blocks(page: Page) -> list[Block]:
    """Return what may last, good or bad, how it is seen, and who measures it when."""
    rows = [
        (what_lasts(each, page), page.words(each.indicator), measured(each, page))
        for each in page.reading.gains
    ]
    blocks = page.heading("gains")
    if rows:
        blocks.append(page.table("gains", rows, (0.36, 0.36, 0.28)))
    if page.reading.unwatched:
        names = page.book.listed(
            page.book.words(page.book.dossier.name_of(f"result:{each}"))
            for each in page.reading.unwatched
        )
        blocks.append(Bullets(((Run(page.tell("gains.unwatched", names=names)),),)))
    return [*blocks, *page.open("gains")]


def what_lasts(each: LastingGain, page: Page) -> Line:
    """Return what may last, and whether that would be good, bad or both."""
    words = page.book.words(each.what)
    return (Run(f"{page.tell(f'bears.{each.bears}')}. ", strong=True), Run(words))


def measured(each: LastingGain, page: Page) -> Line:
    """Return who measures it and when, and what was found."""
    who = page.owner(each.measured_by)
    if each.measured_on is not None:
        found = page.words(each.found)
        return (*who, Run(f", {page.day(each.measured_on)}. "), *found)
    if each.measure_on is None:
        return who
    return (*who, Run(f", {page.day(each.measure_on)}"))
