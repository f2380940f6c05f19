"""Past cases set beside one another."""

from typing import Annotated

import typer

from tregua.cli.options import Json, Knowledge, Lang, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["cases_near"]


def cases_near(
    case: Annotated[str, typer.Argument(metavar="ID", help=option("case"), show_default=False)],
    json_: Json = False,
    lang: Lang = None,
    knowledge: Knowledge = None,
    stated_only: Annotated[bool, typer.Option("--stated-only", help=option("stated_only"))] = False,
) -> None:
    """Show the cases nearest to one."""
    from tregua import usecases
    from tregua.domain import plain

    language = chosen(lang)
    library = usecases.library_with(*(knowledge or ()))
    found = usecases.near_cases(case, stated_only=stated_only, library=library)
    if json_:
        typer.echo(as_json("near", {"cases": plain(found.ranked), **found.to_dict()}))
    else:
        told = usecases.describe_near_cases(found, language, today(), library=library)
        typer.echo(told, nl=False)
