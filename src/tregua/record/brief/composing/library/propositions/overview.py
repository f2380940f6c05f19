"""All propositions in one table: families for, against, without it, unknown; what is weighed."""

from tregua.decide.compare.propositions import Asked, Counted, Propositions
from tregua.language import number
from tregua.record.brief.composing.library.shelf import Shelf, opening
from tregua.record.brief.document import Block, Heading, Paragraph, Run, Table, Words

__all__ = ["overview_blocks", "weighed_words"]

COLUMNS = ("claim", "for", "against", "without", "cannot_say", "stated", "weighed")
WIDTHS = (0.27, 0.07, 0.08, 0.13, 0.09, 0.1, 0.26)


def overview_blocks(found: Propositions, shelf: Shelf) -> list[Block]:
    """Return what cannot be shown, then one row a proposition."""
    blocks = opening(found.emptiness, shelf)
    blocks.append(Paragraph((Run(shelf.say("propositions.lead", n=len(found.asked))),)))
    if found.stated_only:
        blocks.append(Paragraph((Run(shelf.say("library.list.stated_only")),), "note"))
    blocks.append(Heading(shelf.say("propositions.heading"), 2))
    header = tuple(shelf.say(f"propositions.column.{name}") for name in COLUMNS)
    rows = tuple(row(each, shelf) for each in found.asked)
    caption = shelf.say("propositions.caption")
    blocks.append(Table(caption, header, rows, WIDTHS))
    return blocks


def row(asked: Asked, shelf: Shelf) -> tuple[Words, ...]:
    """Return one proposition as a row."""
    claim = (Run(f"{asked.id}  ", strong=True), Run(shelf.text(asked.claim)))
    if asked.untested is not None:
        blank = ((Run("–"),),) * (len(COLUMNS) - 2)
        return (claim, *blank, (Run(shelf.text(asked.untested)),))
    held = asked.counted
    without = shelf.say("propositions.without", yes=len(held.without_yes), no=len(held.without_no))
    return (
        claim,
        (Run(str(len(held.for_))),),
        (Run(str(len(held.against))),),
        (Run(without),),
        (Run(unsettled(held, shelf)),),
        (Run(f"{len(asked.stated.for_)} / {len(asked.stated.against)}"),),
        (Run(weighed_words(asked, shelf)),),
    )


def unsettled(held: Counted, shelf: Shelf) -> str:
    """Return on how many families nothing can be said, and how many stand on two sides."""
    if held.divided:
        return shelf.say(
            "propositions.unsettled", unknown=len(held.unknown), divided=len(held.divided)
        )
    return str(len(held.unknown))


def weighed_words(asked: Asked, shelf: Shelf) -> str:
    """Return how often chance alone would give as many for, or why that is not asked."""
    if asked.share is None:
        named = ", ".join(lowered(shelf.label(name)) for name in asked.barred)
        return {
            "untested": shelf.say("propositions.no_share.untested"),
            "pairs": shelf.say("propositions.no_share.pairs"),
            "built_in": shelf.say("propositions.no_share.built_in"),
            "mixed": shelf.say("propositions.no_share.mixed"),
            "barred": shelf.say("propositions.no_share.barred", fields=named),
            "one_sided": shelf.say("propositions.no_share.one_sided"),
        }[asked.no_share]
    return shelf.say(
        "propositions.share",
        ways=number(asked.share.ways, shelf.language),
        all=number(asked.share.all_ways, shelf.language),
        low=number(100 * asked.share.low, shelf.language),
        high=number(100 * asked.share.high, shelf.language),
    )


def lowered(label: str) -> str:
    """Return a label as it stands inside a sentence."""
    return label[:1].lower() + label[1:]
