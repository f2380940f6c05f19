"""How far an order of cases may be leaned on: what is certain, the weights, stated facts only."""

from collections.abc import Iterable, Sequence

from tregua.decide.compare import CaseLikeness
from tregua.record.brief.composing.book import Book
from tregua.record.brief.document import Paragraph, Run

__all__ = ["leaning", "none_near"]


def leaning(
    shown: Sequence[CaseLikeness], weightings: int, *, stated_only: bool, book: Book
) -> Paragraph:
    """Return, in one paragraph, what of an order is certain and what turns it."""
    parts = [certain(shown, book), weighed(shown, weightings, book)]
    if not stated_only:
        parts.append(stated(shown, book))
    return Paragraph((Run(" ".join(part for part in parts if part)),), "small")


def none_near(shown: Iterable[CaseLikeness]) -> bool:
    """Tell whether no case shown can be called near."""
    return not any(likeness.near for likeness in shown)


def certain(shown: Sequence[CaseLikeness], book: Book) -> str:
    """Return which orders hold whatever the unknown facts turn out to be."""
    held = [one for one in shown if one.near and one.surely_nearer_than]
    if not held:
        return book.say("likeness.certain.none")
    told = [
        book.count("likeness.certain.one", len(one.surely_nearer_than), case=short(one, book))
        for one in held
    ]
    return book.say("likeness.certain.some", cases="; ".join(told))


def weighed(shown: Sequence[CaseLikeness], weightings: int, book: Book) -> str:
    """Return under how many weightings each near case is among the nearest."""
    held = [one for one in shown if one.near]
    if not held:
        return ""
    told = [
        book.say("likeness.weighed.one", case=short(one, book), n=len(one.first_in)) for one in held
    ]
    return book.say("likeness.weighed", n=weightings, cases=book.listed(told))


def stated(shown: Sequence[CaseLikeness], book: Book) -> str:
    """Return what is left of each likeness with stated facts only."""
    told = [
        book.say(
            "likeness.stated.one",
            case=short(one, book),
            alike=one.stated.alike,
            shared=one.stated.alike + one.stated.unlike,
        )
        for one in shown
        if one.stated is not None
    ]
    near = any(one.stated is not None and one.stated.near for one in shown)
    after = "" if near else f" {book.say('likeness.stated.none_near')}"
    return book.say("likeness.stated", cases="; ".join(told)) + after


def short(one: CaseLikeness, book: Book) -> str:
    """Return a case's title without what stands in brackets behind it, unless that is an owner."""
    if one.id in book.library.owners:
        return book.text(one.title)
    return book.text(one.title).split(" (")[0]
