"""Opening a dossier for a command."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from tregua.cli.speaking import say_warnings, spoken_language
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.domain import Dossier

__all__ = ["opened", "read_day"]


def opened(folder: Path, language: Language, known_on: str | None = None) -> "Dossier":
    """Return the dossier of a folder, with its warnings printed."""
    from tregua import usecases

    day = read_day(known_on) if known_on else None
    found = usecases.open_dossier(folder, known_on=day)
    say_warnings(found.warnings, language)
    return found.dossier


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
