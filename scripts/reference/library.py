"""The codebook, the list of past cases, and a page for each of them."""

from collections.abc import Callable, Iterator
from datetime import date

from reference.marking import marked
from reference.telling import ids, places
from tregua.decide.compare import Emptiness, emptiness_of
from tregua.domain.knowledge import CodebookField
from tregua.knowledge import load_library
from tregua.record.brief.composing.library import compose_case
from tregua.record.brief.composing.library.propositions import compose_propositions
from tregua.usecases import hold_propositions, list_cases, show_case
from tregua.usecases.decide.cases import shelf_in
from tregua.usecases.decide.likening.propositions import shelf_of

LIBRARY = load_library()
TYPES = {
    "enum": "one value",
    "ord": "one value on a scale, low to high",
    "list": "every value that applies",
    "list_str": "short words",
    "str": "words",
    "int": "a whole number",
    "bool": "yes or no",
}
NO_DAY = date(2000, 1, 1)
"""A page of the reference bears no date; nothing of it is printed."""


def codebook_page() -> Iterator[str]:
    """Yield every field by chapter: what it means, its values, and how often it is known."""
    yield emptiness_line(emptiness_of(LIBRARY))
    for group in LIBRARY.codebook.groups:
        yield f"\n## {group.title.en}\n"
        for name, field in LIBRARY.codebook.fields.items():
            if field.group == group.id:
                yield from field_lines(name, field)


def field_lines(name: str, field: CodebookField) -> Iterator[str]:
    """Yield one field of the codebook."""
    cells = [case.fields[name] for case in LIBRARY.cases.values()]
    known = [cell for cell in cells if cell.value is not None]
    stated = sum(cell.confidence == "stated" for cell in known)
    used = "may stand among conditions" if field.condition else "never among conditions"
    yield f"**`{name}`** {field.label.en}. {field.definition.en}"
    told = f"known in {len(known)} of {len(cells)}, stated in {stated}"
    yield f"({TYPES[field.type]}; {told}; {used})"
    for value, words in field.values.items():
        yield f"- `{value}`: {words.en}"
    if field.note is not None:
        yield f"- Note: {field.note.en}"
    for bar in field.barred_with:
        yield f"- Barred with {ids(bar.outcomes)} ({', '.join(bar.propositions)}): {bar.why.en}"
    if field.cites:
        yield f"- From: {places(field.cites)}"
    yield ""


def cases_page() -> Iterator[str]:
    """Yield one line a case, then the lighter entries."""
    listing = list_cases()
    yield emptiness_line(listing.emptiness)
    for title, rows in (("Cases", listing.cases), ("Lighter entries", listing.processes)):
        yield f"\n## {title}\n"
        yield "| Case | Years | Coded as | The gain lasted | Known (stated) | Counts as one with |"
        yield "| --- | --- | --- | --- | --- | --- |"
        for row in rows:
            years = "–".join(str(y) for y in (row.year_start, row.year_end) if y is not None)
            fields = LIBRARY.codebook.fields
            outcome = fields["outcome_class"].values.get(row.outcome_class)
            lasted = fields["sustained"].values.get(row.sustained)
            told = (
                f"[{row.title.en}](cases/{row.id.lower()}.md) `{row.id}`",
                years or "not known",
                outcome.en if outcome else "not known",
                lasted.en if lasted else "not known",
                f"{row.known} ({row.stated})",
                ids(row.kin) or "none",
            )
            yield f"| {' | '.join(told)} |"


def emptiness_line(empty: Emptiness) -> str:
    """Say how little the table of cases knows."""
    return (
        f"\nOf {empty.cells} cells ({empty.cases} cases, {empty.fields} facts) {empty.known} are "
        f"known and {empty.stated} stated outright. The cases count as {empty.independent}: those "
        f"that hang together are one. `cohesion` is known in {empty.cohesion_known} and stated in "
        f"{empty.cohesion_stated}.\n"
    )


def propositions_page() -> Iterator[str]:
    """Yield the claims across cases in one table, then each with its cases."""
    found = hold_propositions()
    yield from marked(compose_propositions(found, shelf_of("en", ()), NO_DAY))


def case_pages() -> dict[str, Callable[[], Iterator[str]]]:
    """Return what writes the page of each case, by the name of its file."""
    held = (*LIBRARY.cases, *LIBRARY.processes)
    return {f"cases/{case.lower()}.md": page_of(case) for case in held}


def page_of(case: str) -> Callable[[], Iterator[str]]:
    """Return what writes the page of one case."""

    def write() -> Iterator[str]:
        return marked(compose_case(show_case(case), shelf_in("en"), NO_DAY, whole=True))

    return write
