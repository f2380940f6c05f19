"""Write the questions for counsel, from among the papers that keep the promoter safe."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["protect_counsel"]

Question = Annotated[
    str,
    typer.Option("--question", metavar="TEXT", help=option("client_question"), show_default=False),
]
Out = Annotated[
    Path, typer.Option("--out", "-o", metavar="DIR", help=option("out"), show_default=False)
]
Formats = Annotated[str, typer.Option("--format", metavar="docx,pdf,html", help=option("to"))]


def protect_counsel(
    dossier: Folder,
    out: Out = Path(),
    question: Question = "",
    to: Formats = "docx,pdf,html",
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Write the two pages of questions for counsel."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    files = usecases.counsel_questions(
        held,
        out,
        formats=[each.strip() for each in to.split(",")],
        language=language,
        made_on=today(),
        question=question,
    )
    if json_:
        typer.echo(as_json("counsel", {"files": [str(path) for path in files]}))
        return
    for path in files:
        typer.echo(str(path))
