"""A case to be coded as a form in YAML: every field with what it means and what it may hold."""

from collections.abc import Iterator
from textwrap import wrap

from tregua.domain.knowledge import Codebook, CodebookField
from tregua.files import block_mapping
from tregua.language import Language, say

__all__ = ["blank_case", "blank_coding", "remark"]

WIDEST = 104


def blank_case(
    ident: str, title: str, coder: str | None, codebook: Codebook, language: Language
) -> str:
    """Return a case of which nothing is known yet, its fields by chapter with what they mean."""
    head = {"id": ident, "title": title, **({"coder": coder} if coder else {})}
    return written(head, codebook, language)


def blank_coding(case: str, coder: str, codebook: Codebook, language: Language) -> str:
    """Return the form of another coder, which says nothing of what the first one wrote."""
    return written({"case": case, "coder": coder}, codebook, language)


def written(head: dict[str, str], codebook: Codebook, language: Language) -> str:
    """Return the head and the form below it."""
    lines = [
        *remark(say("own.form.lead", language), 0),
        *block_mapping(head, 0),
        *remark(say("own.form.how", language), 0),
        "fields:",
        *form_lines(codebook, language),
    ]
    return "\n".join(lines) + "\n"


def form_lines(codebook: Codebook, language: Language) -> Iterator[str]:
    """Yield the fields chapter by chapter, each with its remarks above it."""
    for group in codebook.groups:
        yield from ("", f"  # ===== {group.title.within(language)} =====")
        for name, field in codebook.fields.items():
            if field.group == group.id:
                for words in field_words(field, language):
                    yield from remark(words, 2)
                yield from block_mapping({name: {"value": None, "confidence": "unknown"}}, 2)


def field_words(field: CodebookField, language: Language) -> Iterator[str]:
    """Yield what a field means, how to read it, and what it may hold."""
    label, definition = field.label.within(language), field.definition.within(language)
    yield f"{label}. {definition}"
    if field.note is not None:
        yield field.note.within(language)
    yield say(f"own.form.kind.{field.type}", language)
    for value, words in field.values.items():
        yield f"  {value}: {words.within(language)}"


def remark(words: str, indent: int) -> Iterator[str]:
    """Yield words as remarks, wrapped; lists keep their indent."""
    pad = " " * indent
    inner = words[: len(words) - len(words.lstrip(" "))]
    for line in wrap(words.strip(), WIDEST - indent, break_long_words=False) or [""]:
        yield f"{pad}# {inner}{line}".rstrip()
