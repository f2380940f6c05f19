"""Past cases: listed, shown and written as documents."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tregua.decide.compare import (
    CasePage,
    Listing,
    list_library,
    read_case,
    read_choices,
)
from tregua.errors import Problem, Problems
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.cases import load_propositions
from tregua.language import LANGUAGES, Language
from tregua.record.brief import plain, render_files

if TYPE_CHECKING:
    from tregua.record.brief.composing.library.shelf import Shelf

__all__ = [
    "describe_case",
    "describe_cases",
    "list_cases",
    "show_case",
    "write_case",
]


def list_cases(where: Iterable[str] = (), *, stated_only: bool = False) -> Listing:
    """Return the coded cases and lighter entries, told apart by expressions such as `scale=city`.

    Raises
    ------
    Problems
        All that is wrong with the expressions.
    """
    library = load_library()
    choices = read_choices(where, library.codebook)
    return list_library(library, choices, stated_only=stated_only)


def show_case(case_id: str) -> CasePage:
    """Return one coded case with all that stands around it.

    Raises
    ------
    Problems
        `case_unknown`.
    """
    library = load_library()
    held = {**library.cases, **library.processes}
    if case_id not in held:
        raise Problems([Problem("case_unknown", values={"id": case_id})])
    rules = load_catalogue().rules
    return read_case(held[case_id], library, load_propositions(), rules.values())


def describe_cases(
    listing: Listing, language: Language, made_on: date, *, by_family: bool = False
) -> str:
    """Return the list of cases in words for a terminal."""
    from tregua.record.brief.composing.library import tell_listing

    return plain(tell_listing(listing, shelf_in(language), made_on, by_family=by_family))


def describe_case(page: CasePage, language: Language, made_on: date, *, whole: bool = False) -> str:
    """Return the page of one case in words for a terminal."""
    from tregua.record.brief.composing.library import compose_case

    return plain(compose_case(page, shelf_in(language), made_on, whole=whole))


def write_case(
    page: CasePage,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    both: bool = False,
    whole: bool = False,
) -> tuple[Path, ...]:
    """Write the page of one case in each format and return where; all whole, or none.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    from tregua.record.brief.composing.library import compose_case

    documents = {
        f"{page.case.id.lower()}.{each}": compose_case(page, shelf_in(each), made_on, whole=whole)
        for each in (LANGUAGES if both else (language,))
    }
    files = render_files(documents, Path(folder), formats)
    write_whole(files)
    return tuple(files)


def shelf_in(language: Language) -> "Shelf":
    """Return the library in one language, with what names its cases."""
    from tregua.record.brief.composing.library.shelf import Shelf

    catalogue = load_catalogue()
    return Shelf(load_library(), catalogue.sources, language, load_propositions(), catalogue.rules)
