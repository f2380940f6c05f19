"""Past cases: the coded ones, and how like the dossier's groups they are."""

from tregua.decide.compare import Comparison, compare
from tregua.domain import Dossier
from tregua.domain.knowledge import Case
from tregua.errors import Problem, Problems
from tregua.knowledge import load_catalogue, load_library

__all__ = ["compare_cases", "list_cases", "show_case"]


def compare_cases(dossier: Dossier, *, stated_only: bool = False) -> Comparison:
    """Return the past cases beside each group, in counts of facts known for both."""
    catalogue = load_catalogue()
    return compare(dossier, load_library(), catalogue.questions, stated_only=stated_only)


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
