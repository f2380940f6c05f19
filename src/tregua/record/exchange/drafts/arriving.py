"""What a returned draft would change: clauses written anew, clauses added, blanks left open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from tregua.domain import Clause, Dossier, Result, active
from tregua.domain.knowledge.clauses import ClauseLibrary
from tregua.errors import Problem, Problems
from tregua.language import Language
from tregua.record.exchange.drafts.draft import BLANK, NEW, mark_of
from tregua.record.exchange.drafts.fields import FIELDS, DraftField, Reader, shown
from tregua.record.exchange.drafts.reading import Returned
from tregua.record.exchange.forms.filled import tidy

__all__ = ["Changed", "Redraft", "redraft"]


@dataclass(frozen=True, slots=True)
class Changed(Result):
    """One clause as it stands and as it would stand, and the fields that differ."""

    was: Clause
    now: Clause
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Redraft(Result):
    """What a returned draft would change: nothing is written yet.

    `open_blanks` are templates left out because a blank of theirs was not filled in, each with
    the fields; `absent` are clauses that stand and are not in the document: they stay.
    """

    changed: tuple[Changed, ...]
    added: tuple[Clause, ...]
    unchanged: tuple[str, ...]
    absent: tuple[str, ...]
    open_blanks: tuple[tuple[str, tuple[str, ...]], ...]


def redraft(
    dossier: Dossier,
    library: ClauseLibrary,
    returned: Sequence[Returned],
    language: Language,
    shown_as: str,
    moment: datetime,
) -> Redraft:
    """Return what the clauses of a document would change in a dossier.

    A cell that stands as it was written leaves the field as it is, also in the other language.

    Raises
    ------
    Problems
        `draft_clause_gone`, `draft_stale` (the clause was changed since the document was
        written), `draft_template_unknown`, `draft_subject`, `draft_day`, `draft_lacks`.
    """
    reader = Reader.of(dossier, language, shown_as)
    standing = {c.id: c for c in active(dossier.agreement.clauses)} if dossier.agreement else {}
    taken = {c.id for c in dossier.agreement.clauses} if dossier.agreement else set()
    problems: list[Problem] = []
    changed: list[Changed] = []
    added: list[Clause] = []
    blanks: list[tuple[str, tuple[str, ...]]] = []
    for each in returned:
        if each.key.startswith(NEW):
            slug = each.key.removeprefix(NEW)
            unfilled = tuple(name for name, text in each.cells.items() if BLANK.search(text))
            if slug not in library.templates:
                problems.append(Problem("draft_template_unknown", shown_as, field=each.key))
            elif unfilled:
                blanks.append((slug, unfilled))
            else:
                made = new_clause(each, slug, taken, reader, moment, problems)
                added.extend(() if made is None else (made,))
                taken.update(() if made is None else (made.id,))
        elif each.key not in standing:
            problems.append(Problem("draft_clause_gone", shown_as, field=each.key))
        elif each.mark != mark_of(standing[each.key]):
            problems.append(Problem("draft_stale", shown_as, field=each.key))
        else:
            found = anew(standing[each.key], each, dossier, reader, moment, problems)
            changed.extend(() if found is None else (found,))
    if problems:
        raise Problems(problems)
    again = {made.id: twin for made in added if (twin := twin_of(made, standing))}
    keys = {*again.values(), *(each.key for each in returned)}
    moved = {each.was.id for each in changed}
    return Redraft(
        tuple(changed),
        tuple(made for made in added if made.id not in again),
        tuple(slug for slug in standing if slug in keys and slug not in moved),
        tuple(slug for slug in standing if slug not in keys),
        tuple(blanks),
    )


def anew(
    clause: Clause,
    given: Returned,
    dossier: Dossier,
    reader: Reader,
    moment: datetime,
    problems: list[Problem],
) -> Changed | None:
    """Return a clause with the cells that were changed, or nothing if none was."""
    values: dict[str, Any] = {}
    for field in FIELDS:
        stood = tidy(shown(clause, field, dossier, reader.language))
        text = given.cells.get(field.name, stood)
        if text != stood:
            read = cell_value(field, text, getattr(clause, field.name), given.key, reader, problems)
            values[field.name] = read
    if not values:
        return None
    now = checked({**vars_of(clause), **values, "recorded": moment}, given.key, reader, problems)
    return Changed(clause, now, tuple(values)) if now is not None else None


def new_clause(
    given: Returned,
    slug: str,
    taken: set[str],
    reader: Reader,
    moment: datetime,
    problems: list[Problem],
) -> Clause | None:
    """Return the clause made of a template that was filled in."""
    name = next(n for n in (slug, *(f"{slug}-{k}" for k in range(2, 999))) if n not in taken)
    values: dict[str, Any] = {"id": name, "recorded": moment, "template": slug}
    for field in FIELDS:
        text = given.cells.get(field.name, "")
        if text:
            values[field.name] = cell_value(field, text, None, given.key, reader, problems)
    return checked(values, given.key, reader, problems)


def twin_of(made: Clause, standing: Mapping[str, Clause]) -> str:
    """Return the clause that says the same already: a document may be taken in twice."""

    def said(clause: Clause) -> dict[str, Any]:
        return {k: v for k, v in vars_of(clause).items() if k not in ("id", "recorded")}

    return next((slug for slug, clause in standing.items() if said(clause) == said(made)), "")


def cell_value(
    field: DraftField, text: str, former: Any, key: str, reader: Reader, problems: list[Problem]
) -> Any:
    """Return the value of a cell; what cannot be read is told of and stays as it was."""
    try:
        return reader.value(field, text, former)
    except ValueError as wrong:
        code, word = wrong.args
        problems.append(reader.problem(code, key, field.name, word))
        return former


def vars_of(clause: Clause) -> dict[str, Any]:
    """Return the fields of a clause that were given."""
    return {name: getattr(clause, name) for name in clause.model_fields_set}


def checked(
    values: Mapping[str, Any], key: str, reader: Reader, problems: list[Problem]
) -> Clause | None:
    """Return the clause, or nothing where a field it cannot do without is missing.

    A field of which something else was told already is not told of twice.
    """
    try:
        return Clause.model_validate(dict(values))
    except ValidationError as error:
        known = {f.name for f in FIELDS}
        for each in error.errors():
            name = str(each["loc"][0]) if each["loc"] else ""
            name = "since" if name == "from" else name
            lacks = reader.problem("draft_lacks", key, name, "") if name in known else None
            if lacks is not None and lacks.field not in {p.field for p in problems}:
                problems.append(lacks)
        return None
