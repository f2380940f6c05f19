"""Claims made across cases, held against the coded cells."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.options import Json, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import say

__all__ = ["cases_propositions"]


def cases_propositions(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID]...", help=option("proposition"), show_default=False),
    ] = None,
    json_: Json = False,
    lang: Lang = None,
    stated_only: Annotated[bool, typer.Option("--stated-only", help=option("stated_only"))] = False,
    knowledge: Annotated[
        list[Path] | None,
        typer.Option(
            "--knowledge", metavar="DIR", help=option("propositions_knowledge"), show_default=False
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", "-o", metavar="DIR", help=option("propositions_out"), show_default=False
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="docx,pdf,html", help=option("to"), show_default=False),
    ] = None,
    both: Annotated[bool, typer.Option("--both", help=option("case_both"))] = False,
) -> None:
    """Hold the claims made across cases against the coded cells."""
    from tregua import usecases

    language = chosen(lang)
    if out is None and (to is not None or both):
        raise typer.BadParameter(say("cli.cases.no_folder", language))
    own = tuple(knowledge or ())
    wanted = [one if one.startswith("own.") else one.upper() for one in ids or ()]
    found = usecases.hold_propositions(wanted, stated_only=stated_only, knowledge=own)
    if json_:
        typer.echo(as_json("propositions", found.to_dict()))
    elif out is None:
        told = usecases.describe_propositions(found, language, today(), knowledge=own)
        typer.echo(told, nl=False)
    else:
        files = usecases.write_propositions(
            found,
            out,
            formats=[each.strip() for each in (to or "docx,pdf,html").split(",")],
            language=language,
            made_on=today(),
            both=both,
            knowledge=own,
        )
        typer.echo("\n".join(str(path) for path in files))
