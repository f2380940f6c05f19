"""The scripts for a killing, an arrest, an abduction: each step, and who does it."""

from collections.abc import Iterable

from tregua.domain.engagement.night.ending import Loss, LossStep
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.concept.ending.telling import Page
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table

__all__ = ["loss_blocks"]


def loss_blocks(page: Page) -> list[Block]:
    """Return each script with its steps; a known step nobody does stands with an empty place."""
    blocks: list[Block] = [
        Heading(page.tell("losses.heading"), 2),
        Paragraph((Run(page.tell("losses.lead")),), "small"),
    ]
    for event, known in page.known.losses.items():
        own = [each for each in page.reading.losses if each.event == event]
        if not own:
            title = page.tell("losses.unwritten", event=page.book.text(known.label))
            blocks.extend(script(title, (), known.steps, page))
        for each in own:
            blocks.extend(script(titled(each, page), each.steps, known.steps, page))
    return blocks


def titled(loss: Loss, page: Page) -> str:
    """Return what a script is for, and who begins it."""
    begins = owner_name(loss.begins, page.book) if loss.begins else ""
    more = f" {page.tell('losses.begins', who=begins)}" if begins else ""
    return f"{page.book.words(loss.title)}.{more}"


def script(
    title: str, steps: Iterable[LossStep], wanted: tuple[str, ...], page: Page
) -> list[Block]:
    """Return one script as a table: the known steps in their order, then what was added."""
    own = {each.step: each for each in steps}
    order = [*wanted, *(slug for slug in own if slug not in wanted)]
    rows = tuple((step_of(slug, page), who_of(own.get(slug), page)) for slug in order)
    header = (page.tell("losses.column.1"), page.tell("losses.column.2"))
    return [Table(title, header, rows, (0.62, 0.38))]


def step_of(slug: str, page: Page) -> Line:
    """Return one step and what it means."""
    known = page.known.steps[slug]
    what = f". {page.book.text(known.what)}" if known.what is not None else ""
    cites = page.book.cite(known.cites)
    return (Run(page.book.text(known.label), strong=True), Run(what), Run("", cites=cites))


def who_of(step: LossStep | None, page: Page) -> Line:
    """Return who does a step and how, or why it is not needed, or an empty place."""
    if step is None:
        return page.blank("nobody_named")
    if step.not_needed is not None:
        return (Run(page.tell("not_needed", why=page.book.words(step.not_needed))),)
    how = f". {page.book.words(step.how)}" if step.how is not None else ""
    return (*page.owner(step.by), Run(how))
