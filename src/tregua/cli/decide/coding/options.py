"""The arguments that commands on own cases share."""

from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.options import option

__all__ = ["CaseId", "Where"]

Where = Annotated[
    Path, typer.Argument(metavar="WHERE", help=option("own_where"), show_default=False)
]
CaseId = Annotated[
    str | None, typer.Argument(metavar="ID", help=option("own_id"), show_default=False)
]
