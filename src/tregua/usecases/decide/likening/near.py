"""Past cases beside one another."""

from datetime import date

from tregua.decide.compare import Neighbours, near_to
from tregua.domain.knowledge import Library
from tregua.errors import Problem, Problems
from tregua.knowledge import load_catalogue, load_library
from tregua.knowledge.cases.likening import load_likeness
from tregua.language import Language
from tregua.usecases.decide.coding.reading import case_named

__all__ = ["describe_near_cases", "near_cases"]


def near_cases(
    case_id: str, *, stated_only: bool = False, library: Library | None = None
) -> Neighbours:
    """Return the cases nearest to one, those that hang together with it marked.

    Raises
    ------
    Problems
        `case_unknown`, or `case_lighter`: too little is coded of it to set it beside others.
        `own_case_elsewhere` for an own case the library does not hold.
    """
    held = load_library() if library is None else library
    ident = case_named(case_id, held)
    if ident not in held.cases:
        code = "case_lighter" if ident in held.processes else "case_unknown"
        raise Problems([Problem(code, values={"id": ident})])
    return near_to(held.cases[ident], held, load_likeness().likening, stated_only=stated_only)


def describe_near_cases(
    found: Neighbours, language: Language, made_on: date, *, library: Library | None = None
) -> str:
    """Return the nearest cases in words for a terminal."""
    from tregua.record.brief import plain
    from tregua.record.brief.composing.likeness import tell_neighbours

    held = load_library() if library is None else library
    return plain(tell_neighbours(found, held, load_catalogue(), language, made_on))
