"""The list of past cases in words: one point for each, those that match before the others."""

from collections.abc import Iterable, Iterator

from tregua.decide.compare import Counted, Listed, Listing
from tregua.domain import Answer
from tregua.record.brief.composing.library.shelf import Shelf, opening
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Words

__all__ = ["listing_blocks"]


def listing_blocks(listing: Listing, shelf: Shelf, *, by_family: bool = False) -> list[Block]:
    """Return the list: what cannot be shown, the counts of what was asked, then the cases."""
    blocks = opening(listing.emptiness, shelf)
    if listing.stated_only:
        blocks.append(Paragraph((Run(shelf.say("library.list.stated_only")),), "note"))
    if not listing.where:
        blocks.append(Heading(shelf.count("library.list.cases", len(listing.cases)), 2))
        blocks.extend(entries(listing.cases, shelf, by_family=by_family))
        blocks.extend(own_blocks(listing, shelf))
        blocks.append(Heading(shelf.count("library.list.lighter", len(listing.processes)), 2))
        blocks.append(Paragraph((Run(shelf.say("library.list.lighter_note")),), "note"))
        blocks.extend(entries(listing.processes, shelf))
        return blocks
    blocks.extend(counts(listing, shelf))
    for answer in (Answer.MET, Answer.UNCLEAR):
        told = [row for row in listing.cases if row.answer is answer]
        blocks.append(Heading(shelf.count(f"library.list.{answer.value}", len(told)), 2))
        blocks.extend(entries(told, shelf, by_family=by_family))
    others = [row for row in listing.cases if row.answer is Answer.NOT_MET]
    blocks.append(Heading(shelf.count("library.list.not_met", len(others)), 2))
    if others:
        blocks.append(Bullets(tuple(named(row, shelf) for row in others)))
    blocks.extend(own_blocks(listing, shelf))
    blocks.extend(lighter(listing, shelf))
    return blocks


def own_blocks(listing: Listing, shelf: Shelf) -> Iterator[Block]:
    """Yield the cases teams coded themselves, apart from ours, told apart as ours are."""
    if not listing.own:
        return
    yield Heading(shelf.count("library.own.list", len(listing.own)), 2)
    yield Paragraph((Run(shelf.say("library.own.note")),), "note")
    if not listing.where:
        yield from entries(listing.own, shelf)
        return
    for answer in (Answer.MET, Answer.UNCLEAR, Answer.NOT_MET):
        told = [row for row in listing.own if row.answer is answer]
        if told:
            yield Heading(shelf.count(f"library.own.{answer.value}", len(told)), 3)
            yield from entries(told, shelf)


def counts(listing: Listing, shelf: Shelf) -> Iterator[Block]:
    """Yield what was asked and how many match, with inferred cells and with stated cells alone."""
    yield Paragraph(
        (Run(shelf.say("library.list.asked", where="; ".join(listing.where)), strong=True),)
    )
    both = {"with_inferred": listing.with_inferred, "stated_alone": listing.stated_alone}
    lines = [(Run(line(code, told, shelf)),) for code, told in both.items() if told is not None]
    yield Bullets(tuple(lines))
    yield Paragraph((Run(shelf.say("library.list.no_rate")),), "note")


def line(code: str, told: Counted, shelf: Shelf) -> str:
    """Return one line of counts."""
    return shelf.say(
        f"library.list.{code}",
        matching=told.matching,
        families=told.families,
        not_matching=told.not_matching,
        cannot_say=told.cannot_say,
    )


def lighter(listing: Listing, shelf: Shelf) -> Iterator[Block]:
    """Yield the lighter entries that match; of most nothing can be said."""
    told = [row for row in listing.processes if row.answer is Answer.MET]
    unclear = sum(row.answer is Answer.UNCLEAR for row in listing.processes)
    yield Heading(shelf.count("library.list.lighter_met", len(told)), 2)
    yield Paragraph(
        (
            Run(
                shelf.say(
                    "library.list.lighter_counts",
                    all=len(listing.processes),
                    cannot_say=unclear,
                    not_matching=len(listing.processes) - len(told) - unclear,
                )
            ),
        ),
        "note",
    )
    yield from entries(told, shelf)


def entries(rows: Iterable[Listed], shelf: Shelf, *, by_family: bool = False) -> Iterator[Block]:
    """Yield the cases as points, under their families where asked; nothing where there are none."""
    held = list(rows)
    if not by_family:
        if held:
            yield Bullets(tuple(entry(row, shelf) for row in held))
        return
    families: dict[str, list[Listed]] = {}
    for row in held:
        families.setdefault(row.family, []).append(row)
    for name, kin in families.items():
        yield Heading(shelf.count("library.list.family", len(kin), name=name), 3)
        yield Bullets(tuple(entry(row, shelf) for row in kin))


def named(row: Listed, shelf: Shelf) -> Words:
    """Return one case by its id and title alone."""
    return (Run(row.id, strong=True), Run(f"  {shelf.text(row.title)}"))


def entry(row: Listed, shelf: Shelf) -> Words:
    """Return one case as a point."""
    parts = [
        shelf.say(
            "library.list.entry",
            title=shelf.text(row.title),
            years=years(row, shelf),
            scale=coded(row.scale, "scale", shelf),
            outcome=coded(row.outcome_class, "outcome_class", shelf),
            lasted=coded(row.sustained, "sustained", shelf),
        ),
        shelf.say("library.list.cells", known=row.known, asked=row.asked, stated=row.stated),
    ]
    if row.kin:
        parts.append(shelf.say("library.list.kin", kin=", ".join(row.kin)))
    if row.cannot_say:
        parts.append(shelf.say("library.list.open", where="; ".join(row.cannot_say)))
    if row.differ:
        labels = ", ".join(shelf.label(name) for name in row.differ)
        parts.append(shelf.say("library.list.differ", fields=labels))
    return (Run(row.id, strong=True), Run(f"  {' '.join(parts)}"))


def years(row: Listed, shelf: Shelf) -> str:
    """Return the years of a case, as far as they are known."""
    if row.year_start is None:
        return shelf.say("library.list.no_year")
    if row.year_end in (None, row.year_start):
        return str(row.year_start)
    return f"{row.year_start}–{row.year_end}"


def coded(value: str, field: str, shelf: Shelf) -> str:
    """Return a coded word, or that it is not known."""
    return shelf.value(field, value) if value else shelf.say("library.not_known")
