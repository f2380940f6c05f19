"""A team's own cases and house rules in the shape of ours, each saying whose it is."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from tregua.domain.knowledge import Case, Cell, CellValue, Codebook, Library, Proposition
from tregua.domain.knowledge.own import Own, OwnCase, OwnCell
from tregua.errors import Problem, Problems
from tregua.knowledge.own.citing import Named, named_sources
from tregua.knowledge.own.wording import both, signed

__all__ = ["as_case", "as_cells", "propositions_of", "propositions_with", "with_own"]

NOT_KNOWN = Cell(value=None, confidence="unknown")
NOBODYS = Named({}, {})


def with_own(library: Library, *several: Own) -> Library:
    """Return a library with teams' own cases after ours, each with its owner and its sources.

    A case that two folders hold alike is taken once.

    Raises
    ------
    Problems
        `own_case_twice` for each case that two folders hold differently.
    """
    cases, owners = dict(library.cases), dict(library.owners)
    sources = dict(library.sources)
    problems = []
    for own, named in zip(several, named_sources(several), strict=True):
        sources.update(named.sources)
        for ident, case in own.cases.items():
            joined = as_case(case, own.owner_of(ident), library.codebook, named)
            if ident in owners and cases[ident] != joined:
                values = {"id": ident, "owner": own.owner.name, "other": owners[ident]}
                problems.append(Problem("own_case_twice", values=values))
            cases[ident], owners[ident] = joined, own.owner_of(ident)
    if problems:
        raise Problems(problems)
    return replace(
        library,
        cases=MappingProxyType(cases),
        owners=MappingProxyType(owners),
        sources=MappingProxyType(sources),
    )


def as_case(case: OwnCase, owner: str, codebook: Codebook, named: Named = NOBODYS) -> Case:
    """Return an own case in the shape of ours; its title says whose it is, wherever it is shown."""
    cells = as_cells(case.fields, codebook, named, case.id)
    return Case(
        id=case.id,
        title=signed(case.title, "own.case_of", owner),
        independence_group=case.independence_group,
        sources=tuple(dict.fromkeys(c.source for cell in cells.values() for c in cell.cites)),
        conflicts=tuple(both(note.text) for note in case.conflicts),
        notes=tuple(both(note.text) for note in case.notes),
        fields={name: cells.get(name, NOT_KNOWN) for name in codebook.fields},
    )


def as_cells(
    cells: Mapping[str, OwnCell], codebook: Codebook, named: Named = NOBODYS, case: str = ""
) -> dict[str, Cell]:
    """Return a coder's cells in the shape of ours; what was left out stays out."""
    return {
        name: Cell(
            value=valued(cell.value, codebook.fields[name].type),
            confidence=cell.confidence,
            evidence=None if cell.evidence is None else both(cell.evidence),
            cites=named.cites(cell.cites, case),
        )
        for name, cell in cells.items()
        if name in codebook.fields
    }


def propositions_of(own: Own, named: Named = NOBODYS) -> Mapping[str, Proposition]:
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
                cites=named.cites(one.cites),
            )
            for ident, one in own.propositions.items()
        }
    )


def propositions_with(*several: Own) -> Mapping[str, tuple[Proposition, str]]:
    """Return the house rules of several folders by id, each with whose it is.

    Raises
    ------
    Problems
        `own_rule_twice` for each rule that two folders hold differently.
    """
    found: dict[str, tuple[Proposition, str]] = {}
    problems = []
    for own, named in zip(several, named_sources(several), strict=True):
        for ident, one in propositions_of(own, named).items():
            if ident in found and found[ident][0] != one:
                values = {"id": ident, "owner": own.owner.name, "other": found[ident][1]}
                problems.append(Problem("own_rule_twice", values=values))
            found[ident] = (one, own.owner.name)
    if problems:
        raise Problems(problems)
    return MappingProxyType(found)


def valued(value: Any, kind: str) -> CellValue:
    """Return a value as a case of ours holds it."""
    if value is None or isinstance(value, (bool, int)):
        return value
    if kind == "list_str":
        return tuple(both(each) for each in value)
    if isinstance(value, (list, tuple)):
        return tuple(map(str, value))
    return both(value) if kind == "str" else str(value)
