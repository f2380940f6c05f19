"""Office files as packages of parts: written with nothing told, opened with nothing trusted."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from xml.etree import ElementTree

from tregua.errors import Problem, Problems, TreguaError

__all__ = ["LARGEST", "Package", "foreign", "parsed", "unpacked", "zipped"]

LARGEST = 20
"""The most megabytes a form may hold unpacked; a full catalogue for ten groups holds about two."""
MOST_PARTS = 500
EPOCH = (1980, 1, 1, 0, 0, 0)
FIRST = "[Content_Types].xml"
OLE, ZIP = b"\xd0\xcf\x11\xe0", b"PK\x03\x04"
MAIN: dict[Literal["docx", "xlsx"], str] = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}
ACTIVE = re.compile(r"vbaproject|/activex/|/embeddings/|oleobject|/macrosheets/", re.IGNORECASE)
COMMENT = re.compile(rb"<(\w+:)?(comment|threadedComment)[\s/>]")
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word document or a workbook by name, after every check on the whole."""

    kind: Literal["docx", "xlsx"]
    shown: str
    parts: Mapping[str, bytes]


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return parts as one package: fixed order, fixed times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            package.writestr(entry, parts[name])
    return out.getvalue()


@contextmanager
def foreign(shown: str) -> Iterator[None]:
    """Turn whatever a foreign file breaks into one problem that a person can mend.

    Raises
    ------
    Problems
        `form_broken`, or what was raised on purpose inside.
    """
    try:
        yield
    except TreguaError:
        raise
    except Exception as error:
        raise Problems([Problem("form_broken", shown)]) from error


def unpacked(held: bytes, shown: str) -> Package:
    """Return the parts of a filled form; `shown` is the name problems are reported under.

    Raises
    ------
    Problems
        `form_empty`, `form_locked`, `form_odf`, `form_not_form`, `form_broken`, `form_too_large`,
        `form_macros`, `form_links`, `form_doctype` or `form_comments`.
    """
    if not held.strip(b"\0\r\n\t "):
        raise refusal("form_empty", shown)
    if held.startswith(OLE):
        raise refusal("form_locked", shown)
    if not held.startswith(ZIP):
        raise refusal("form_not_form", shown)
    with foreign(shown), zipfile.ZipFile(io.BytesIO(held)) as package:
        entries = package.infolist()
        refuse_by_size(entries, shown)
        parts = {entry.filename: package.read(entry) for entry in entries}
    if len(parts) != len(entries):
        raise refusal("form_broken", shown)
    kind = kind_of(parts, shown)
    with foreign(shown):
        for name, part in parts.items():
            refuse_part(name, part, shown)
    return Package(kind, shown, parts)


def refusal(code: str, shown: str, **values: object) -> Problems:
    """Return one problem with the file as a whole."""
    return Problems([Problem(code, shown, values=values)])


def refuse_by_size(entries: list[zipfile.ZipInfo], shown: str) -> None:
    """Refuse, before anything is unpacked, what is locked, packed strangely or too large.

    An entry that states less than it holds is cut there by the library and fails its checksum.
    """
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise refusal("form_locked", shown)
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or whole > LARGEST * 2**20:
        raise refusal("form_too_large", shown, largest=LARGEST)
    if any(entry.compress_type not in METHODS for entry in entries):
        raise refusal("form_broken", shown)


def kind_of(parts: Mapping[str, bytes], shown: str) -> Literal["docx", "xlsx"]:
    """Return whether the parts are those of a document or of a workbook."""
    if b"opendocument" in parts.get("mimetype", b""):
        raise refusal("form_odf", shown)
    found = [kind for kind, main in MAIN.items() if main in parts]
    if FIRST not in parts or len(found) != 1:
        raise refusal("form_not_form", shown)
    return found[0]


def refuse_part(name: str, part: bytes, shown: str) -> None:
    """Refuse a part that runs, fetches, comments or expands; other parts are never looked into."""
    if ACTIVE.search(f"/{name}") or (name == FIRST and b"macroEnabled" in part):
        raise refusal("form_macros", shown, part=name)
    if name.startswith("xl/externalLinks/"):
        raise refusal("form_links", shown, part=name)
    if not name.endswith((".xml", ".rels")):
        return
    if b"\0" in part or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise refusal("form_doctype", shown, part=name)
    part.decode("utf-8")
    if "comments" in name.casefold() and COMMENT.search(part):
        raise refusal("form_comments", shown)
    if name.endswith(".rels"):
        for link in parsed(part):
            outside = link.get("TargetMode") == "External"
            if outside and not link.get("Type", "").endswith("/hyperlink"):
                raise refusal("form_links", shown, part=name)


def parsed(part: bytes) -> ElementTree.Element:
    """Return the tree of a part that has passed the checks of `unpacked`."""
    return ElementTree.fromstring(part)  # noqa: S314 — no part with a document type comes here
