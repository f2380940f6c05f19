"""One proposition: how it is asked, the cases on every side, and what threatens a fair test."""

from collections import Counter
from collections.abc import Iterator

from tregua.decide.compare.propositions import Asked, Reading
from tregua.decide.compare.propositions.results import Stands
from tregua.record.brief.composing.library.propositions.asked import asked_words
from tregua.record.brief.composing.library.propositions.overview import lowered, weighed_words
from tregua.record.brief.composing.library.shelf import Shelf
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Words

__all__ = ["single_blocks"]

SIDES: tuple[Stands, ...] = ("for", "against", "without_yes", "without_no")
MOST_GAPS = 4


def single_blocks(asked: Asked, shelf: Shelf) -> Iterator[Block]:
    """Yield one proposition."""
    one = shelf.propositions[asked.id]
    cites = shelf.cite(one.cites)
    yield Heading(f"{asked.id}. {shelf.text(asked.claim)}", 2)
    if one.test is None:
        if asked.untested is not None:
            yield Paragraph((Run(shelf.text(asked.untested), cites=cites),))
        yield Paragraph((Run(shelf.text(asked.caution)),), "note")
        return
    yield Paragraph((Run(asked_words(one.test, shelf), cites=cites),))
    yield Bullets(tuple(side_words(asked, shelf)))
    yield Paragraph((Run(weighed_words(asked, shelf)),))
    yield from (Paragraph((Run(words),), "note") for words in limits(asked, shelf))


def side_words(asked: Asked, shelf: Shelf) -> Iterator[Words]:
    """Yield the cases on each side, then those of which nothing can be said."""
    for side in SIDES:
        held = [reading for reading in asked.readings if reading.stands == side]
        if held:
            named = "; ".join(reading_words(reading, shelf) for reading in held)
            families = len({reading.family for reading in held})
            yield (
                Run(side_label(side, len(held), families, shelf), strong=True),
                Run(f" {named}."),
            )
    unknown = [reading for reading in asked.readings if reading.stands == "unknown"]
    if unknown:
        gaps = Counter(name for reading in unknown for name in reading.missing)
        most = [lowered(shelf.label(name)) for name, _ in gaps.most_common(MOST_GAPS)]
        yield (
            Run(shelf.count("propositions.side.unknown", len(unknown)), strong=True),
            Run(" " + shelf.say("propositions.gaps", fields=", ".join(most))),
        )


def side_label(side: Stands, cases: int, families: int, shelf: Shelf) -> str:
    """Return the name of a side with how many cases and families stand on it."""
    said = {
        "for": shelf.say("propositions.side.for", cases=cases, families=families),
        "against": shelf.say("propositions.side.against", cases=cases, families=families),
        "without_yes": shelf.say("propositions.side.without_yes", cases=cases, families=families),
        "without_no": shelf.say("propositions.side.without_no", cases=cases, families=families),
    }
    return said[side]


def reading_words(reading: Reading, shelf: Shelf) -> str:
    """Return a case, or a pair, by title; said to be inferred where anything was."""
    named = shelf.say("propositions.pair").join(shelf.title(case) for case in reading.cases)
    return shelf.say("propositions.inferred", case=named) if reading.inferred else named


def limits(asked: Asked, shelf: Shelf) -> Iterator[str]:
    """Yield where the coders and the cells differ, and what threatens a fair test."""
    for case, side, found in asked.named_otherwise:
        yield {
            "for": shelf.say(
                "propositions.named_for", case=shelf.title(case), found=standing(found, shelf)
            ),
            "against": shelf.say(
                "propositions.named_against", case=shelf.title(case), found=standing(found, shelf)
            ),
        }[side]
    yield shelf.say("propositions.caution", words=shelf.text(asked.caution))
    for words in (asked.leaves_out, asked.built_in):
        if words is not None:
            yield shelf.text(words)
    for name in asked.barred:
        for bar in shelf.library.codebook.fields[name].barred_with:
            if asked.id in bar.propositions:
                yield shelf.text(bar.why)


def standing(found: str, shelf: Shelf) -> str:
    """Return how a case stands by its coded cells."""
    return {
        "for": shelf.say("propositions.stands.for"),
        "against": shelf.say("propositions.stands.against"),
        "without_yes": shelf.say("propositions.stands.without_yes"),
        "without_no": shelf.say("propositions.stands.without_no"),
        "unknown": shelf.say("propositions.stands.unknown"),
        "not_asked": shelf.say("propositions.stands.not_asked"),
    }[found]
