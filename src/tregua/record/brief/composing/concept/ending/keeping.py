"""What is kept and for whom, who inherits each compartment, what must be true to begin again."""

from tregua.design.concept.ending.compartments import CompartmentRead
from tregua.domain.engagement.night.keeping import Heir, Keep
from tregua.record.brief.composing.book import Line
from tregua.record.brief.composing.concept.ending.telling import Page
from tregua.record.brief.composing.concept.naming import owner_name
from tregua.record.brief.document import Block, Bullets, Paragraph, Run

__all__ = ["heir_blocks", "kept_blocks", "reentry_blocks"]


def kept_blocks(page: Page) -> list[Block]:
    """Return what becomes of each compartment, for whom it is kept, and what holds it."""
    rows = [row for each in page.reading.compartments for row in kept_rows(each, page)]
    blocks = [*page.heading("kept"), page.table("kept", rows, (0.3, 0.36, 0.34))]
    stands = {hold for each in page.reading.compartments for hold in each.holds}
    held = [h for h in page.book.dossier.protection.holds if h.id in stands]
    if held:
        reasons = page.book.listed(page.book.words(hold.reason) for hold in held)
        blocks.append(Paragraph((Run(page.tell("kept.hold", reasons=reasons)),)))
    return [*blocks, *page.open("kept")]


def kept_rows(each: CompartmentRead, page: Page) -> list[tuple[Line, ...]]:
    """Return a row for each thing that is said of a compartment, or one with empty places."""
    title = page.book.text(page.known.compartments[each.id].label)
    if not each.kept:
        return [((Run(title, strong=True),), page.blank(), page.blank())]
    return [
        (
            (Run(title, strong=True), Run(f". {page.book.words(keep.what)}")),
            fate_of(keep, page),
            for_whom(keep, page),
        )
        for keep in each.kept
    ]


def fate_of(keep: Keep, page: Page) -> Line:
    """Return whether something is preserved, expires or is held, until when, and by whom."""
    said = page.tell(f"how.{keep.how}")
    until = f", {page.tell('until', day=page.the_day(keep.until))}" if keep.until else ""
    who = owner_name(keep.keeper, page.book) if keep.keeper else ""
    keeper = f". {page.tell('keeper', who=who)}" if who else ""
    grounds = "".join(f", {each}" for each in (rule_of(keep, page), hold_of(keep, page)) if each)
    return (Run(said, strong=True), Run(f"{until}{grounds}{keeper}"))


def rule_of(keep: Keep, page: Page) -> str:
    """Return the rule by which something expires, by its day and its length."""
    rules = page.book.dossier.protection.record_rules
    found = next((rule for rule in rules if rule.id == keep.rule), None)
    return page.tell("by_rule", day=page.on_day(found.on), days=found.days) if found else ""


def hold_of(keep: Keep, page: Page) -> str:
    """Return the hold something is kept under, by its reason."""
    holds = page.book.dossier.protection.holds
    found = next((hold for hold in holds if hold.id == keep.hold), None)
    return page.tell("under_hold", reason=page.book.words(found.reason)) if found else ""


def for_whom(keep: Keep, page: Page) -> Line:
    """Return for whom something is kept."""
    known = page.known.kept_for
    whom = page.book.listed(page.book.text(known[each].label) for each in keep.whom)
    if not whom and keep.how == "expires":
        return (Run(page.tell("for_none")),)
    return (Run(whom),) if whom else page.blank()


def heir_blocks(page: Page) -> list[Block]:
    """Return the heir of each compartment, and what holds when the government changes.

    Where every compartment stays sealed, that is said once, below.
    """
    rows = [row for each in page.reading.compartments for row in heir_rows(each, page)]
    rule = page.known.on_change.get(page.reading.record_law)
    alike = rule is not None and all(row[2] == (Run(page.tell("change.sealed")),) for row in rows)
    widths = (0.3, 0.7) if alike else (0.3, 0.4, 0.3)
    held = [row[: len(widths)] for row in rows]
    blocks = [*page.heading("heirs"), page.table("heirs", held, widths)]
    if rule is not None and rule.what is not None:
        label = page.label(rule.label)
        line = (Run(page.tell("on_change", says=label), strong=True), Run(" "))
        blocks.append(Paragraph((*line, Run(page.book.text(rule.what)))))
    groups = [
        owner_name(heir.heir, page.book)
        for each in page.reading.compartments
        for heir, side in zip(each.heirs, each.sides, strict=True)
        if side == "group" and heir.heir
    ]
    if groups:
        names = page.book.listed(dict.fromkeys(groups))
        blocks.append(Bullets(((Run(page.tell("heir_is_group", names=names)),),)))
    return [*blocks, *page.open("heirs")]


def heir_rows(each: CompartmentRead, page: Page) -> list[tuple[Line, ...]]:
    """Return a row for each heir of a compartment, or one with an empty place."""
    title: Line = (Run(page.book.text(page.known.compartments[each.id].label), strong=True),)
    if not each.heirs:
        return [(title, page.blank(), (Run(page.tell("change.sealed")),))]
    return [(title, heir_of(heir, page), on_change_of(heir, page)) for heir in each.heirs]


def heir_of(heir: Heir, page: Page) -> Line:
    """Return who inherits, or nobody, what they get, and why."""
    who = owner_name(heir.heir, page.book) if heir.heir else page.tell("nobody")
    why = f" {page.book.words(heir.why)}" if heir.why is not None else ""
    return (Run(who, strong=True), Run(f". {page.book.words(heir.what)}.{why}"))


def on_change_of(heir: Heir, page: Page) -> Line:
    """Return what happens when the government changes, and on which lawful basis."""
    said = page.tell(f"change.{heir.if_government_changes}")
    if heir.lawful_basis is not None:
        return (Run(f"{said}. {page.book.words(heir.lawful_basis)}"),)
    bare = heir.if_government_changes == "transferred"
    return (Run(f"{said}. "), *page.blank("no_basis")) if bare else (Run(said),)


def reentry_blocks(page: Page) -> list[Block]:
    """Return the conditions for beginning again, or examples where there is none."""
    rows = [
        (page.words(each.must_be), page.words(each.seen_by), page.owner(each.said_by))
        for each in page.reading.reentry
    ]
    blocks = page.heading("reentry")
    if rows:
        blocks.append(page.table("reentry", rows, (0.42, 0.32, 0.26)))
        return [*blocks, *page.open("reentry")]
    lines: tuple[Line, ...] = tuple(
        (Run(page.book.text(each.label)), Run("", cites=page.book.cite(each.cites)))
        for each in page.known.reentry.values()
    )
    examples: list[Block] = [Paragraph((Run(page.tell("reentry.examples")),)), Bullets(lines)]
    return [*blocks, *page.open("reentry"), *examples]
