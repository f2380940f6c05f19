"""Assess: what the recorded facts can bear."""

import typer

from tregua.cli.opening import opened
from tregua.cli.options import Folder, Json, KnownOn, Lang
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["assess"]


def assess(
    dossier: Folder, json_: Json = False, lang: Lang = None, known_on: KnownOn = None
) -> None:
    """Say what the recorded facts can bear."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on)
    if json_:
        typer.echo(as_json("assess", usecases.assess_dossier(held).to_dict()))
    else:
        typer.echo(usecases.describe(held, "assess", language, today()), nl=False)
