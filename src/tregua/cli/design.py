"""Design: the agreement checked."""

import typer

from tregua.cli.opening import opened
from tregua.cli.options import Folder, Json, Lang, Strict
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["agreement_check"]


def agreement_check(
    dossier: Folder, json_: Json = False, lang: Lang = None, strict: Strict = False
) -> None:
    """Check an agreement for weaknesses that recur in the record."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language)
    found = usecases.check_dossier_agreement(held)
    if json_:
        typer.echo(as_json("agreement", found.to_dict()))
    else:
        typer.echo(usecases.describe(held, "agreement", language, today()), nl=False)
    if strict and any(f.severity == "error" for f in found.found):
        raise typer.Exit(1)
