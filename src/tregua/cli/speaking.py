"""How the command line speaks: its language, its help, results as text or JSON, and errors."""

import os
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

import typer

from tregua.errors import Problems, TreguaError
from tregua.language import Language, problem_line, refusal, say

__all__ = [
    "as_json",
    "chosen",
    "help_text",
    "now",
    "say_error",
    "say_warnings",
    "spoken_language",
    "today",
]

LOCALES = ("TREGUA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
spoken: list[Language] = []


def spoken_language() -> Language:
    """Return the language asked for, or the one of the environment: Spanish if it says so."""
    if spoken:
        return spoken[-1]
    named = next((os.environ[name] for name in LOCALES if os.environ.get(name)), "")
    return "es" if named.lower().startswith("es") else "en"


def chosen(given: str | None) -> Language:
    """Return the language of a command's output, and speak it from now on.

    Raises
    ------
    typer.BadParameter
        If it is neither en nor es.
    """
    if given is None:
        return spoken_language()
    if given not in ("en", "es"):
        raise typer.BadParameter(say("cli.bad_language", spoken_language()))
    language: Language = "en" if given == "en" else "es"
    spoken.append(language)
    return language


def help_text(command: str) -> str:
    """Return the help of a command in the language of the environment."""
    return say(f"cli.help.{command}", spoken_language()).replace("\\n", "\n")


def today() -> date:
    """Return the day, as the faces alone may ask."""
    return datetime.now(UTC).astimezone().date()


def now() -> datetime:
    """Return the moment in UTC, as the faces alone may ask."""
    return datetime.now(UTC).replace(microsecond=0)


def as_json(schema: str, result: Mapping[str, Any]) -> str:
    """Return a result as one JSON object that names its schema."""
    from pydantic_core import to_json

    return to_json({"schema": f"tregua/{schema}/1", **result}, indent=2).decode()


def say_error(error: TreguaError, language: Language) -> None:
    """Print an error to standard error, each problem on a line."""
    if isinstance(error, Problems):
        for problem in error.problems:
            sys.stderr.write(problem_line(problem, language) + "\n")
    else:
        sys.stderr.write(refusal(error, language) + "\n")


def say_warnings(warnings: tuple[Any, ...], language: Language) -> None:
    """Print warnings to standard error."""
    for warning in warnings:
        label = say("cli.warning", language)
        sys.stderr.write(f"{label} {problem_line(warning, language)}\n")
