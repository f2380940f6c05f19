"""Events and differences: what happened and what it reopens; what moved between two dossiers."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.opening import note_closed
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, now, say_warnings, today
from tregua.language import Language, date_words, say

if TYPE_CHECKING:
    from tregua.domain import View

__all__ = ["diff", "event"]

Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help=option("until"), show_default=False)
]


def event(
    dossier: Folder,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help=option("kind"))],
    on: Annotated[str, typer.Option("--on", metavar="DATE", help=option("happened_on"))],
    says: Annotated[str, typer.Option("--says", metavar="TEXT", help=option("says"))],
    about: Annotated[
        str, typer.Option("--about", metavar="SUBJECT", help=option("event_about"))
    ] = "dossier",
    source: Annotated[
        list[str] | None,
        typer.Option("--source", metavar="ID", help=option("event_source"), show_default=False),
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="ANALYST", help=option("by"), show_default=False)
    ] = None,
    until: Until = None,
    learned_on: Annotated[
        str | None,
        typer.Option("--learned-on", metavar="DATE", help=option("learned_on"), show_default=False),
    ] = None,
    already_happened: Annotated[
        bool, typer.Option("--already-happened", help=option("already_happened"))
    ] = False,
    keep: Annotated[bool, typer.Option("--keep", help=option("keep"))] = False,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Write down something that happened and say what it reopens."""
    from tregua import usecases

    language = chosen(lang)
    if not keep:
        stop_at_sensitive(says, language)
    fields = {
        "kind": kind,
        "on": on,
        "says": says,
        "about": about,
        "until": until,
        "learned_on": learned_on,
        "by": by,
        "sources": tuple({"source": each} for each in source or ()),
    }
    found = usecases.record_event(
        dossier, fields, moment=now(), today=today(), already_happened=already_happened
    )
    say_warnings(found.warnings, language)
    note_closed(found.dossier, language)
    if json_:
        written = found.event.model_dump(mode="json", exclude_none=True)
        typer.echo(as_json("event", {"event": written, **found.reopened.to_dict()}))
        return
    typer.echo(say("cli.event.written", language, id=found.event.id))
    if found.event.in_spite_of:
        locks = ", ".join(found.event.in_spite_of)
        typer.echo(say("cli.event.in_spite_of", language, locks=locks))
    typer.echo()
    typer.echo(
        usecases.describe_reopened(found.dossier, found.reopened, language, today()), nl=False
    )


def stop_at_sensitive(text: str, language: Language) -> None:
    """Show what looks like something never to be written, and write nothing.

    Raises
    ------
    typer.Exit
        With 1, if anything was found.
    """
    from tregua import usecases

    found = usecases.look_for_sensitive(text)
    for each in found:
        what, why = each.what.within(language), each.why.within(language)
        line = say("cli.event.sensitive", language, passage=each.passage, what=what, why=why)
        typer.echo(line, err=True)
    if found:
        typer.echo(say("cli.event.not_written", language), err=True)
        raise typer.Exit(1)


def diff(
    a: Annotated[str, typer.Argument(metavar="A", help=option("diff_a"), show_default=False)],
    b: Annotated[str, typer.Argument(metavar="B", help=option("diff_b"), show_default=False)],
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Say what moved from one dossier, or one day, to another."""
    from tregua import usecases

    language = chosen(lang)
    found = usecases.diff_dossiers(a, b)
    if json_:
        ends = {
            "a": {"folder": a, "view": found.a.view.to_dict()},
            "b": {"folder": b, "view": found.b.view.to_dict()},
        }
        typer.echo(
            as_json(
                "diff", {**ends, **found.difference.to_dict(), "concept": found.concept.to_dict()}
            )
        )
        return
    names = (called(a, found.a.view, language), called(b, found.b.view, language))
    told = usecases.describe_difference(
        found.b, found.difference, names, language, today(), concept=found.concept
    )
    typer.echo(told, nl=False)


def called(given: str, view: "View", language: Language) -> str:
    """Return how one end of a comparison is called: its folder, and the day it is known on."""
    if view.known_on is None:
        return say("cli.diff.as_it_is", language, folder=Path(given).name)
    folder = Path(given.rpartition("@")[0]).name
    return say(
        "cli.diff.known_on", language, folder=folder, day=date_words(view.known_on, language)
    )
