"""Words in a Word document: runs, citations that lead to their source, page numbers."""

import re
from typing import TYPE_CHECKING, Any, cast

from tregua.record.brief.document import Words

if TYPE_CHECKING:
    from docx.parts.document import DocumentPart
    from docx.text.paragraph import Paragraph as WordParagraph
    from docx.text.run import Run as WordRun

__all__ = ["add_bookmark", "add_field", "add_words", "element", "legal"]

ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def legal(text: str) -> str:
    """Return a text as XML can hold it: a control character becomes the replacement mark."""
    return ILLEGAL.sub("\N{REPLACEMENT CHARACTER}", text)


def element(kind: str, /, **attributes: str) -> Any:
    """Return an element of the Word vocabulary with attributes of the same."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{kind}")
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def add_words(paragraph: "WordParagraph", words: Words, known: frozenset[int]) -> None:
    """Add runs of text to a paragraph; citations of a known source become links to it."""
    for run in words:
        added = paragraph.add_run(legal(run.text))
        if run.strong:
            added.style = "Strong"
        elif run.emphasis:
            added.style = "Emphasis"
        if run.strong and run.emphasis:
            added.italic = True
        for remark in run.remarks:
            add_remark(added, remark)
        for number in run.cites:
            paragraph.add_run("\N{NARROW NO-BREAK SPACE}")
            shown = paragraph.add_run(f"[{number}]", style="Citation")
            if number in known:
                linked(shown, f"source_{number}")


def add_remark(run: "WordRun", remark: str) -> None:
    """Set a comment beside a run; it bears no person's name and no day."""
    from docx.oxml.ns import qn

    document = cast("DocumentPart", run.part).document
    comment = document.add_comment(run, legal(remark), author="Tregua", initials="T")
    comment._comment_elm.attrib.pop(qn("w:date"), None)


def linked(run: "WordRun", bookmark: str) -> None:
    """Make a run a link to a bookmark of the same document."""
    link = element("hyperlink", anchor=bookmark, history="1")
    run._r.addprevious(link)
    link.append(run._r)


def add_bookmark(paragraph: "WordParagraph", name: str, number: int) -> None:
    """Set a bookmark around all that a paragraph holds."""
    start = element("bookmarkStart", id=str(number), name=name)
    content = [child for child in paragraph._p if not child.tag.endswith("}pPr")]
    content[0].addprevious(start)
    paragraph._p.append(element("bookmarkEnd", id=str(number)))


def add_field(paragraph: "WordParagraph", instruction: str) -> None:
    """Add a field that the word processor fills in, such as PAGE."""
    field = element("fldSimple", instr=instruction)
    shown = paragraph.add_run("1")
    shown._r.addprevious(field)
    field.append(shown._r)
