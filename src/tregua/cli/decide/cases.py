"""Past cases: listed, shown, and set beside a dossier."""

from typing import Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.language import Language, Text

__all__ = ["cases_list", "cases_show", "compare"]


def compare(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    stated_only: Annotated[bool, typer.Option("--stated-only", help=option("stated_only"))] = False,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Set past cases beside the dossier."""
    from tregua import usecases
    from tregua.domain import plain

    language = chosen(lang)
    held = opened(dossier, language, known_on, as_of)
    found = usecases.compare_cases(held, stated_only=stated_only)
    if json_:
        told = {"cases": plain(found.ranked), **found.to_dict(), "view": held.view.to_dict()}
        typer.echo(as_json("compare", told))
    else:
        typer.echo(usecases.describe(held, "compare", language, today()), nl=False)


def cases_list(json_: Json = False, lang: Lang = None) -> None:
    """List the coded cases."""
    from tregua import usecases
    from tregua.domain import plain

    language = chosen(lang)
    cases = usecases.list_cases()
    if json_:
        rows = [
            {
                "id": case.id,
                "title": case.title.within(language),
                "outcome_class": plain(value(case, "outcome_class")),
            }
            for case in cases
        ]
        typer.echo(as_json("cases", {"cases": rows}))
        return
    for case in cases:
        typer.echo(f"{case.id:<20} {case.title.within(language)}")


def value(case: object, field: str) -> object:
    """Return a coded value of a case, or nothing where it is not coded."""
    cell = getattr(case, "fields", {}).get(field)
    return cell.value if cell else None


def cases_show(
    case: Annotated[str, typer.Argument(metavar="ID", help=option("case"), show_default=False)],
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Show one coded case, with the confidence and source of each cell."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.show_case(case.upper())
    if json_:
        typer.echo(as_json("case", found.model_dump(mode="json")))
        return
    typer.echo(f"{found.id}  {found.title.within(language)}")
    for name, cell in found.fields.items():
        if cell.value is not None:
            places = "; ".join(f"{cite.source}, {cite.at}" for cite in cell.cites)
            typer.echo(f"  {name}: {shown(cell.value, language)} ({cell.confidence}; {places})")


def shown(value: object, language: Language) -> str:
    """Return a coded value on one line."""
    if isinstance(value, Text):
        return value.within(language)
    if isinstance(value, tuple):
        return ", ".join(shown(one, language) for one in value)
    return str(value).lower() if isinstance(value, bool) else str(value)
