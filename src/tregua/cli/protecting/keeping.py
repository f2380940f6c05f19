"""Verify the chain of the protective record; erase working notes whose day has come."""

from typing import Annotated

import typer

from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.record import listed
from tregua.cli.speaking import as_json, chosen, now, say_error, today
from tregua.errors import Problems
from tregua.language import say, say_count

__all__ = ["protect_expire", "protect_verify"]

Head = Annotated[
    str, typer.Option("--head", metavar="HASH", help=option("head"), show_default=False)
]
By = Annotated[str, typer.Option("--by", metavar="MEMBER", help=option("member"))]


def protect_verify(
    dossier: Folder, head: Head = "", json_: Json = False, lang: Lang = None
) -> None:
    """Say whether the protective record is whole, line by line, and print its head."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.verify_record(dossier, head=head)
    if json_:
        shown = found.head.to_dict() if found.head else None
        told = {"problems": listed(found.problems, language), "head": shown}
        typer.echo(as_json("verify", {**told, "entries": found.entries}))
    elif found.problems:
        say_error(Problems(found.problems), language)
        other = all(each.code == "protective_head_unknown" for each in found.problems)
        code = "cli.protect.other_head" if other else "cli.protect.broken"
        typer.echo(say(code, language), err=True)
    elif found.head is None:
        typer.echo(say("cli.protect.empty", language))
    else:
        end = found.head
        typer.echo(say_count("cli.protect.whole", found.entries, language))
        typer.echo(say("cli.protect.head", language, n=end.n, at=end.at, hash=end.hash))
        typer.echo(say("cli.protect.same_head" if head else "cli.protect.deposit", language))
        typer.echo(say("cli.protect.plainly", language))
    if found.problems:
        raise typer.Exit(1)


def protect_expire(dossier: Folder, by: By, json_: Json = False, lang: Lang = None) -> None:
    """Erase the working notes whose day has come, and say so in the journal."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.expire_notes(dossier, by=by, moment=now(), today=today())
    if json_:
        typer.echo(as_json("expire", found.to_dict()))
        return
    for rule, notes in found.erased.items():
        typer.echo(say_count("cli.protect.erased", len(notes), language, rule=rule))
    if not found.erased:
        typer.echo(say("cli.protect.none_due", language))
    if found.kept:
        typer.echo(say_count("cli.protect.kept", len(found.kept), language))
    if found.erased:
        typer.echo(say("cli.protect.copies", language))
