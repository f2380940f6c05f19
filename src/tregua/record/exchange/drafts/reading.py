"""A draft that came back: the cells of each clause by the names its rows bear."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tregua.errors import Problem, Problems
from tregua.language import LANGUAGES, Language, say
from tregua.record.exchange.drafts.fields import FIELDS
from tregua.record.exchange.forms.package import unpacked
from tregua.record.exchange.forms.word.reading import read_word

__all__ = ["Returned", "read_draft"]


@dataclass(frozen=True, slots=True)
class Returned:
    """One clause of a document that came back: its key, its mark, and its cells by field."""

    key: str
    mark: str
    cells: Mapping[str, str]


def read_draft(held: bytes, shown: str) -> tuple[Language, tuple[Returned, ...]]:
    """Return the language of a document and its clauses.

    Raises
    ------
    Problems
        What is wrong with the file; `draft_no_clause` where it holds no table of a clause;
        `draft_row_unknown` and `draft_row_twice` for rows that were renamed or doubled.
    """
    package = unpacked(held, shown)
    if package.kind != "docx":
        raise Problems([Problem("form_not_form", shown)])
    copy = read_word(package)
    problems = list(copy.problems)
    rows = {label: f.name for f in FIELDS for label in labels(f.name)}
    found: list[Returned] = []
    for block in copy.blocks:
        key, _, mark = block.code.partition(" ")
        cells: dict[str, str] = {}
        for line in block.rows[1:]:
            label = line[0].text if line else ""
            name = rows.get(label.casefold())
            if name is None:
                problems.append(
                    Problem("draft_row_unknown", shown, field=key, values={"given": label})
                )
            elif name in cells:
                problems.append(
                    Problem("draft_row_twice", shown, field=key, values={"given": label})
                )
            else:
                cells[name] = line[1].text if len(line) > 1 else ""
        found.append(Returned(key, mark, cells))
    if not found:
        problems.append(Problem("draft_no_clause", shown))
    if problems:
        raise Problems(problems)
    return language_of(copy.blocks[0].rows[1:2]), tuple(found)


def labels(name: str) -> Iterator[str]:
    """Yield what a row is called in each language."""
    return (say(f"draft.field.{name}", language).casefold() for language in LANGUAGES)


def language_of(rows: tuple[tuple[object, ...], ...]) -> Language:
    """Return the language a document's first row is named in."""
    label = getattr(rows[0][0], "text", "") if rows and rows[0] else ""
    return "es" if label == say("draft.field.title", "es") else "en"
