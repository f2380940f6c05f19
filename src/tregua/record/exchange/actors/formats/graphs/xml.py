"""XML as a light tree with line numbers; a file that defines or fetches anything is refused.

Every document type is refused before it is read, and with it external entities (XXE) and
entities that grow when unfolded ("billion laughs").
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat

from tregua.errors import Problem, Problems

__all__ = ["Element", "parse_xml"]

DEEPEST = 60
"""How many elements may lie in each other; maps need about eight."""


@dataclass(slots=True)
class Element:
    """One element: its name without the namespace, its attributes, its text, its line."""

    name: str
    attributes: Mapping[str, str]
    line: int
    text: str = ""
    inner: list["Element"] = field(default_factory=list)

    def every(self, *names: str) -> Iterator["Element"]:
        """Yield the elements of some names at any depth, in their order."""
        for element in self.inner:
            if element.name in names:
                yield element
            yield from element.every(*names)

    def own(self, name: str) -> Iterator["Element"]:
        """Yield the elements of a name that lie right inside."""
        return (element for element in self.inner if element.name == name)


def parse_xml(text: str, shown: str) -> Element:
    """Return the root of an XML document.

    Raises
    ------
    Problems
        `exchange_doctype`, `exchange_deep` or `exchange_not_xml`, with the line.
    """
    root = Element("", {}, 0)
    open_: list[Element] = [root]
    parser: Any = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def refuse(code: str) -> Problems:
        return Problems([Problem(code, shown, parser.CurrentLineNumber)])

    def doctype(*_: object) -> None:
        raise refuse("exchange_doctype")

    def start(name: str, attributes: dict[str, str]) -> None:
        if len(open_) > DEEPEST:
            raise refuse("exchange_deep")
        bare = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(" ")[2], bare, parser.CurrentLineNumber)
        open_[-1].inner.append(element)
        open_.append(element)

    def end(_: str) -> None:
        open_.pop()

    def characters(data: str) -> None:
        open_[-1].text += data

    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = doctype
    parser.ExternalEntityRefHandler = parser.UnparsedEntityDeclHandler = doctype
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise Problems([Problem("exchange_not_xml", shown, error.lineno)]) from None
    except (LookupError, ValueError):
        raise Problems([Problem("exchange_not_xml", shown, 1)]) from None
    return root.inner[0]
