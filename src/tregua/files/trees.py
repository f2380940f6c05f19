"""YAML as plain values with the line of each: 1.2 core types, and nothing clever.

Anchors, aliases, tags, merge keys, duplicate keys, tabs and a second document are refused, so
that what a person reads in the file is what the program reads.
"""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tregua.errors import Problem, Problems
from tregua.files.text import read_text

__all__ = ["CONTROL", "Tree", "parse_tree", "read_tree", "scalar"]

Where = tuple[str | int, ...]

NULL = re.compile(r"null|Null|NULL|~|")
TRUE = re.compile(r"true|True|TRUE")
FALSE = re.compile(r"false|False|FALSE")
INT = re.compile(r"[-+]?[0-9]+")
FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
DEEPEST = 40
CONTROL = yaml.reader.Reader.NON_PRINTABLE


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of one YAML file and the line each stands on, by its path."""

    file: str
    data: Any
    lines: Mapping[Where, int]

    def line(self, where: Where) -> int:
        """Return the line of a value, or of the nearest value that holds it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def field(self, where: Where) -> str:
        """Return a place as a person names it: records by id, entries without one as #1, #2.

        >>> Tree("claims.yaml", {"claims": [{"id": "c1"}]}, {}).field(("claims", 0, "by"))
        'claims.c1.by'
        """
        names: list[str] = []
        data = self.data
        for part in where:
            data = held(data, part)
            own = data.get("id") if isinstance(data, dict) else None
            number = f"#{part + 1}" if isinstance(part, int) else part
            names.append(own if isinstance(part, int) and isinstance(own, str) else number)
        return ".".join(names)


def held(data: Any, part: str | int) -> Any:
    """Return what stands at one part of a place, or nothing."""
    if isinstance(data, dict):
        return data.get(part)
    known = isinstance(data, list) and isinstance(part, int) and part < len(data)
    return data[part] if known else None


def read_tree(path: Path, shown: str) -> Tree:
    """Read a YAML file; `shown` is the name problems are reported under.

    Raises
    ------
    Problems
        Everything that keeps the file from being read as plain values.
    """
    return parse_tree(read_text(path, shown), shown)


def parse_tree(text: str, shown: str) -> Tree:
    """Parse YAML text as `read_tree` does."""
    tabs = [n for n, line in enumerate(text.splitlines(), 1) if "\t" in line]
    if tabs:
        raise Problems(Problem("yaml_tab", shown, line) for line in tabs[:20])
    composer = Composer(shown)
    try:
        data = composer.document(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        quoted = "quoted scalar" in (error.context or "")
        mark = error.context_mark if quoted else error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise Problems([Problem("yaml_syntax", shown, line)]) from None
    except yaml.YAMLError:
        found = CONTROL.search(text)
        line = text.count("\n", 0, found.start()) + 1 if found else 1
        raise Problems([Problem("control_character", shown, line)]) from None
    if composer.problems:
        raise Problems(composer.problems)
    return Tree(shown, data, composer.lines)


class Composer:
    """Builds plain values from YAML events, noting lines and everything that is refused."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.problems: list[Problem] = []
        self.lines: dict[Where, int] = {}

    def refuse(self, code: str, event: Any, **values: object) -> None:
        """Note something that is refused."""
        self.problems.append(Problem(code, self.shown, event.start_mark.line + 1, values=values))

    def document(self, events: Iterator[Any]) -> Any:
        """Build the one document of a stream."""
        data, documents = None, 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.refuse("yaml_second_document", event)
                value = self.node(next(events), events, ())
                data = value if documents == 1 else data
        return data

    def node(self, event: Any, events: Iterator[Any], where: Where) -> Any:
        """Build one value."""
        line = event.start_mark.line + 1
        self.lines.setdefault(where, line)
        if isinstance(event, yaml.AliasEvent):
            self.refuse("yaml_alias", event, name=event.anchor)
            return None
        self.unmarked(event)
        if len(where) > DEEPEST:
            raise Problems([Problem("yaml_deep", self.shown, line)])
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style in (None, "")
            return scalar(event.value) if plain else event.value
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, where)
        return self.mapping(events, where)

    def unmarked(self, event: Any) -> None:
        """Refuse anchors and type marks."""
        if event.anchor is not None:
            self.refuse("yaml_anchor", event, name=event.anchor)
        if event.tag is not None:
            self.refuse("yaml_tag", event, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def sequence(self, events: Iterator[Any], where: Where) -> list[Any]:
        """Build a list."""
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, events, (*where, len(items))))
        return items

    def mapping(self, events: Iterator[Any], where: Where) -> dict[str, Any]:
        """Build a mapping; keys are words and stand once."""
        entries: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, events, where)
            value_event = next(events)
            self.lines.setdefault((*where, key), event.start_mark.line + 1)
            value = self.node(value_event, events, (*where, key))
            if key in entries:
                self.refuse("yaml_duplicate_key", event, key=key)
            entries[key] = value
        return entries

    def key(self, event: Any, events: Iterator[Any], where: Where) -> str:
        """Read a mapping's key as a word."""
        if isinstance(event, yaml.ScalarEvent):
            self.unmarked(event)
            if event.value == "<<":
                self.refuse("yaml_merge", event)
            return str(event.value)
        self.refuse("yaml_key", event)
        if not isinstance(event, yaml.AliasEvent):
            self.node(event, events, (*where, "?"))
        return "?"


def scalar(text: str) -> Any:
    """Return a plain scalar by the YAML 1.2 core schema; dates and yes/no stay text."""
    if NULL.fullmatch(text):
        return None
    if TRUE.fullmatch(text):
        return True
    if FALSE.fullmatch(text):
        return False
    if INT.fullmatch(text):
        return int(text) if len(text) < 19 else text
    if FLOAT.fullmatch(text):
        return float(text) if math.isfinite(float(text)) else text
    return text
