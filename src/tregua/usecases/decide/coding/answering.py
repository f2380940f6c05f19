"""Coding field by field: what is open, reading a value, and writing it at once."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tregua.domain import Result
from tregua.domain.claims import Handling
from tregua.domain.knowledge import Codebook, CodebookField
from tregua.errors import TreguaError
from tregua.files import add_records, parse_tree, read_text, set_entry, write_whole
from tregua.knowledge import load_library, load_sources
from tregua.knowledge.own import SOURCES, load_own
from tregua.language import Language
from tregua.record.store.recording import next_id
from tregua.usecases.decide.coding.reading import own_folder
from tregua.usecases.decide.coding.starting import begin_case

__all__ = [
    "CaseCell",
    "CaseSitting",
    "OpenField",
    "add_case_source",
    "open_fields",
    "read_case_value",
    "sit_down_to_code",
    "write_cell",
]


@dataclass(frozen=True, slots=True)
class CaseSitting:
    """A coding while it is being written: in which folder, in which file, with which codebook."""

    folder: Path
    file: str
    case: str
    codebook: Codebook


@dataclass(frozen=True, slots=True)
class OpenField(Result):
    """A field still to be coded, and its chapter; its definition is read only when asked for."""

    name: str
    chapter: str


@dataclass(frozen=True, slots=True)
class CaseCell(Result):
    """What a coder gives for a field: the value, how sure, on what, and from which place."""

    value: Any
    confidence: str
    evidence: str
    source: str
    at: str
    confidential: bool = False


def sit_down_to_code(
    where: Path | str,
    ident: str,
    *,
    title: str = "",
    coder: str | None = None,
    owner: str = "",
    language: Language = "en",
) -> CaseSitting:
    """Begin or take up a coding.

    Raises
    ------
    TreguaError, Problems
        What `begin_case` raises.
    """
    begun = begin_case(where, ident, title=title, coder=coder, owner=owner, language=language)
    folder, library = own_folder(where), load_library()
    return CaseSitting(folder, begun.file, begun.case, library.codebook)


def open_fields(sitting: CaseSitting) -> tuple[OpenField, ...]:
    """Return what is to be asked: fields not asked yet, or, all being asked, those unknown."""
    cells = parse_tree(text_of(sitting), sitting.file).data.get("fields") or {}
    chapters = [group.id for group in sitting.codebook.groups]
    names = sorted(
        sitting.codebook.fields, key=lambda n: chapters.index(sitting.codebook.fields[n].group)
    )
    absent = [name for name in names if name not in cells]
    unknown = [name for name in names if (cells.get(name) or {}).get("value") is None]
    return tuple(OpenField(n, sitting.codebook.fields[n].group) for n in absent or unknown)


def read_case_value(typed: str, field: CodebookField) -> Any:
    """Return what was typed as a value of a field: a key, a word of the codebook, or a text.

    Numbers choose values in their order; lists take several, between commas.

    Raises
    ------
    TreguaError
        `own_typed_value`, `own_typed_bool` or `own_typed_int`.
    """
    words = typed.strip()
    match field.type:
        case "str":
            return words
        case "list_str":
            return [each.strip() for each in words.split(";") if each.strip()]
        case "int":
            if not words.isascii() or not words.isdigit() or len(words) > 9:
                raise TreguaError("own_typed_int", given=words)
            return int(words)
        case "bool":
            found = {"1": True, "true": True, "2": False, "false": False}.get(words.lower())
            if found is None:
                raise TreguaError("own_typed_bool", given=words)
            return found
        case "list":
            several = [one_of(each, field) for each in words.split(",") if each.strip()]
            return list(dict.fromkeys(several))
        case _:
            return one_of(words, field)


def one_of(typed: str, field: CodebookField) -> str:
    """Return the value a key or a word stands for."""
    word, values = typed.strip(), tuple(field.values)
    if word.isascii() and word.isdigit() and 1 <= int(word) <= len(values):
        return values[int(word) - 1]
    if word in field.values:
        return word
    raise TreguaError("own_typed_value", given=word, allowed=", ".join(values))


def write_cell(sitting: CaseSitting, name: str, cell: CaseCell | None) -> None:
    """Write one field into the file of a coding, whole or not at all; none: asked, not known.

    Raises
    ------
    Problems
        What is wrong with the cell or anything else in the folder, or the file was changed so
        that the cell cannot be placed; nothing is written.
    TreguaError
        `cannot_write`.
    """
    path = sitting.folder / sitting.file
    entry: dict[str, Any] = {"value": None, "confidence": "unknown"}
    if cell is not None:
        entry = {
            "value": cell.value,
            "confidence": cell.confidence,
            "evidence": cell.evidence,
            "cites": [{"source": cell.source, "at": cell.at}],
            **({"confidential": True} if cell.confidential else {}),
        }
    text = set_entry(text_of(sitting), sitting.file, "fields", name, entry)
    load_own(sitting.folder, load_library(), load_sources(), instead={sitting.file: text})
    write_whole({path: text.encode()})


def add_case_source(sitting: CaseSitting, title: str, *, handling: Handling, seen: str) -> str:
    """Add a source to the team's own and return its id, the next free one.

    Raises
    ------
    Problems
        What is wrong with the folder as it would be; nothing is written.
    TreguaError
        `cannot_write`.
    """
    own = load_own(sitting.folder, load_library(), load_sources())
    ident = next_id("sources", own.sources)
    path = sitting.folder / SOURCES
    text = read_text(path, SOURCES) if path.exists() else ""
    added = {"id": ident, "title": title, "handling": handling.value, "seen": seen}
    text = add_records(text, SOURCES, {"sources": [added]})
    load_own(sitting.folder, load_library(), load_sources(), instead={SOURCES: text})
    write_whole({path: text.encode()})
    return ident


def text_of(sitting: CaseSitting) -> str:
    """Return the file of a coding as it stands."""
    return read_text(sitting.folder / sitting.file, sitting.file)
