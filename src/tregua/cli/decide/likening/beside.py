"""Past cases set beside a dossier."""

from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnowledgeToo, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today

__all__ = ["compare"]


def compare(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    stated_only: Annotated[bool, typer.Option("--stated-only", help=option("stated_only"))] = False,
    knowledge: KnowledgeToo = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Set past cases beside the dossier."""
    from tregua import usecases
    from tregua.domain import plain

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    library = usecases.library_with(dossier, *(knowledge or ()))
    if json_:
        found = usecases.compare_cases(held, stated_only=stated_only, library=library)
        told = {"cases": plain(found.ranked), **found.to_dict(), "view": held.view.to_dict()}
        typer.echo(as_json("compare", told))
    else:
        part = "compare-stated" if stated_only else "compare"
        typer.echo(usecases.describe(held, part, language, today(), library=library), nl=False)
