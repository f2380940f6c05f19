"""The Word file as a package: a blank one from our own parts, and a finished one sealed."""

import io
import zipfile
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from tregua.record.brief.document import Document
from tregua.record.brief.docx.words import legal
from tregua.record.brief.look import LANGUAGE_TAGS

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

__all__ = ["blank", "sealed"]

PARTS = Path(__file__).parent / "template"
FIRST = "[Content_Types].xml"
EPOCH = (1980, 1, 1, 0, 0, 0)


def blank(document: Document) -> "WordDocument":
    """Return an empty Word document with our styles, in the briefing's language.

    It begins from the parts beside this module, so nothing of another program's template is left.
    """
    import docx as library
    from docx.oxml.ns import qn

    names = (path.relative_to(PARTS).as_posix() for path in PARTS.rglob("*") if path.is_file())
    parts = {name: (PARTS / name).read_bytes() for name in names}
    word = library.Document(io.BytesIO(zipped(parts)))
    tag = LANGUAGE_TAGS[document.language]
    for language in word.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tag)
    made = datetime.combine(document.made_on, time())
    properties = word.core_properties
    properties.title, properties.language = clipped(document.title), tag
    properties.created, properties.modified = made, made
    return word


def clipped(title: str) -> str:
    """Return a title as a property can hold it: legal letters, at most 255 of them."""
    return legal(title)[:255]


def sealed(word: "WordDocument") -> bytes:
    """Return the document's bytes with no trace of when or where it was packed."""
    written = io.BytesIO()
    word.save(written)
    with zipfile.ZipFile(written) as package:
        return zipped({name: package.read(name) for name in package.namelist()})


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return parts as one package: fixed order, fixed times."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != FIRST, name)):
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            package.writestr(entry, parts[name])
    return out.getvalue()
