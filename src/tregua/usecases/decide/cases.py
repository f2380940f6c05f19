"""Past cases: listed, shown and written as documents."""

from collections.abc import Iterable, Mapping
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
from tregua.domain.knowledge import Library, Proposition
from tregua.files import write_whole
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.cases import load_propositions
from tregua.language import LANGUAGES, Language
from tregua.record.brief import plain, render_files
from tregua.usecases.decide.coding.reading import case_named

if TYPE_CHECKING:
    from tregua.record.brief.composing.library.shelf import Shelf

__all__ = [
    "CasePage",
    "Listing",
    "describe_case",
    "describe_cases",
    "list_cases",
    "show_case",
    "write_case",
]


def list_cases(
    where: Iterable[str] = (), *, stated_only: bool = False, library: Library | None = None
) -> Listing:
    """Return the coded cases and lighter entries, told apart by expressions such as `scale=city`.

    With a `library` that holds a team's own cases, those are listed apart.

    Raises
    ------
    Problems
        All that is wrong with the expressions.
    """
    held = load_library() if library is None else library
    choices = read_choices(where, held.codebook)
    return list_library(held, choices, stated_only=stated_only)


def show_case(
    case_id: str,
    *,
    library: Library | None = None,
    rules: Mapping[str, tuple[Proposition, str]] | None = None,
) -> CasePage:
    """Return one coded case with all that stands around it, house `rules` of a team included.

    Raises
    ------
    Problems
        `case_unknown` or `own_case_elsewhere`.
    """
    held = load_library() if library is None else library
    ident = case_named(case_id, held)
    case = held.cases.get(ident) or held.processes[ident]
    return read_case(case, held, all_propositions(rules), load_catalogue().rules.values())


def all_propositions(
    rules: Mapping[str, tuple[Proposition, str]] | None,
) -> Mapping[str, Proposition]:
    """Return our propositions with a team's house rules after them."""
    own = {ident: rule for ident, (rule, _) in (rules or {}).items()}
    return {**load_propositions(), **own}


def describe_cases(
    listing: Listing,
    language: Language,
    made_on: date,
    *,
    by_family: bool = False,
    library: Library | None = None,
) -> str:
    """Return the list of cases in words for a terminal."""
    from tregua.record.brief.composing.library import tell_listing

    return plain(tell_listing(listing, shelf_in(language, library), made_on, by_family=by_family))


def describe_case(
    page: CasePage,
    language: Language,
    made_on: date,
    *,
    whole: bool = False,
    library: Library | None = None,
    rules: Mapping[str, tuple[Proposition, str]] | None = None,
) -> str:
    """Return the page of one case in words for a terminal."""
    from tregua.record.brief.composing.library import compose_case

    return plain(compose_case(page, shelf_in(language, library, rules), made_on, whole=whole))


def write_case(
    page: CasePage,
    folder: Path | str,
    *,
    formats: Iterable[str],
    language: Language,
    made_on: date,
    both: bool = False,
    whole: bool = False,
    library: Library | None = None,
    rules: Mapping[str, tuple[Proposition, str]] | None = None,
) -> tuple[Path, ...]:
    """Write the page of one case in each format and return where; all whole, or none.

    Raises
    ------
    TreguaError
        `unknown_format` or `cannot_write`.
    """
    from tregua.record.brief.composing.library import compose_case

    documents = {
        f"{page.case.id.lower()}.{each}": compose_case(
            page, shelf_in(each, library, rules), made_on, whole=whole
        )
        for each in (LANGUAGES if both else (language,))
    }
    files = render_files(documents, Path(folder), formats)
    write_whole(files)
    return tuple(files)


def shelf_in(
    language: Language,
    library: Library | None = None,
    rules: Mapping[str, tuple[Proposition, str]] | None = None,
) -> "Shelf":
    """Return the library in one language, with what names its cases."""
    from tregua.record.brief.composing.library.shelf import Shelf

    catalogue, held = load_catalogue(), load_library() if library is None else library
    sources = {**catalogue.sources, **held.sources}
    return Shelf(held, sources, language, all_propositions(rules), catalogue.rules)
