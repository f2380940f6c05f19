"""The page of a bad night, and what is written down while it goes on."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, now, spoken_language
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.domain import Dossier

__all__ = ["crisis"]

NightName = Annotated[str, typer.Option("--night", metavar="NIGHT", help=option("night"))]
At = Annotated[
    str | None, typer.Option("--at", metavar="MOMENT", help=option("at"), show_default=False)
]
Heard = Annotated[str, typer.Option("--heard", metavar="TEXT", help=option("heard"))]
Rumour = Annotated[str, typer.Option("--rumour", metavar="TEXT", help=option("rumour"))]
From = Annotated[str, typer.Option("--from", metavar="KIND", help=option("heard_from"))]
Told = Annotated[str, typer.Option("--told", metavar="WHO", help=option("told"))]
NotReached = Annotated[
    str, typer.Option("--not-reached", metavar="WHO", help=option("not_reached"))
]
By = Annotated[str, typer.Option("--by", metavar="MEMBER", help=option("told_by"))]
Keep = Annotated[bool, typer.Option("--keep", help=option("keep"))]
Check = Annotated[bool, typer.Option("--check", help=option("sheet_check"))]
Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="DIR", help=option("crisis_out"), show_default=False),
]
To = Annotated[str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))]


def crisis(
    dossier: Folder,
    night: NightName = "",
    at: At = None,
    heard: Heard = "",
    rumour: Rumour = "",
    heard_from: From = "",
    told: Told = "",
    not_reached: NotReached = "",
    by: By = "",
    keep: Keep = False,
    check: Check = False,
    out: Out = None,
    to: To = "docx,pdf,html",
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Print the page of a bad night, or write down what is heard and who was told."""
    from tregua import usecases

    language = chosen(lang)
    refuse_half_said(rumour, heard_from, told or not_reached, by)
    moment = read_moment(at) if at else now()
    if not keep:
        stop_at_sensitive((heard, rumour), language)
    held = opened(dossier, language)
    if check:
        return tell_check(held, moment, language)
    asked = usecases.Heard(heard, rumour, heard_from, told, not_reached, by, night)
    if asked:
        for slug in usecases.keep_night(dossier, held, asked, now=moment):
            typer.echo(say("cli.crisis.written", language, id=slug), err=True)
        held = opened(dossier, language)
    read = usecases.read_night(held, now=moment, night=night)
    if out is not None:
        formats = [each.strip() for each in to.split(",")]
        files = usecases.write_night_page(held, read, out, formats=formats, language=language)
        typer.echo("\n".join(map(str, files)), err=json_)
    if json_:
        typer.echo(as_json("crisis", read.to_dict()))
    elif out is None:
        typer.echo(usecases.describe_night(held, read, language), nl=False)
    return None


def tell_check(held: "Dossier", moment: datetime, language: Language) -> None:
    """Print what the check finds on the sheet."""
    from tregua import usecases

    found = usecases.check_night_sheet(held, day=moment.date())
    told = usecases.describe_night_check(held, found, language, moment.date())
    typer.echo(told or say("cli.crisis.nothing_found", language) + "\n", nl=False)


def read_moment(text: str) -> datetime:
    """Return a moment in UTC as given on the command line.

    Raises
    ------
    typer.BadParameter
        If it is no moment written as year-month-dayThour:minuteZ.
    """
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        moment = None
    if moment is None or moment.tzinfo is None:
        raise typer.BadParameter(say("cli.crisis.bad_moment", spoken_language(), given=text))
    return moment


def refuse_half_said(rumour: str, heard_from: str, told: str, by: str) -> None:
    """Refuse a rumour from nobody knows whom, and somebody told by nobody.

    Raises
    ------
    typer.BadParameter
        Naming the option that is missing.
    """
    code = ""
    if rumour and not heard_from:
        code = "cli.crisis.from_missing"
    elif told and not by:
        code = "cli.crisis.by_missing"
    if code:
        raise typer.BadParameter(say(code, spoken_language()))


def stop_at_sensitive(texts: tuple[str, ...], language: Language) -> None:
    """Show what looks like something never to be written, and write nothing.

    Raises
    ------
    typer.Exit
        With 1, if anything was found.
    """
    from tregua import usecases

    found = [each for text in texts if text for each in usecases.look_for_sensitive(text)]
    for each in found:
        what, why = each.what.within(language), each.why.within(language)
        line = say("cli.event.sensitive", language, passage=each.passage, what=what, why=why)
        typer.echo(line, err=True)
    if found:
        typer.echo(say("cli.event.not_written", language), err=True)
        raise typer.Exit(1)
