"""A team's own cases and house rules in the shape of ours, each saying whose it is."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from tregua.domain.knowledge import Case, Cell, CellValue, Codebook, Library, Proposition
from tregua.domain.knowledge.own import Own, OwnCase, OwnCell
from tregua.language import Text, Words, say

__all__ = ["as_case", "as_cells", "propositions_of", "with_own"]

NOT_KNOWN = Cell(value=None, confidence="unknown")


def with_own(library: Library, *several: Own) -> Library:
    """Return a library with teams' own cases after ours, each with its owner."""
    codebook = library.codebook
    cases = dict(library.cases)
    owners = dict(library.owners)
    for own in several:
        for ident, case in own.cases.items():
            owners[ident] = own.owner_of(ident)
            cases[ident] = as_case(case, owners[ident], codebook)
    return replace(library, cases=MappingProxyType(cases), owners=MappingProxyType(owners))


def as_case(case: OwnCase, owner: str, codebook: Codebook) -> Case:
    """Return an own case in the shape of ours; its title says whose it is, wherever it is shown."""
    cells = as_cells(case.fields, codebook)
    return Case(
        id=case.id,
        title=signed(case.title, "own.case_of", owner),
        independence_group=case.independence_group,
        sources=tuple(dict.fromkeys(c.source for cell in cells.values() for c in cell.cites)),
        conflicts=tuple(both(note.text) for note in case.conflicts),
        notes=tuple(both(note.text) for note in case.notes),
        fields={name: cells.get(name, NOT_KNOWN) for name in codebook.fields},
    )


def as_cells(cells: Mapping[str, OwnCell], codebook: Codebook) -> dict[str, Cell]:
    """Return a coder's cells in the shape of ours; what was left out stays out."""
    return {
        name: Cell(
            value=valued(cell.value, codebook.fields[name].type),
            confidence=cell.confidence,
            evidence=None if cell.evidence is None else both(cell.evidence),
            cites=cell.cites,
        )
        for name, cell in cells.items()
        if name in codebook.fields
    }


def propositions_of(own: Own) -> Mapping[str, Proposition]:
    """Return a team's propositions in the shape of ours; each claim says whose rule it is."""
    return MappingProxyType(
        {
            ident: Proposition(
                claim=signed(one.claim, "own.rule_of", own.owner.name),
                fields=one.fields,
                test=one.test,
                for_=one.for_,
                against=one.against,
                aggregate_claims=one.aggregate_claims,
                remarks=None if one.remarks is None else both(one.remarks),
                caution=both(one.caution),
                cites=one.cites,
            )
            for ident, one in own.propositions.items()
        }
    )


def signed(words: Words, code: str, owner: str) -> Text:
    """Return words in both languages with whose they are behind them."""
    text = both(words)
    return Text(
        say(code, "en", words=text.en, owner=owner), say(code, "es", words=text.es, owner=owner)
    )


def both(words: Any) -> Text:
    """Return words in both languages; what was written in one stands for both."""
    if isinstance(words, Text):
        return words
    return Text(**words) if isinstance(words, dict) else Text(str(words), str(words))


def valued(value: Any, kind: str) -> CellValue:
    """Return a value as a case of ours holds it."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if kind == "list_str":
        return tuple(both(each) for each in value)
    if isinstance(value, (list, tuple)):
        return tuple(map(str, value))
    return both(value) if kind == "str" else str(value)
