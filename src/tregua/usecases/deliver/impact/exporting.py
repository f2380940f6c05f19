"""The table of a study for other programs, with a digest of every file."""

from pathlib import Path

from tregua.domain import Dossier
from tregua.files import write_whole
from tregua.record.exchange.panels import snapshot_of
from tregua.usecases.deliver.impact.evaluating import studies_in

__all__ = ["export_impact"]


def export_impact(dossier: Dossier, folder: Path | str, *, study: str = "") -> tuple[Path, ...]:
    """Write the table of each study a dossier asks, or of one, and return where.

    Each study has a folder of its own: the rows as CSV and Parquet, what each column is, the
    question, the rules that touched the rows, and the digests of all; written whole, or not.

    Raises
    ------
    Declined
        `no_study`.
    TreguaError
        `study_unknown` or `cannot_write`.
    Problems
        All that is wrong with a panel's table or with what a study asks of it.
    """
    made = {
        Path(folder) / each.id / name: held
        for each in studies_in(dossier, study)
        for name, held in snapshot_of(each).items()
    }
    write_whole(made)
    return tuple(made)
