"""The options by which a bare table is asked, and what was given of them."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from tregua.cli.opening import read_day
from tregua.cli.options import option
from tregua.errors import TreguaError

if TYPE_CHECKING:
    from tregua.usecases import TableQuestion

__all__ = [
    "Day",
    "Designs",
    "EachRow",
    "Flag",
    "Harm",
    "Kilometres",
    "Length",
    "Several",
    "Text",
    "question_of",
    "several",
    "text",
]

LENGTHS = ("day", "week", "month", "quarter", "year")
ROWS = ("incident", "day", "month", "quarter")


def several(name: str, metavar: str) -> Any:
    """Return an option that may be repeated."""
    words = option(f"impact_{name}")
    return typer.Option(
        f"--{name.replace('_', '-')}", metavar=metavar, help=words, show_default=False
    )


def text(flag: str, name: str, metavar: str) -> Any:
    """Return an option with one value."""
    return typer.Option(flag, metavar=metavar, help=option(f"impact_{name}"), show_default=False)


Several = list[str] | None
Text = str
Day = str | None
Designs = Annotated[Several, several("design", "DESIGN")]
Harm = Annotated[str, text("--harm", "harm", "HARM")]
Length = Annotated[str, text("--period", "length", "LENGTH")]
EachRow = Annotated[str | None, text("--each-row", "each_row", "ROW")]
Kilometres = Annotated[float, text("--neighbours-km", "near", "KM")]
Flag = Annotated[bool, typer.Option("--absent-is-nought", help=option("impact_nought"))]


def question_of(given: Mapping[str, Any]) -> "TableQuestion":
    """Return the question of a bare table from the options given.

    Raises
    ------
    TreguaError
        `impact_table_needs`, `impact_pause`, `impact_length` or `impact_each_row`.
    """
    from tregua import usecases

    for name in ("place", "start"):
        if not given[name]:
            raise TreguaError("impact_table_needs", option=f"--{name}")
    if given["length"] not in LENGTHS:
        raise TreguaError("impact_length", given=given["length"])
    if given["each_row"] not in (None, *ROWS):
        raise TreguaError("impact_each_row", given=given["each_row"])
    return usecases.TableQuestion(
        places=tuple(given["place"]),
        start=read_day(given["start"]),
        end=read_day(given["end"]) if given["end"] else None,
        pauses=tuple(pause_in(each) for each in given["pause"] or ()),
        expected_from=read_day(given["expected_from"]) if given["expected_from"] else None,
        length=given["length"],
        each_row=given["each_row"],
        absent_is="nought" if given["nought"] else "not_reported",
        harm=given["harm"],
        institution=given["institution"],
        donors=tuple(given["donor"] or ()),
        leave_out=tuple(given["leave_out"] or ()),
        neighbours_km=given["neighbours_km"],
        waived=given["waived"],
    )


def pause_in(given: str) -> tuple[date, date | None]:
    """Return the first and the last day of a pause, written FROM/UNTIL.

    Raises
    ------
    TreguaError
        `impact_pause`.
    """
    first, _, last = given.partition("/")
    try:
        return date.fromisoformat(first), date.fromisoformat(last) if last else None
    except ValueError:
        raise TreguaError("impact_pause", given=given) from None
