"""Deliver: what the counts say before and after."""

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["impact_show"]


def impact_show(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Answer the comparisons a dossier wrote down, every harm beside them."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    found = usecases.read_dossier_counts(held)
    if json_:
        every = usecases.read_dossier_multiverses(held)
        told = {
            "designs": [design for reading in found for design in reading.designs()],
            "cannot_tell": [harm for reading in found for harm in reading.cannot_tell()],
            "published": [figure.to_dict() for reading in found for figure in reading.published],
            "every_baseline": [one.to_dict() for one in every],
            "view": held.view.to_dict(),
        }
        typer.echo(as_json("impact", told))
    else:
        typer.echo(usecases.describe(held, "counts", language, today()), nl=False)
