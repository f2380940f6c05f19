"""The law: what each test indicates on the recorded facts, and papers for counsel."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.errors import TreguaError
from tregua.language import say

__all__ = ["law"]

Pair = Annotated[
    str | None, typer.Option("--pair", metavar="A,B", help=option("pair"), show_default=False)
]
Counsel = Annotated[bool, typer.Option("--counsel", help=option("counsel"))]
Gaps = Annotated[bool, typer.Option("--gaps", help=option("gaps"))]
Question = Annotated[
    str,
    typer.Option("--question", metavar="TEXT", help=option("client_question"), show_default=False),
]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="DIR", help=option("law_out"), show_default=False),
]
To = Annotated[str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))]


def law(
    dossier: Folder,
    pair: Pair = None,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
    counsel: Counsel = False,
    gaps: Gaps = False,
    question: Question = "",
    to: To = "docx,pdf,html",
    out: Out = None,
) -> None:
    """Say what the recorded facts indicate under the law, and what to take to counsel."""
    from tregua import usecases

    language = chosen(lang)
    two = pair_of(pair)
    if counsel and gaps:
        raise typer.BadParameter(say("cli.law.one_paper", language))
    if (out is not None or question) and not (counsel or gaps):
        raise typer.BadParameter(say("cli.law.no_paper", language))
    held = opened(dossier, language, known_on, as_of)
    formats = [each.strip() for each in to.split(",")]
    if counsel or gaps:
        place = out or Path()
        if counsel:
            paths = usecases.counsel_questions(
                held,
                place,
                formats=formats,
                language=language,
                made_on=today(),
                pair=two,
                question=question,
            )
        else:
            paths = usecases.gap_memo(
                held, place, formats=formats, language=language, made_on=today()
            )
        for path in paths:
            typer.echo(str(path))
        return
    reading = usecases.read_law(held, day=today(), pair=two)
    if json_:
        locks = [step.to_dict() for step in usecases.listing_locks(held, day=today())]
        for step in locks:
            step["locks"] = [lock for lock in step["locks"] if lock["id"] == "listing"]
        told = {**reading.to_dict(), "listing_locks": locks, "view": held.view.to_dict()}
        typer.echo(as_json("law", told))
    else:
        typer.echo(usecases.describe_law(held, reading, language, today()), nl=False)


def pair_of(given: str | None) -> tuple[str, str] | None:
    """Return the two names of a pair.

    Raises
    ------
    TreguaError
        `pair_not_two`.
    """
    if given is None:
        return None
    names = [name.strip() for name in given.split(",")]
    if len(names) != 2 or not all(names):
        raise TreguaError("pair_not_two", given=given)
    return names[0], names[1]
