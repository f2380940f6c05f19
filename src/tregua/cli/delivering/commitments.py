"""The duties of an agreement on a day; a scripted walk; the calendar and the ledger."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.opening import opened, read_day
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, spoken_language, today
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.domain import Dossier

__all__ = ["commitments"]

IfNotKept = Annotated[
    str, typer.Option("--if-not-kept", metavar="CLAUSE", help=option("if_not_kept"))
]
Grade = Annotated[str, typer.Option("--grade", metavar="GRADE", help=option("grade"))]
From = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help=option("walk_on"), show_default=False),
]
Calendar = Annotated[bool, typer.Option("--calendar", help=option("calendar"))]
Ledger = Annotated[bool, typer.Option("--ledger", help=option("ledger"))]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="FILE", help=option("commitments_out"), show_default=False),
]


def commitments(
    dossier: Folder,
    if_not_kept: IfNotKept = "",
    grade: Grade = "",
    on: From = None,
    calendar: Calendar = False,
    ledger: Ledger = False,
    out: Out = None,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Say what is due on each side on a day, or what was agreed to follow if a duty is not kept."""
    from tregua import usecases

    language = chosen(lang)
    refuse_mixed(if_not_kept, grade, on, calendar=calendar, ledger=ledger, out=out)
    held = opened(dossier, language, known_on, as_of)
    day = held.view.day(today()) or today()
    if if_not_kept:
        start = read_day(on) if on else day
        return walk(held, if_not_kept, grade, start, language, json_=json_)
    if out is not None:
        write = usecases.write_concession_ledger if ledger else usecases.write_commitments_calendar
        path = write(held, out, day=day, language=language)
        typer.echo(as_json("files", {"files": [str(path)]}) if json_ else str(path))
        return None
    reading = usecases.read_dossier_commitments(held, day=day)
    if json_:
        told = {**reading.to_dict(), "view": held.view.to_dict()}
        typer.echo(as_json("commitments", told))
    else:
        typer.echo(usecases.describe_commitments(held, reading, language, today()), nl=False)
    return None


def walk(
    held: "Dossier", clause: str, grade: str, day: date, language: Language, *, json_: bool
) -> None:
    """Print what was agreed to follow if a clause were not kept."""
    from tregua import usecases

    found = usecases.walk_dossier_breach(held, clause, day=day, grade=grade)
    if json_:
        typer.echo(as_json("breach-walk", {**found.to_dict(), "view": held.view.to_dict()}))
    else:
        typer.echo(usecases.describe_breach_walk(held, found, language, today()), nl=False)


def refuse_mixed(
    clause: str, grade: str, on: str | None, *, calendar: bool, ledger: bool, out: Path | None
) -> None:
    """Refuse options that do not go together.

    Raises
    ------
    typer.BadParameter
        Two things asked at once, a file without saying which, or a grade of no clause.
    """
    code = ""
    if sum((bool(clause), calendar, ledger)) > 1:
        code = "cli.commitments.one_at_a_time"
    elif (calendar or ledger) != (out is not None):
        code = "cli.commitments.which_file"
    elif (grade or on) and not clause:
        code = "cli.commitments.grade_of_clause"
    if code:
        raise typer.BadParameter(say(code, spoken_language()))
