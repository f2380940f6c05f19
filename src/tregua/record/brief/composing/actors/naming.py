"""Names and words for the pages on actors; nobody under 18 is called by any name."""

from collections.abc import Iterable, Mapping

from tregua.decide.actors import ALL
from tregua.domain import Citation, Record
from tregua.domain.knowledge.actors import ActorKinds
from tregua.record.brief.composing.book import Book, lowered

__all__ = ["cited", "named", "names", "on_words", "subject_words"]

LISTS = {"relation": "relations", "authority": "authorities", "channel": "channels"}


def named(about: str, book: Book) -> str:
    """Return what an actor is called: a person by the code name, a member of the team by theirs."""
    kind, _, slug = about.partition(":")
    if kind == "member":
        return slug
    if kind != "person":
        return book.name(about).rstrip(".")
    person = next((p for p in book.dossier.actors.persons if p.id == slug), None)
    if person is None or person.under_18:
        return book.say("actors.protected")
    return person.code_name


def names(abouts: Iterable[str], book: Book) -> str:
    """Return several actors as a list in words, each once."""
    return book.listed(dict.fromkeys(named(about, book) for about in abouts))


def subject_words(subject: str, kinds: ActorKinds, book: Book) -> str:
    """Return what an order, proof or promise is about, starting small inside a sentence."""
    held = kinds.reaches.get(subject) or book.catalogue.harms.get(subject)
    return lowered(book.text(held.label)) if held else subject


def on_words(subjects: Iterable[str], rest: bool, kinds: ActorKinds, book: Book) -> str:
    """Return on which subjects something holds; of the whole nothing, unless others stand beside.

    `rest` says that other subjects are told apart beside these.
    """
    told = [subject for subject in subjects if subject != ALL]
    if told:
        words = book.listed(subject_words(subject, kinds, book) for subject in told)
        return book.say("actors.on", subjects=words)
    return book.say("actors.on.rest") if rest else ""


def cited(records: Iterable[str], book: Book) -> tuple[int, ...]:
    """Return the numbers of the sources that some records of actors rest on."""
    actors = book.dossier.actors
    wanted = dict.fromkeys(records)
    held: Mapping[str, tuple[Record, ...]] = {
        kind: getattr(actors, field) for kind, field in LISTS.items()
    }
    found: list[Citation] = []
    for name in wanted:
        kind, _, slug = name.partition(":")
        record = next((r for r in held.get(kind, ()) if r.id == slug), None)
        found.extend(getattr(record, "sources", ()))
    return book.cite(found)
