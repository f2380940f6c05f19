"""The sheet of a pause, a hand-over or a closing, and the act of adopting one."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.decide.events import stop_at_sensitive
from tregua.cli.opening import opened, read_day
from tregua.cli.options import AsOf, Folder, Json, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, now, spoken_language, today
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.domain import Dossier

__all__ = ["close", "hand_over", "pause"]

Out = Annotated[
    Path | None,
    typer.Option("--out", "-o", metavar="DIR", help=option("ending_out"), show_default=False),
]
To = Annotated[str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))]
Adopt = Annotated[bool, typer.Option("--adopt", help=option("adopt"))]
By = Annotated[
    str, typer.Option("--by", metavar="MEMBER", help=option("member"), show_default=False)
]
Reason = Annotated[
    str, typer.Option("--reason", metavar="TEXT", help=option("ending_reason"), show_default=False)
]
Until = Annotated[
    str, typer.Option("--until", metavar="DATE", help=option("pause_until"), show_default=False)
]
InSpiteOf = Annotated[
    str,
    typer.Option("--in-spite-of", metavar="TEXT", help=option("in_spite_of"), show_default=False),
]
Keep = Annotated[bool, typer.Option("--keep", help=option("keep"))]
ALL = "docx,pdf,html"


def pause(
    dossier: Folder,
    out: Out = None,
    to: To = ALL,
    adopt: Adopt = False,
    by: By = "",
    reason: Reason = "",
    until: Until = "",
    in_spite_of: InSpiteOf = "",
    keep: Keep = False,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Show what a pause asks for, or write down that one is adopted."""
    language = chosen(lang)
    if adopt:
        adopted(dossier, "pause", by, reason, in_spite_of, language, until=until, keep=keep)
    else:
        refuse_alone(by, reason, in_spite_of, until)
    held = opened(dossier, language, known_on, as_of)
    tell(held, "pause", out, to, language, json_=json_)


def hand_over(
    dossier: Folder,
    out: Out = None,
    to: To = ALL,
    adopt: Adopt = False,
    by: By = "",
    reason: Reason = "",
    in_spite_of: InSpiteOf = "",
    keep: Keep = False,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Show what each heir receives, or write that a hand-over is adopted; nothing is copied."""
    language = chosen(lang)
    if adopt:
        adopted(dossier, "hand-over", by, reason, in_spite_of, language, keep=keep)
    else:
        refuse_alone(by, reason, in_spite_of)
    held = opened(dossier, language, known_on, as_of)
    tell(held, "hand-over", out, to, language, json_=json_)


def close(
    dossier: Folder,
    out: Out = None,
    to: To = ALL,
    adopt: Adopt = False,
    by: By = "",
    reason: Reason = "",
    in_spite_of: InSpiteOf = "",
    keep: Keep = False,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Show what a closing asks for, or write down that a dossier is closed; nothing is deleted."""
    language = chosen(lang)
    if adopt:
        adopted(dossier, "close", by, reason, in_spite_of, language, keep=keep)
    else:
        refuse_alone(by, reason, in_spite_of)
    held = opened(dossier, language, known_on, as_of)
    tell(held, "close", out, to, language, json_=json_)


def adopted(
    folder: Path,
    kind: str,
    by: str,
    reason: str,
    in_spite_of: str,
    language: Language,
    *,
    until: str = "",
    keep: bool,
) -> None:
    """Write down that an ending is adopted, and say on standard error what that does not do.

    Raises
    ------
    typer.BadParameter
        Without a member or a reason.
    """
    from tregua import usecases

    if not by.strip() or not reason.strip():
        raise typer.BadParameter(say("cli.ending.by_and_reason", language))
    if not keep:
        stop_at_sensitive(f"{reason}\n{in_spite_of}", language)
    usecases.adopt_ending(
        folder,
        kind,
        by=by,
        reason=reason,
        until=read_day(until) if until else None,
        in_spite_of=in_spite_of.strip(),
        moment=now(),
        today=today(),
    )
    typer.echo(say(f"cli.ending.adopted.{kind.replace('-', '_')}", language), err=True)


def refuse_alone(*given: str) -> None:
    """Refuse what belongs to adopting where nothing is to be adopted.

    Raises
    ------
    typer.BadParameter
        Naming the option that is missing.
    """
    if any(given):
        raise typer.BadParameter(say("cli.ending.adopt_missing", spoken_language()))


def tell(
    held: "Dossier", kind: str, out: Path | None, to: str, language: Language, *, json_: bool
) -> None:
    """Print the sheet of an ending, or write it as documents."""
    from tregua import usecases

    day = held.view.day(today()) or today()
    if out is not None:
        typer.echo(say("cli.brief.working", language), err=True)
        formats = [each.strip() for each in to.split(",")]
        written = usecases.write_ending_sheet(
            held, kind, out, formats=formats, language=language, made_on=day
        )
        typer.echo("\n".join(map(str, written)), err=json_)
    elif not json_:
        typer.echo(usecases.describe_ending(held, kind, language, day), nl=False)
    if json_:
        found = usecases.read_dossier_ending(held, kind, day=day)
        typer.echo(as_json("ending", {**found.to_dict(), "view": held.view.to_dict()}))
