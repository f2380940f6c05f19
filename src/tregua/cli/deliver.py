"""Deliver: what the counts say before and after."""

import typer

from tregua.cli.opening import opened
from tregua.cli.options import Folder, Json, Lang
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["impact"]


def impact(dossier: Folder, json_: Json = False, lang: Lang = None) -> None:
    """Answer the comparisons a dossier wrote down, every harm beside them."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language)
    found = usecases.read_dossier_counts(held)
    if json_:
        told = {
            "designs": [design for reading in found for design in reading.designs()],
            "cannot_tell": [harm for reading in found for harm in reading.cannot_tell()],
            "published": [figure.to_dict() for reading in found for figure in reading.published],
        }
        typer.echo(as_json("impact", told))
    else:
        typer.echo(usecases.describe(held, "counts", language, today()), nl=False)
