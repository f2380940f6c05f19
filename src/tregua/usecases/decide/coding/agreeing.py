"""How far several coders of the same cases agree."""

from datetime import date
from pathlib import Path

from tregua.decide.compare.coders import CoderAgreement, agreement_of
from tregua.domain.knowledge import Cell
from tregua.errors import Declined, Problem, Problems
from tregua.knowledge import load_library
from tregua.knowledge.own import as_cells
from tregua.language import Language
from tregua.record.brief import plain
from tregua.record.brief.composing.coders import tell_coders
from tregua.usecases.decide.coding.reading import library_with, read_own

__all__ = ["describe_coders", "read_coders"]

FIRST, OURS = "first", "tregua"
"""What the coder of a case is called who gave no name, and who coded our cases."""


def read_coders(where: Path | str, ident: str = "", *, seed: int = 1) -> CoderAgreement:
    """Return how far coders agree on one case, or on all that a folder holds twice.

    The case may be one of ours: then our coding is one of those compared.

    Raises
    ------
    Problems
        What is wrong with the folder; `case_unknown`.
    Declined
        `own_one_coding` where nothing was coded by two; `own_not_begun` where a coder gave no value
        yet, who would read here what the others wrote.
    """
    own, library = read_own(where), load_library()
    ours = {**library.cases, **library.processes}
    asked = ident.upper() if ident.upper() in ours else ident
    codings: dict[str, dict[str, dict[str, Cell]]] = {}
    for coding in own.codings:
        cells = as_cells(coding.fields, library.codebook)
        codings.setdefault(coding.case, {})[coding.coder] = cells
    for case, coded in codings.items():
        if case in ours:
            coded[OURS] = dict(ours[case].fields)
        else:
            held = own.cases[case]
            coded[held.coder or FIRST] = as_cells(held.fields, library.codebook)
    if asked and asked not in ours and asked not in own.cases:
        raise Problems([Problem("case_unknown", values={"id": ident})])
    chosen = {case: coded for case, coded in codings.items() if not asked or case == asked}
    if not chosen:
        raise Declined("own_one_coding", id=asked or str(where))
    for case, coded in chosen.items():
        for coder, cells in coded.items():
            if not any(cell.value is not None for cell in cells.values()):
                raise Declined("own_not_begun", coder=coder, id=case)
    return agreement_of(chosen, library.codebook, seed=seed)


def describe_coders(
    where: Path | str, agreement: CoderAgreement, language: Language, made_on: date
) -> str:
    """Return how far coders agree, in words for a terminal."""
    return plain(tell_coders(agreement, library_with(where), language, made_on))
