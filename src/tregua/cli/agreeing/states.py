"""The agreement read as a machine: what its text allows, each with the shortest story."""

from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, Strict, option
from tregua.cli.speaking import as_json, chosen, spoken_language, today
from tregua.language import say

__all__ = ["agreement_states"]


def share_of(given: float) -> float:
    """Return a share above 0 and up to 1.

    Raises
    ------
    typer.BadParameter
        If it is none.
    """
    if not 0 < given <= 1:
        raise typer.BadParameter(say("cli.bad_share", spoken_language(), given=f"{given:g}"))
    return given


def agreement_states(
    dossier: Folder,
    share: Annotated[float, typer.Option("--share", callback=share_of, help=option("share"))] = 0.5,
    json_: Json = False,
    lang: Lang = None,
    strict: Strict = False,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Tell what the text of an agreement allows, not what will happen."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    found = usecases.read_dossier_states(held, share=share)
    if json_:
        typer.echo(as_json("states", {**found.to_dict(), "view": held.view.to_dict()}))
    else:
        typer.echo(usecases.describe_states(held, found, language, today()), nl=False)
    if strict and any(problem.severity == "error" for problem in found.problems):
        raise typer.Exit(1)
