"""Cases compared as sets: a table of somebody's own, or the case library, with every doubt."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from tregua.decide.compare.qca import Analysis, Cuts, Memberships
from tregua.decide.compare.qca.analysing import analyse, in_two_steps
from tregua.decide.compare.qca.library import (
    CaseTable,
    OtherCoding,
    Override,
    coder_readings,
    recoded,
    rival_readings,
    table_of,
)
from tregua.decide.compare.qca.robustness import (
    Analyse,
    Moved,
    codings_of,
    robustness_of,
    without_each_family,
)
from tregua.decide.compare.qca.sets import Calibration, calibration_from
from tregua.decide.compare.qca.settings import Settings
from tregua.domain.knowledge import Library
from tregua.errors import Declined, TreguaError
from tregua.files import read_table
from tregua.knowledge import load_sources
from tregua.record.brief.composing.comparing import Studied
from tregua.usecases.decide.coding.reading import library_with, second_codings
from tregua.usecases.decide.qca.tables import read_set_table, uneven_columns

__all__ = ["LIBRARY", "SetQuestion", "Studied", "compare_sets", "read_calibrations"]

LIBRARY = "cases"
"""The word that asks the case library in place of a file."""


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """One question of which combinations of conditions went together with an outcome.

    `expect` names levels expected to go with the outcome, `exclude` configurations nobody may
    assume, `remote` the conditions of a first step. `override` is who wants conditions with too
    few known cells, and why. `knowledge` are folders or dossiers whose own cases are asked too.
    What asks the library alone, or a table alone, is refused elsewhere.
    """

    table: str
    outcome: str
    conditions: tuple[str, ...]
    absent: bool = False
    inclusion: float = 0.8
    pri: float = 0.0
    frequency: int = 1
    against: float | None = None
    expect: tuple[tuple[str, int], ...] = ()
    exclude: tuple[tuple[tuple[str, int], ...], ...] = ()
    models: int = 1000
    depth: int | None = None
    enhanced: bool = False
    remote: tuple[str, ...] = ()
    robustness: bool = False
    seed: int = 1
    calibrations: Mapping[str, str] = field(default_factory=dict)
    case_column: str | None = None
    family_column: str | None = None
    stated_only: bool = False
    override: tuple[str, str] | None = None
    knowledge: tuple[Path | str, ...] = ()

    @property
    def settings(self) -> Settings:
        """Return how the comparison is made."""
        return Settings(
            cuts=Cuts(self.inclusion, self.pri, self.frequency, self.against),
            expectations=self.expect,
            depth=self.depth,
            most=self.models,
            absent=self.absent,
            enhanced=self.enhanced or bool(self.exclude),
            impossible=self.exclude,
        )


def compare_sets(question: SetQuestion) -> Studied:
    """Return what a question finds, with what leaving out each family of cases changes.

    Of the case library the same question is asked of stated cells alone, too; with `robustness`
    also of what other passages and other coders make of the same cells.

    Raises
    ------
    Problems
        What is wrong with the file or with the question, everything at once.
    Declined
        Where nothing can be compared.
    """
    refuse_mixed(question)
    if question.table == LIBRARY:
        return of_library(question)
    return of_file(question)


def refuse_mixed(question: SetQuestion) -> None:
    """Refuse options of the wrong kind of table.

    Raises
    ------
    TreguaError
        `qca_only_library` or `qca_only_table`.
    """
    own = {
        "--calibrate": question.calibrations,
        "--case-column": question.case_column,
        "--family-column": question.family_column,
    }
    shared = {
        "--stated-only": question.stated_only,
        "--override": question.override,
        "--knowledge": question.knowledge,
    }
    library = question.table == LIBRARY
    asked = own if library else shared
    found = [name for name, given in asked.items() if given]
    if found:
        code = "qca_only_table" if library else "qca_only_library"
        raise TreguaError(code, option="', '".join(found))


def of_file(question: SetQuestion) -> Studied:
    """Return what a table of somebody's own shows."""
    read = partial(
        read_set_table,
        question.table,
        outcome=question.outcome,
        conditions=question.conditions,
        case_column=question.case_column,
        family_column=question.family_column,
    )
    given = read(calibrations=question.calibrations)
    held = {name: calibration_from(text) for name, text in question.calibrations.items()}

    def moved(name: str, one: Calibration) -> Moved:
        low, used, high = one.anchors
        shifted = {**held, name: one}
        return Moved(
            name,
            used,
            min(low, high),
            max(low, high),
            lambda at: read(calibrations={**shifted, name: replace(one, anchors=(low, at, high))}),
        )

    anchors = tuple(moved(n, c) for n, c in held.items() if c.method == "direct")
    studied = studied_of(question, given, None, anchors if question.robustness else ())
    uneven = uneven_columns(question.table, given, question.calibrations)
    analysis = replace(studied.analysis, warned=(*studied.analysis.warned, *uneven))
    return replace(studied, analysis=analysis, source=Path(question.table).name)


def of_library(question: SetQuestion) -> Studied:
    """Return what the case library shows, opened by what it cannot show."""
    library = library_with(*question.knowledge)
    wish = Override(*question.override) if question.override else None
    drawn = table_of(
        library,
        question.outcome,
        question.conditions,
        stated=question.stated_only,
        override=wish,
    )
    studied = studied_of(question, drawn.cells.complete(), drawn, ())
    tables = {
        "known": recoded(library, drawn.asked),
        "stated": recoded(library, drawn.asked, stated=True),
    }
    others = other_codings(question, library, drawn) if question.robustness else ()
    tables |= {each.name: recoded(library, drawn.asked, cells=each.cells) for each in others}
    titles = {case.id: (case.title.en, case.title.es) for case in library.cases.values()}
    sources = {**load_sources(), **library.sources}
    return replace(
        studied,
        drawn=drawn,
        codebook=library.codebook,
        titles=titles,
        codings=codings_of(tables, again(question.settings), question.settings.cuts),
        others=others,
        shorts={
            each.source: (sources[each.source].short.en, sources[each.source].short.es)
            for each in others
            if each.source
        },
    )


def other_codings(
    question: SetQuestion, library: Library, drawn: CaseTable
) -> tuple[OtherCoding, ...]:
    """Return the codings on file beside the one asked: of other passages, and of other coders."""
    codings = second_codings(*question.knowledge)
    return (*rival_readings(library, drawn.asked), *coder_readings(drawn.asked, codings))


def studied_of(
    question: SetQuestion,
    given: Memberships,
    drawn: CaseTable | None,
    anchors: tuple[Moved, ...],
) -> Studied:
    """Return the analysis, with the doubts that were asked for."""
    settings = question.settings
    first, repeat = analyse(given, settings), again(settings)
    if any(one.code == "qca_all_remainders" for one in first.warned):
        raise Declined("qca_all_remainders", frequency=settings.cuts.frequency)
    robust = None
    if question.robustness:
        cells = drawn.cells if drawn is not None and drawn.cells.unknown else None
        robust = robustness_of(given, first, repeat, table=cells, moved=anchors, seed=question.seed)
    families = robust.families if robust else without_each_family(given, first, repeat)
    stepped = in_two_steps(given, question.remote, settings) if question.remote else None
    return Studied(given, first, families=families, robustness=robust, stepped=stepped)


def again(settings: Settings) -> Analyse:
    """Return the same comparison, of other cases or at other cuts: its three solutions alone."""

    def repeat(given: Memberships, cuts: Cuts) -> Analysis:
        return analyse(given, replace(settings, cuts=cuts, enhanced=False))

    return repeat


def read_calibrations(given: tuple[str, ...]) -> dict[str, str]:
    """Return calibrations by column: each written as `NAME=method:figures`, or rows of a file.

    A file is a CSV table with the columns `column` and `calibration`.

    Raises
    ------
    Problems
        What is wrong with the file.
    """
    found: dict[str, str] = {}
    for one in given:
        name, sign, text = one.partition("=")
        if sign:
            found[name.strip()] = text.strip()
            continue
        path = Path(one)
        rows = read_table(path, path.name, ("column", "calibration"))
        found.update((row.cells["column"], row.cells["calibration"]) for row in rows)
    return found
