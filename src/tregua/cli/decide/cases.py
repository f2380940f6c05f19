"""Past cases: listed and shown."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from tregua.cli.options import Json, Knowledge, Lang, option
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
    knowledge: Knowledge = None,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """List the coded cases, or those coded as asked."""
    from tregua import usecases

    language = chosen(lang)
    library = usecases.library_with(*(knowledge or ()))
    found = usecases.list_cases(where or (), stated_only=stated_only, library=library)
    if json_:
        typer.echo(as_json("cases", found.to_dict()))
        return
    told = usecases.describe_cases(
        found, language, today(), by_family=group is not None, library=library
    )
    typer.echo(told, nl=False)


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
    knowledge: Knowledge = None,
) -> None:
    """Show one coded case, with the confidence and source of each cell, or write its page."""
    from tregua import usecases

    language = chosen(lang)
    if out is None and (to is not None or both):
        raise typer.BadParameter(say("cli.cases.no_folder", language))
    places = knowledge or ()
    library, rules = usecases.library_with(*places), usecases.house_rules(*places)
    page = usecases.show_case(case, library=library, rules=rules)
    if json_:
        typer.echo(as_json("case", told(page)))
    elif out is None:
        words = usecases.describe_case(
            page, language, today(), whole=whole, library=library, rules=rules
        )
        typer.echo(words, nl=False)
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
            library=library,
            rules=rules,
        )
        typer.echo("\n".join(str(path) for path in files))


def told(page: "CasePage") -> dict[str, Any]:
    """Return a page as JSON can hold it: the case's own fields, then what stands around it."""
    around = page.to_dict()
    del around["case"]
    return {**page.case.model_dump(mode="json"), **around}
