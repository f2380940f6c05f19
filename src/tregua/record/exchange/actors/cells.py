"""Values as the text of one cell or attribute, plain wherever that reads back as itself."""

import json
import re
from collections.abc import Sequence
from typing import Any

__all__ = ["NEVER_LEAVES", "heard", "listed", "neutral", "said", "split", "unneutral"]

ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What a table or an XML file would change or refuse."""
FORMULA = "=+-@\t\r'"
"""Signs with which a spreadsheet takes a cell for a formula (OWASP ASVS 1.2.10), and the quote."""
NEVER_LEAVES = frozenset(["recorded", "replaces", "withdrawn", "id"])
"""What a record says of its own writing; it stays at home."""


def said(text: str) -> str:
    """Return a text as one cell holds it: as it is, or as a JSON text where it would be changed.

    >>> said("North"), said(" North")
    ('North', '" North"')
    """
    odd = ODD.search(text) or text != text.strip() or not text
    return json.dumps(text) if odd or quoted(text) is not None else text


def heard(cell: str) -> str:
    """Return the text of a cell written by `said`; any other cell is its own text.

    >>> heard('" North"'), heard('"North"')
    (' North', '"North"')
    """
    text = quoted(cell)
    if text is None:
        return cell
    needed = ODD.search(text) or text != text.strip() or not text or quoted(text) is not None
    return text if needed else cell


def quoted(cell: str) -> str | None:
    """Return the text a cell holds as a JSON text, or nothing where it holds none."""
    if len(cell) < 2 or cell[0] != '"' or cell[-1] != '"':
        return None
    try:
        text = json.loads(cell)
    except (ValueError, RecursionError):
        return None
    return text if isinstance(text, str) else None


def listed(items: Sequence[Any]) -> str:
    """Return a list as one cell: words between bars as Kumu has them, or JSON.

    >>> listed(["killings", "extortion"]), listed(["a|b"])
    ('killings|extortion', '["a|b"]')
    """
    if all(isinstance(item, str) for item in items):
        plain = "|".join(items)
        if plain[:1] != "[" and split(plain) == list(items) and not ODD.search(plain):
            return plain
    return json.dumps(list(items), ensure_ascii=True)


def split(cell: str) -> list[Any]:
    """Return the list a cell holds, between bars or as JSON.

    Raises
    ------
    ValueError
        If it begins as JSON and is none.
    """
    if cell.startswith("["):
        try:
            found = json.loads(cell)
        except RecursionError:
            raise ValueError(cell) from None
        if not isinstance(found, list):
            raise ValueError(cell)
        return found
    return [part.strip() for part in cell.split("|") if part.strip()]


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> neutral("=1+1"), neutral("North")
    ("'=1+1", 'North')
    """
    return f"'{cell}" if cell[:1] and cell[0] in FORMULA else cell


def unneutral(cell: str) -> str:
    """Return a cell as it was before `neutral`.

    >>> unneutral("'=1+1"), unneutral("'tis")
    ('=1+1', "'tis")
    """
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in FORMULA else cell
