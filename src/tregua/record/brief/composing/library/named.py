"""What in Tregua leans on a case: the cases that count as one with it, propositions and rules."""

from collections.abc import Iterator

from tregua.decide.compare import CasePage
from tregua.record.brief.composing.library.shelf import Shelf
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Words

__all__ = ["kin_blocks", "named_blocks"]

SIDES = ("for", "against")


def kin_blocks(page: CasePage, shelf: Shelf) -> Iterator[Block]:
    """Yield the cases that depend on this one; they count as one observation."""
    if page.lighter:
        return
    yield Heading(shelf.say("library.page.kin"), 1)
    if not page.kin:
        yield Paragraph((Run(shelf.say("library.page.kin.none")),))
        return
    yield Paragraph((Run(shelf.say("library.page.kin.lead")),))
    yield Bullets(tuple((Run(f"{kin}  {shelf.title(kin)}"),) for kin in page.kin))


def named_blocks(page: CasePage, shelf: Shelf, *, whole: bool = False) -> Iterator[Block]:
    """Yield the propositions that name the case, then the rules: by title where all is asked."""
    yield Heading(shelf.say("library.page.named"), 1)
    yield Paragraph((Run(shelf.say("library.page.named.lead")),), "note")
    told = [one for one in page.named_by if one.kind == "proposition"]
    if told:
        yield Bullets(tuple(proposition(one.id, one.side, shelf) for one in told))
    else:
        yield Paragraph((Run(shelf.say("library.page.named.none")),))
    for side in SIDES:
        rules = [one.id for one in page.named_by if one.kind == "rule" and one.side == side]
        if not rules:
            continue
        yield Paragraph((Run(shelf.count(f"library.page.rules.{side}", len(rules))),))
        if whole:
            yield Bullets(
                tuple((Run(f"{rule}: {shelf.text(shelf.rules[rule].title)}"),) for rule in rules)
            )


def proposition(ident: str, side: str, shelf: Shelf) -> Words:
    """Return a proposition that names the case, and on which side."""
    held = shelf.propositions[ident]
    return (
        Run(f"{ident} ({shelf.say(f'library.page.side.{side}')}): ", strong=True),
        Run(shelf.text(held.claim), cites=shelf.cite(held.cites)),
    )
