"""Past cases: the coded ones."""

from tregua.domain.knowledge import Case
from tregua.errors import Problem, Problems
from tregua.knowledge import load_library

__all__ = ["list_cases", "show_case"]


def list_cases() -> tuple[Case, ...]:
    """Return the coded cases and further processes."""
    library = load_library()
    return (*library.cases.values(), *library.processes.values())


def show_case(case_id: str) -> Case:
    """Return one coded case.

    Raises
    ------
    Problems
        `case_unknown`.
    """
    library = load_library()
    held = {**library.cases, **library.processes}
    if case_id not in held:
        raise Problems([Problem("case_unknown", values={"id": case_id})])
    return held[case_id]
