"""Mandate letters and role cards."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.opening import opened, read_day
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import say

__all__ = ["protect_card", "protect_mandate"]

Formats = Annotated[str, typer.Option("--format", metavar="docx,pdf,html", help=option("to"))]
Out = Annotated[
    Path, typer.Option("--out", "-o", metavar="DIR", help=option("out"), show_default=False)
]


def protect_mandate(
    dossier: Folder,
    strength: Annotated[
        str,
        typer.Option("--strength", metavar="STRENGTH", help=option("strength"), show_default=False),
    ],
    out: Out = Path(),
    to: Formats = "docx,pdf,html",
    lang: Lang = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help=option("on"), show_default=False)
    ] = None,
    json_: Json = False,
) -> None:
    """Write the mandate letter in one of three strengths."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language)
    files = usecases.write_mandate_letter(
        held,
        strength,
        out,
        formats=[each.strip() for each in to.split(",")],
        language=language,
        made_on=read_day(on) if on else today(),
    )
    tell(files, "mandate", say("letters.counsel_first", language), json_)


def protect_card(
    dossier: Folder,
    member: Annotated[
        str, typer.Option("--member", metavar="ID", help=option("card_member"), show_default=False)
    ],
    out: Out = Path(),
    to: Formats = "docx,pdf,html",
    lang: Lang = None,
    json_: Json = False,
) -> None:
    """Write the role card of a member."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language)
    files = usecases.write_role_card(
        held, member, out, formats=[each.strip() for each in to.split(",")], language=language
    )
    tell(files, "card", say("letters.card.or_at_home", language), json_)


def tell(files: tuple[Path, ...], schema: str, note: str, json_: bool) -> None:
    """Print where papers were written, and what to know before they are used."""
    if json_:
        typer.echo(as_json(schema, {"files": [str(path) for path in files]}))
        return
    for path in files:
        typer.echo(str(path))
    typer.echo(note, err=True)
