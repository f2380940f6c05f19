"""The table of a study, written for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, KnownOn, Lang, option
from tregua.cli.speaking import chosen

__all__ = ["impact_export"]


def impact_export(
    dossier: Folder,
    out: Annotated[Path, typer.Option("--out", "-o", metavar="DIR", help=option("impact_export"))],
    study: Annotated[
        str,
        typer.Option("--study", metavar="STUDY", help=option("impact_study"), show_default=False),
    ] = "",
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Write the table of a study as CSV and Parquet, with its question and digests."""
    from tregua import usecases

    held = opened(dossier, chosen(lang), known_on, as_of)
    typer.echo("\n".join(map(str, usecases.export_impact(held, out, study=study))))
