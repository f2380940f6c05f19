"""The command `cases share`: the copy of an own case that may leave."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.decide.coding.options import Where
from tregua.cli.options import Json, Lang, option
from tregua.cli.speaking import as_json, chosen, now
from tregua.language import say

__all__ = ["cases_share"]


def cases_share(
    where: Where,
    ident: Annotated[str, typer.Argument(metavar="ID", help=option("own_id"), show_default=False)],
    out: Annotated[
        Path,
        typer.Option("-o", "--out", metavar="FILE", help=option("own_out"), show_default=False),
    ],
    names_of: Annotated[
        Path | None,
        typer.Option(
            "--names-of", metavar="DOSSIER", help=option("own_names_of"), show_default=False
        ),
    ] = None,
    by: Annotated[
        str, typer.Option("--by", metavar="MEMBER", help=option("own_by"), show_default=False)
    ] = "",
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Write the copy of an own case that may leave, and say what was left out."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.share_case(where, ident, out, dossier=names_of, by=by, moment=now())
    left = found.left_out
    if json_:
        told = {**found.to_dict(), "left_out": left.model_dump(mode="json")}
        typer.echo(as_json("case-shared", told))
        return
    fields = ", ".join(left.fields) or say("cli.own.shared.none", language)
    counts = {"n": len(left.fields), "notes": left.notes, "sources": left.sources}
    typer.echo(say("cli.own.shared", language, file=found.file))
    typer.echo(say("cli.own.shared.left", language, fields=fields, **counts))
    code = "cli.own.shared.names" if found.names else "cli.own.shared.no_names"
    typer.echo(say(code, language, names=found.names))
