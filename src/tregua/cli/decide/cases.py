"""Past cases: listed and shown."""

from typing import Annotated

import typer

from tregua.cli.options import Json, Lang, option
from tregua.cli.speaking import as_json, chosen
from tregua.language import Language, Text

__all__ = ["cases_list", "cases_show"]


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
