"""The arguments and options that commands share."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.speaking import spoken_language
from tregua.language import say

__all__ = [
    "AsOf",
    "Folder",
    "Json",
    "Knowledge",
    "KnowledgeToo",
    "KnownOn",
    "Lang",
    "Strict",
    "option",
]


def option(name: str) -> str:
    """Return the help of an option in the language of the environment."""
    return say(f"cli.option.{name}", spoken_language())


Folder = Annotated[
    Path, typer.Argument(metavar="DOSSIER", help=option("dossier"), show_default=False)
]
Json = Annotated[bool, typer.Option("--json", help=option("json"))]
Lang = Annotated[
    str | None, typer.Option("--lang", metavar="en|es", help=option("lang"), show_default=False)
]
Knowledge = Annotated[
    list[Path] | None,
    typer.Option("--knowledge", metavar="FOLDER", help=option("knowledge"), show_default=False),
]
KnowledgeToo = Annotated[
    list[Path] | None,
    typer.Option("--knowledge", metavar="FOLDER", help=option("knowledge_too"), show_default=False),
]
"""The same of a command on a dossier, which reads the dossier's own cases unasked."""
KnownOn = Annotated[
    str | None,
    typer.Option("--known-on", metavar="DATE", help=option("known_on"), show_default=False),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="DATE", help=option("as_of"), show_default=False),
]
Strict = Annotated[bool, typer.Option("--strict", help=option("strict"))]
