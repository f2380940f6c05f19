"""The after-action review: on a terminal, or written as documents."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened, read_day
from tregua.cli.options import Folder, Lang, option
from tregua.cli.speaking import chosen, today
from tregua.language import LANGUAGES

__all__ = ["impact_review"]


def impact_review(
    dossier: Folder,
    known_on: Annotated[
        str, typer.Option("--known-on", metavar="DATE", help=option("review_known"))
    ],
    study: Annotated[
        str,
        typer.Option("--study", metavar="STUDY", help=option("review_study"), show_default=False),
    ] = "",
    seed: Annotated[int, typer.Option("--seed", min=0, help=option("impact_seed"))] = 1,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help=option("review_out"), show_default=False),
    ] = None,
    to: Annotated[
        str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))
    ] = "docx,pdf,html",
    both: Annotated[bool, typer.Option("--both", help=option("both"))] = False,
    lang: Lang = None,
) -> None:
    """Write what was knowable on a day, what changed, what outlived it and what spread."""
    from tregua import usecases

    language = chosen(lang)
    day = read_day(known_on)
    held = opened(dossier, language)
    if out is None:
        told = usecases.describe_review(
            held, language, today(), known_on=day, study=study, seed=seed
        )
        typer.echo(told, nl=False)
        return
    files = usecases.write_review(
        held,
        out,
        known_on=day,
        study=study,
        formats=[each.strip() for each in to.split(",")],
        languages=LANGUAGES if both else (language,),
        made_on=today(),
        seed=seed,
    )
    typer.echo("\n".join(map(str, files)))
