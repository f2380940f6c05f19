"""A study as files for other programs: its table, its question, the rules used, and digests."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tregua.deliver.impact.beginning import study_of
from tregua.domain import Dossier
from tregua.errors import Declined, TreguaError
from tregua.files import new_folder
from tregua.record.exchange.panels import snapshot_of
from tregua.series.panels import Counting, read_panel
from tregua.usecases.deliver.impact.evaluating import begun, treatment_of
from tregua.usecases.deliver.impact.tables import (
    TableQuestion,
    asked_of,
    panel_of,
    treatment_of as treatment_in,
)
from tregua.usecases.deliver.planning import standing

__all__ = ["export_impact", "export_table"]


def export_impact(dossier: Dossier, study: str, folder: Path | str) -> Path:
    """Write one study of a dossier as a new folder of files, and return where.

    `data.csv` and `data.parquet` hold a row for each place and period; `columns.csv` says what
    each column is; `study.json`, `rules.json` and `digests.txt` what was asked and done.

    Raises
    ------
    Declined
        `no_study`, if the dossier asks none.
    TreguaError
        `study_unknown`, `folder_exists` or `cannot_write`.
    Problems
        All that is wrong with the panel's table or with what the study asks of it.
    """
    asked = {each.id: each for each in standing(dossier.studies)}
    if not asked:
        raise Declined("no_study")
    if study not in asked:
        raise TreguaError("study_unknown", id=study)
    question = asked[study]
    counted = next(each for each in dossier.panels if each.id == question.panel)
    panel = read_panel(dossier.panel_rows[counted.id], Counting.of(counted)).panel
    made = begun(dossier, treatment_of(dossier, question), question, panel)
    new_folder(Path(folder), snapshot_of(made))
    return Path(folder)


def export_table(
    table: Any,
    question: TableQuestion,
    folder: Path | str,
    *,
    names: Mapping[str, str] | None = None,
) -> Path:
    """Write the study of a bare table as `export_impact` does, and return where.

    Raises
    ------
    TreguaError
        `folder_exists` or `cannot_write`.
    Problems
        All that is wrong with the table, or with the question.
    """
    panel = panel_of(table, question, names)
    new_folder(
        Path(folder), snapshot_of(study_of(panel, treatment_in(question), asked_of(question)))
    )
    return Path(folder)
