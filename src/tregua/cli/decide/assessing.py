"""Assess: what the recorded facts can bear."""

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["assess"]


def assess(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Say what the recorded facts can bear."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    if json_:
        found = usecases.assess_dossier(held).to_dict()
        reopened = usecases.what_events_reopen(held).to_dict()
        old = {"stale": reopened.pop("stale"), "reopens": reopened}
        typer.echo(as_json("assess", {**found, **old, "view": held.view.to_dict()}))
    else:
        typer.echo(usecases.describe(held, "assess", language, today()), nl=False)
