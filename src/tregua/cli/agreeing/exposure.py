"""Who is out of pocket when, and the order of steps in which it is least."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["agreement_exposure"]


def agreement_exposure(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="FILE", help=option("exposure_out"), show_default=False
        ),
    ] = None,
    seed: Annotated[int, typer.Option("--seed", min=0, help=option("exposure_seed"))] = 1,
    seconds: Annotated[
        float, typer.Option("--seconds", min=0.2, max=3600, help=option("exposure_seconds"))
    ] = 10.0,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Tell who is out of pocket when, and in which order of steps it is least."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    found = usecases.read_dossier_exposure(held, seed=seed, seconds=seconds)
    if out is not None:
        for path in usecases.write_exposure(held, found, out, language=language, made_on=today()):
            typer.echo(str(path))
    elif json_:
        typer.echo(as_json("exposure", {**found.to_dict(), "view": held.view.to_dict()}))
    else:
        typer.echo(usecases.describe_exposure(held, found, language, today()), nl=False)
