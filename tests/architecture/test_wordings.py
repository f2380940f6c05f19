"""Wordings that no shipped text may carry.

Only what is wrong in any sentence stands here; what depends on its sentence is for a reader to see.
Left alone are words printed by others (titles, quotations, evidence) and words a glossary warns of.
"""

import re
from collections.abc import Iterator

import pytest
import yaml
from support.tree import texts

SHIPPED = re.compile(
    r"(README|CONTRIBUTING|CHANGELOG)\.md|docs/.+|examples/.+"
    r"|src/tregua/.+\.(yaml|po|jinja|j2|html|typ|txt)|src/tregua/language/.+\.py"
)
EXPLAINS_THE_BAN = re.compile(r"docs/explanation/.+")  # SECURITY.md and TRADEMARK.md are not in SHIPPED
OF_OTHERS = {
    *("title", "quote", "quoted", "evidence", "printed", "url", "publisher", "aliases"),
    *("avoid", "never", "instead_of"),
}
BANNED = {
    "a cause where only what followed is known": r"failed because|fracas(?:ó|aron|a) porque",
    "lives as a total": r"lives saved|saved [\d,. ]+ lives|vidas salvadas|salv(?:ó|aron) [\d., ]+ vidas",
    "a promise nobody can keep": r"\bguarantees? that\b|\bgaranti(?:za|zan) que\b",
    "approval": r"(?:assessed|approved|certified) by Tregua|(?:evaluad|aprobad|certificad)[oa]s? por Tregua",
    "a verdict": r"evidence of a breach|prueba de(?:l)? incumplimiento",
    "a forecast of people or talks": r"readiness score|moral hazard index|índice de riesgo moral",
    "the best of all": r"\boptimal(?:ly)?\b|\bóptim[oa]s?\b",
    "a bribe": r"\bpayoffs?\b|\bsobornos? como incentivo",
    "a clinic's or a bank's word for a rehearsal": r"stress[- ]test|prueba de estrés",
    "how remains are announced": r"\bhallazgos?\b",
    "a label for a person": r"\bsaboteador(?:a|es|as)?\b|\bkingpins?\b|\bthugs?\b",
    "perpetrators' and police slang": (
        r"ajustes? de cuentas|score[- ]settling|limpieza social|\babatid[oa]s?\b|dad[oa]s? de baja"
        r"|\blevant(?:ón|ones)\b|cobro de piso|collateral damage|daños? colateral(?:es)?"
    ),
    "a share of completeness": r"\d+ ?% (?:complete\b|complet[oa]\b)",
}


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
        if where.endswith(".yaml")
        else text
        for where, text in found.items()
        if not EXPLAINS_THE_BAN.fullmatch(where)
    }


@pytest.mark.parametrize("why", BANNED)
def test_no_shipped_text_words_it_as(why: str) -> None:
    pattern = re.compile(BANNED[why], re.I)
    seen = {where: pattern.search(" ".join(text.split())) for where, text in shipped().items()}
    assert not {where: found[0] for where, found in seen.items() if found}


def test_words_of_others_are_left_alone_and_our_own_are_not() -> None:
    record = {"title": "Payoffs", "text": {"en": "The best payoff"}, "avoid": ["hallazgo"]}
    assert list(own_words(record)) == ["The best payoff"]
