"""What an order rests on, in words: the proof or bound, the ranges, the steps in parts."""

from collections.abc import Mapping

from tregua.design.agreement.exposure import Division, ExposureReading
from tregua.record.brief.composing.book import Book

__all__ = ["divided_words", "proof_words", "range_words"]


def proof_words(reading: ExposureReading, book: Book) -> str:
    """Return where both orders stand on the ladder of levels, and what was proved."""
    worst = reading.worst
    if worst is None:
        return ""
    ranks = {
        "before": worst.as_drafted + 1,
        "after": worst.reordered + 1,
        "bound": worst.bound + 1,
        "levels": worst.levels + 1,
    }
    code = "exact" if reading.exact else "proved" if reading.proved else "bound"
    return f"{book.say('exposure.ranks', **ranks)} {book.say(f'exposure.proof.{code}', **ranks)}"


def range_words(reading: ExposureReading, wide: bool, book: Book) -> list[str]:
    """Return how much the order depends on the ranges; `wide` says that there are ranges."""
    held = reading.ranges
    if reading.reordered is None:
        return []
    if held is None:
        return [book.say(f"exposure.ranges.{'too_many' if wide else 'none'}")]
    told = [
        book.say("exposure.ranges.best", drawn=held.drawn, best=held.best_in, seed=reading.seed)
    ]
    if held.best_in < held.drawn:
        told.append(book.count("exposure.ranges.above", held.most_above, of=held.of_levels))
    told.append(book.count("exposure.ranges.orders", held.orders))
    for case in held.cases:
        code = f"exposure.ranges.{case.case}"
        if case.above == 0:
            told.append(book.say(f"{code}.still"))
        else:
            told.append(book.count(f"{code}.not", case.above, of=case.levels))
    return [" ".join(told)]


def divided_words(divided: Division, titles: Mapping[str, str], book: Book) -> str:
    """Return which steps to hand over in parts, and what that lowers."""
    steps = book.listed(
        book.say("exposure.in_parts", step=titles[each.step], parts=each.parts)
        for each in divided.steps
    )
    worst = divided.worst
    told = [
        book.say(
            "exposure.divided",
            steps=steps,
            before=divided.undivided + 1,
            after=worst.reordered + 1,
            levels=worst.levels + 1,
        )
    ]
    if divided.left_out:
        left = book.listed(titles[step] for step in divided.left_out)
        told.append(book.say("exposure.left_whole", steps=left))
    return " ".join(told)
