"""Who is warned, what is owed to those who kept their part, which benefits go on."""

from tregua.design.concept.facts.ending import Owing
from tregua.domain import When
from tregua.domain.engagement.night.ending import EndingBenefit, Owed, Warned
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.concept.ending.telling import Page
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.document import Block, Bullets, Paragraph, Run

__all__ = ["benefit_blocks", "owed_blocks", "warned_blocks"]


def warned_blocks(page: Page) -> list[Block]:
    """Return the warn-list: who, why, who warns, and whether they were told."""
    rows = [
        (who_of(each, page), page.words(each.why), warner(each, page), told_of(each, page))
        for each in page.reading.warned
    ]
    blocks = page.heading("warn-list")
    if rows:
        blocks.append(page.table("warned", rows, (0.24, 0.34, 0.22, 0.2)))
    return [*blocks, *page.open("warn-list")]


def who_of(each: Warned, page: Page) -> Line:
    """Return who is at risk, and as what."""
    role = page.known.at_risk.get(each.role)
    shown = page.book.words(each.at_risk)
    told = f" ({page.label(role.label)})" if role else ""
    return (Run(shown, strong=True), Run(told))


def warner(each: Warned, page: Page) -> Line:
    """Return who warns somebody, and how."""
    how = f". {page.book.words(each.how)}" if each.how is not None else ""
    return (*page.owner(each.warned_by), Run(how))


def told_of(each: Warned, page: Page) -> Line:
    """Return when somebody was told, or why not, or that they were not yet."""
    if each.told_on is not None:
        return (Run(page.tell("told", day=page.day(each.told_on))),)
    if each.not_told is not None:
        said = page.book.words(each.not_told)
        return (Run(f"{page.tell('not_told')} ", emphasis=True), Run(said))
    return page.blank("not_told_yet")


def owed_blocks(page: Page) -> list[Block]:
    """Return what is owed, then what the agreement asks besides that nobody listed."""
    rows = [
        (page.words(each.what), to_of(each, page), payer_of(each, page), until_of(each, page))
        for each in page.reading.owed
    ]
    blocks = page.heading("owed")
    if rows:
        blocks.append(page.table("owed", rows, (0.34, 0.22, 0.24, 0.2)))
    unlisted = [each for each in page.reading.owing if not each.listed]
    if unlisted:
        blocks.append(Paragraph((Run(page.tell("owing.lead")),)))
        blocks.append(Bullets(tuple(owing_line(each, page) for each in unlisted)))
    return [*blocks, *page.open("owed", but="not_listed")]


def to_of(each: Owed, page: Page) -> Line:
    """Return to whom something is owed; persons who left are called so."""
    whom = owner_name(each.to, page.book) if each.to else page.book.words(each.to_whom)
    more = f" ({page.tell('left')})" if each.left else ""
    return (Run(f"{whom}{more}"),)


def payer_of(each: Owed, page: Page) -> Line:
    """Return who owes something and who pays it, once where they are the same."""
    if each.owed_by in (None, each.payer):
        return page.owner(each.payer)
    paid = page.tell("paid_by", who=owner_name(each.payer, page.book)) if each.payer else ""
    by = (*page.owner(each.owed_by), Run("; "))
    return (*by, Run(paid)) if paid else (*by, *page.blank("no_payer"))


def until_of(each: Owed, page: Page) -> Line:
    """Return when it was given, or until when it is owed."""
    if each.settled_on is not None:
        return (Run(page.tell("settled", day=page.day(each.settled_on))),)
    return (Run(page.day(each.until)),) if each.until else page.blank()


def owing_line(each: Owing, page: Page) -> Line:
    """Return one clause that is still owed, by whom, and what is recorded of it."""
    who = page.book.listed(page.book.name(about) for about in each.owed_by)
    code = "later" if each.is_ahead(page.reading.day) else each.state or "nothing"
    due = page.day(When.read(each.due)) if code == "later" else ""
    state = page.tell(f"state.{code}", due=due)
    clause = page.book.name(f"clause:{each.clause}")
    return (Run(f"{clause}. ", strong=True), Run(f"{who}. {state}"))


def benefit_blocks(page: Page) -> list[Block]:
    """Return each benefit with what was decided, by whom and why."""
    rows = [
        (page.words(each.what), decided_of(each, page), page.words(each.reason))
        for each in page.reading.benefits
    ]
    blocks = page.heading("benefits")
    if rows:
        blocks.append(page.table("benefits", rows, (0.34, 0.3, 0.36)))
    return [*blocks, *page.open("benefits")]


def decided_of(each: EndingBenefit, page: Page) -> Line:
    """Return whether a benefit is kept or withdrawn, by whom, and from when or until when."""
    if each.decision is None:
        return page.blank("undecided")
    said = Run(page.tell(f"decision.{each.decision}"), strong=True)
    who = f". {owner_name(each.by, page.book)}" if each.by else ""
    on = f", {page.day(each.on)}" if each.on else ""
    until = f", {page.tell('until', day=page.the_day(each.until))}" if each.until else ""
    return (said, Run(f"{who}{on}{until}"))
