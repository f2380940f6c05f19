"""The catalogue of sentences and the codes the source asks it for."""

import ast
import io
import re
import string
from collections.abc import Iterator
from functools import cache

from babel.messages.pofile import read_po

from tests.support.tree import SRC, modules
from tregua.language.problems import WORDED

CATALOGUE = SRC / "language/catalogue"
ROOMS = re.compile(r"brief[.]|problem[.]")
"""What a few functions put before a code they are given."""
RAISED = {"Problem", "TreguaError", "Declined", "PydanticCustomError", "refuse", "problem"}
SAID = {"say", "say_count", "count"}


@cache
def sentences(language: str) -> dict[str, tuple[str, ...]]:
    """Give each code with its sentence, or its forms for one and for several."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted((CATALOGUE / language).glob("*.po")):
        for message in read_po(io.BytesIO(path.read_bytes()), locale=language):
            if message.id:
                several = not isinstance(message.id, str)
                code = message.id[0] if several else message.id
                found[code] = tuple(message.string) if several else (message.string,)
    return found


def blanks(sentence: str) -> set[str]:
    """Give the names of the values a sentence leaves room for.

    >>> sorted(blanks("{n} of {{all}} in {place}"))
    ['n', 'place']
    """
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@cache
def words() -> tuple[frozenset[str], frozenset[re.Pattern[str]]]:
    """Give every text in the source, and every text with holes as a pattern."""
    plain, patterns = set(), set()
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                plain.add(node.value)
            if isinstance(node, ast.JoinedStr):
                patterns.add(pattern(node))
    return frozenset(plain), frozenset(p for p in patterns if re.search("[a-z_]{2}", p.pattern))


def pattern(node: ast.JoinedStr) -> re.Pattern[str]:
    """Give a text with holes as a pattern; what only prefixes a code matches nothing."""
    parts = [
        re.escape(part.value) if isinstance(part, ast.Constant) else "(.+)" for part in node.values
    ]
    whole = "".join(parts)
    bare = len(parts) == 2 and ROOMS.fullmatch(re.sub(r"\\", "", parts[0]))
    return re.compile("" if bare else whole)


def asked(code: str) -> bool:
    """Tell whether the source can ask for a code."""
    plain, patterns = words()
    names = {code, ROOMS.sub("", code, count=1).removesuffix(".hint")}
    if code.partition(".")[0] in WORDED:
        return True
    return bool(names & plain) or any(each.fullmatch(n) for each in patterns for n in names)


def literal_codes() -> Iterator[tuple[str, str]]:
    """Give each code that the source writes out where it raises or says it, with its file."""
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield from ((path.name, code) for code in codes_of(node))


def codes_of(call: ast.Call) -> Iterator[str]:
    """Give the full codes one call writes out."""
    called = (
        call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    )
    method = isinstance(call.func, ast.Attribute)
    place = 2 if called == "problem" else 0
    if called not in RAISED | SAID or len(call.args) <= place:
        return
    room = "problem." if called in RAISED else "brief." if method else ""
    for node in branches(call.args[place]):
        if isinstance(node, ast.Constant) and re.fullmatch(r"[a-z][\w.]*", str(node.value)):
            yield f"{room}{node.value}"


def branches(node: ast.expr) -> list[ast.expr]:
    """Give what an expression may come to."""
    if isinstance(node, ast.IfExp):
        return [*branches(node.body), *branches(node.orelse)]
    return [node]
