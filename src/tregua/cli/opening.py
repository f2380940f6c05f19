"""Opening a dossier for a command."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tregua.cli.speaking import say_warnings, spoken_language
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.domain import Dossier

__all__ = ["note_closed", "opened", "read_day", "read_days"]


def opened(
    folder: Path, language: Language, known_on: str | None = None, as_of: str | None = None
) -> "Dossier":
    """Return the dossier of a folder, or a view of it, with what may be mended printed."""
    from tregua import usecases

    found = usecases.open_dossier(folder, **read_days(known_on, as_of))
    say_warnings(found.to_mend, language)
    return found.dossier


def read_days(known_on: str | None, as_of: str | None) -> dict[str, date | None]:
    """Return the days a dossier is to be looked at from, as given on the command line."""
    given = {"known_on": known_on, "as_of": as_of}
    return {name: read_day(day) if day else None for name, day in given.items()}


def read_day(text: str) -> date:
    """Return a day given on the command line.

    Raises
    ------
    typer.BadParameter
        If it is not a day written year-month-day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(say("cli.bad_day", spoken_language(), given=text)) from None


def note_closed(held: "Dossier", language: Language) -> None:
    """Say on standard error that a dossier was closed; what is written in it still counts."""
    closed = held.ending.closed
    if closed is not None:
        values = {"on": str(closed.on or "-"), "by": closed.by or "-"}
        typer.echo(say("cli.ending.closed_note", language, **values), err=True)
