"""Wordings that no shipped text may carry.

Only what is wrong in any sentence stands here; what depends on its sentence is for a reader to see.
Left alone are words printed by others (titles, quotations, evidence) and words a glossary warns of.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.support.tree import texts

SHIPPED = re.compile(
    r"(README|CONTRIBUTING|CHANGELOG)\.md|docs/.+|examples/.+"
    r"|src/tregua/.+\.(yaml|po|jinja|j2|html|typ|txt)|src/tregua/language/.+\.py"
)
# May quote a wording to explain the ban, as may SECURITY.md and TRADEMARK.md, not in SHIPPED.
EXPLAINS_THE_BAN = re.compile(r"docs/explanation/.+")
OF_OTHERS = {
    *("title", "quote", "quoted", "evidence", "printed", "url", "publisher", "aliases"),
    *("avoid", "never", "instead_of"),
}
BANNED: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("wordings.yaml").read_text("utf-8")
)


def own_words(node: object, key: str = "") -> Iterator[str]:
    """Give each text of a YAML document that is in our own words."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from own_words(value, str(name))
    elif isinstance(node, list):
        for value in node:
            yield from own_words(value, key)
    elif isinstance(node, str) and key not in OF_OTHERS:
        yield node


def shipped() -> dict[str, str]:
    """Give what a reader may see of each shipped text."""
    found = {w: t for w, t in texts().items() if SHIPPED.fullmatch(w)}
    return {
        where: "\n".join(own_words(yaml.load(text, yaml.CSafeLoader)))
        if where.endswith(".yaml") and "/templates/" not in where  # where comments are shipped too
        else text
        for where, text in found.items()
        if not EXPLAINS_THE_BAN.fullmatch(where)
    }


@pytest.mark.parametrize("why", BANNED)
def test_no_shipped_text_words_it_as(why: str) -> None:
    pattern = re.compile("|".join(BANNED[why]), re.I)
    seen = {where: pattern.search(" ".join(text.split())) for where, text in shipped().items()}
    assert not {where: found[0] for where, found in seen.items() if found}


def test_words_of_others_are_left_alone_and_our_own_are_not() -> None:
    record = {"title": "Payoffs", "text": {"en": "The best payoff"}, "avoid": ["hallazgo"]}
    assert list(own_words(record)) == ["The best payoff"]
