"""Assess: what the recorded facts can bear, and which steps towards the other side are locked."""

from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import say

__all__ = ["assess"]

Act = Annotated[
    str | None,
    typer.Option("--act", metavar="ACT", help=option("act"), show_default=False),
]
Central = Annotated[bool, typer.Option("--show-central", help=option("show_central"))]


def assess(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
    act: Act = None,
    central: Central = False,
) -> None:
    """Say what the recorded facts can bear."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    if central and not json_:
        raise typer.BadParameter(say("cli.central_json", language))
    step = usecases.may_step_outward(held, act, day=today()) if act else None
    if json_:
        found = usecases.assess_dossier(held, day=today(), central=central).to_dict()
        reopens = usecases.what_events_reopen(held).to_dict()
        old = {"stale": reopens.pop("stale"), "reopens": reopens, "view": held.view.to_dict()}
        more = {"outward": step.to_dict()} if step else {}
        beside = {
            "strategy": usecases.read_strategy(held).to_dict(),
            "registers": usecases.read_registers(held).to_dict(),
        }
        typer.echo(as_json("assess", {**found, **old, **beside, **more}))
    elif step:
        typer.echo(usecases.describe_step(held, step, language, today()), nl=False)
    else:
        typer.echo(usecases.describe(held, "assess", language, today()), nl=False)
