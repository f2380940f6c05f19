"""What changed in a concept, in words: record by record, field by field, and what is found now."""

from typing import TYPE_CHECKING, Any

from tregua.domain import Citation, Noun, When
from tregua.knowledge.concept import load_concept
from tregua.language import Text, knows
from tregua.record.brief.composing.book import Book, Line
from tregua.record.brief.composing.changes.reopening import rested
from tregua.record.brief.composing.concept.naming import day_words, owner_name
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run

if TYPE_CHECKING:
    from tregua.design.concept.changing import ConceptChanges, FieldChange

__all__ = ["changed_blocks"]

OWNERS = ("member:", "party:", "faction:", "body:", "person:")


def changed_blocks(changes: "ConceptChanges", book: Book) -> list[Block]:
    """Return what changed in the concept; where nothing did, that is said."""
    blocks: list[Block] = [Heading(book.say("concept.changes.heading"), 2)]
    if changes.nothing:
        return [*blocks, Paragraph((Run(book.say("concept.changes.nothing")),))]
    for change in changes.records:
        name = book.say(
            f"concept.changes.{change.how}", id=change.id, list=f"{change.file}.yaml: {change.list}"
        )
        former = (
            f" ({book.say('concept.changes.former', id=change.former)})" if change.former else ""
        )
        if not change.fields:
            blocks.append(Paragraph((Run(f"{name}{former}"),)))
            continue
        blocks.append(Paragraph((Run(f"{name}{former}", strong=True),)))
        blocks.append(Bullets(tuple(field_line(field, book) for field in change.fields)))
    for code, keys in (("arose", changes.arose), ("went", changes.went)):
        if keys:
            blocks.append(Paragraph((Run(book.say(f"concept.changes.{code}"), strong=True),)))
            blocks.append(Bullets(tuple((Run(rested(key, book)),) for key in keys)))
    return blocks


def field_line(field: "FieldChange", book: Book) -> Line:
    """Return one field with the old words and the new."""
    code = f"brief.concept.choices.row.{field.field}"
    name = book.say(code.removeprefix("brief.")) if knows(code, book.language) else field.field
    before, after = (shown(each, book) for each in (field.before, field.after))
    if field.field == "options":
        before, after = (option_names(each, book) for each in (field.before, field.after))
    said = book.say("concept.changes.field", before=before, after=after)
    return (Run(f"{name}: ", strong=True), Run(said))


def option_names(options: tuple[str, ...] | None, book: Book) -> str:
    """Return the options taken by their names."""
    labels = {option.id: option.label for option in load_concept().choices.options}
    names = (book.text(labels[o]) if o in labels else o for o in options or ())
    return "; ".join(names) or book.say("concept.changes.empty")


def source_name(cite: Citation, book: Book) -> str:
    """Return a source by its name as it may be shown."""
    own = book.dossier.source(cite.source)
    return book.named(own) if own is not None else cite.source


def shown(value: Any, book: Book) -> str:
    """Return a field's value in words; parts of a record one after another."""
    if value is None or value == ():
        return book.say("concept.changes.empty")
    if isinstance(value, bool):
        return book.say(f"value.{str(value).lower()}")
    if isinstance(value, Text):
        return book.text(value)
    if isinstance(value, When):
        return day_words(value, book)
    if isinstance(value, tuple):
        return "; ".join(shown(each, book) for each in value)
    if isinstance(value, Citation):
        return source_name(value, book)
    if isinstance(value, Noun):
        held = (getattr(value, name) for name in type(value).model_fields)
        return ", ".join(shown(each, book) for each in held if each is not None and each != ())
    if isinstance(value, str) and value.startswith(OWNERS):
        return owner_name(value, book)
    return str(value)
