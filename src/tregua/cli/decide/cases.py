"""Past cases: listed and shown."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from tregua.cli.options import Json, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import say

if TYPE_CHECKING:
    from tregua.usecases import CasePage

__all__ = ["cases_list", "cases_show"]


Where = Annotated[
    list[str] | None,
    typer.Option("--where", metavar="EXPR", help=option("where"), show_default=False),
]
StatedOnly = Annotated[bool, typer.Option("--stated-only", help=option("stated_only"))]
Group = Annotated[
    Literal["family"] | None,
    typer.Option("--group", help=option("group_by"), show_default=False),
]


def cases_list(
    where: Where = None,
    stated_only: StatedOnly = False,
    group: Group = None,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """List the coded cases, or those coded as asked."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.list_cases(where or (), stated_only=stated_only)
    if json_:
        typer.echo(as_json("cases", found.to_dict()))
        return
    by_family = group is not None
    typer.echo(usecases.describe_cases(found, language, today(), by_family=by_family), nl=False)


def cases_show(
    case: Annotated[str, typer.Argument(metavar="ID", help=option("case"), show_default=False)],
    json_: Json = False,
    lang: Lang = None,
    whole: Annotated[bool, typer.Option("--all", help=option("case_whole"))] = False,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="DIR", help=option("case_out"), show_default=False),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option("--to", metavar="docx,pdf,html", help=option("to"), show_default=False),
    ] = None,
    both: Annotated[bool, typer.Option("--both", help=option("case_both"))] = False,
) -> None:
    """Show one coded case, with the confidence and source of each cell, or write its page."""
    from tregua import usecases

    language = chosen(lang)
    if out is None and (to is not None or both):
        raise typer.BadParameter(say("cli.cases.no_folder", language))
    page = usecases.show_case(case.upper())
    if json_:
        typer.echo(as_json("case", told(page)))
    elif out is None:
        typer.echo(usecases.describe_case(page, language, today(), whole=whole), nl=False)
    else:
        formats = [each.strip() for each in (to or "docx,pdf,html").split(",")]
        files = usecases.write_case(
            page,
            out,
            formats=formats,
            language=language,
            made_on=today(),
            both=both,
            whole=whole,
        )
        typer.echo("\n".join(str(path) for path in files))


def told(page: "CasePage") -> dict[str, Any]:
    """Return a page as JSON can hold it: the case's own fields, then what stands around it."""
    around = page.to_dict()
    del around["case"]
    return {**page.case.model_dump(mode="json"), **around}
