"""Wordings that no shipped text may carry.

Words wrong in any sentence are those the glossary never writes; wordings.yaml has what is no single
word. What depends on its sentence is for a reader to see. Left alone are words printed by others
(titles, quotations, evidence, what is heard in a country) and words a glossary warns of.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml

from tests.support.tree import texts
from tregua.domain.knowledge import Wording
from tregua.knowledge import load_words

SHIPPED = re.compile(
    r"(README|CONTRIBUTING|CHANGELOG)\.md|docs/.+|examples/.+"
    r"|src/tregua/.+\.(yaml|po|jinja|j2|html|typ|txt)|src/tregua/language/.+\.py"
)
# May quote a wording to explain the ban, as may SECURITY.md and TRADEMARK.md, not in SHIPPED.
EXPLAINS_THE_BAN = re.compile(
    r"docs/explanation/.+|docs/reference/words\.md|src/tregua/knowledge/words/(loaded-words|never-here)\.yaml"
)
OF_OTHERS = {
    *("title", "quote", "quoted", "evidence", "printed", "url", "address", "publisher", "aliases"),
    "heard",
}
WARNED_OF = {"avoid", "never"}
BANNED: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("wordings.yaml").read_text("utf-8")
)
WITH_WORDS = [entry for entry in load_words().entries if entry.never.en + entry.never.es]


def own_words(node: object, key: str = "") -> Iterator[str]:
    """Give each text of a YAML document that is in our own words."""
    if isinstance(node, dict):
        for name, value in node.items():
            yield from () if name in WARNED_OF else own_words(value, str(name))
    elif isinstance(node, list):
        for value in node:
            yield from own_words(value, key)
    elif isinstance(node, str) and key not in OF_OTHERS:
        yield node


@cache
def shipped() -> dict[str, str]:
    """Give what a reader may see of each shipped text, on one line."""
    found = {w: t for w, t in texts().items() if SHIPPED.fullmatch(w)}
    seen = {
        where: "\n".join(own_words(yaml.load(text, yaml.CSafeLoader)))
        if where.endswith(".yaml") and "/templates/" not in where  # where comments are shipped too
        else text
        for where, text in found.items()
        if not EXPLAINS_THE_BAN.fullmatch(where)
    }
    return {where: " ".join(text.split()) for where, text in seen.items()}


def whole(entry: Wording) -> re.Pattern[str]:
    """Give the pattern of what an entry never writes, as whole words, a hyphen being a space."""
    forms = "|".join(re.escape(word.replace("-", " ")) for word in entry.never.en + entry.never.es)
    return re.compile(rf"(?<!\w)(?:{forms})(?!\w)".replace(r"\ ", "[ -]"), re.I)


def worded(pattern: re.Pattern[str]) -> dict[str, str]:
    """Give the first place in each shipped text that a pattern catches."""
    seen = {where: pattern.search(text) for where, text in shipped().items()}
    return {where: found[0] for where, found in seen.items() if found}


@pytest.mark.parametrize("why", BANNED)
def test_no_shipped_text_words_it_as(why: str) -> None:
    assert not worded(re.compile("|".join(BANNED[why]), re.I))


@pytest.mark.parametrize("entry", WITH_WORDS, ids=lambda entry: entry.id)
def test_no_shipped_text_writes_what_the_glossary_never_writes(entry: Wording) -> None:
    assert not worded(whole(entry))


def test_a_word_is_caught_whole_in_any_case_and_across_a_hyphen() -> None:
    settling = whole(load_words().loaded["score-settling"])
    assert settling.search("It was Score settling.")
    assert settling.search("un «ajuste de cuentas»")
    assert not whole(load_words().loaded["thug"]).search("Thuggery")


def test_words_of_others_are_left_alone_and_our_own_are_not() -> None:
    record = {"title": "Payoffs", "text": {"en": "The best payoff"}, "never": {"es": ["hallazgo"]}}
    assert list(own_words(record)) == ["The best payoff"]
