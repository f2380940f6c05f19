"""Actors and relations in and out of other programs' files."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, now, say_warnings
from tregua.errors import TreguaError
from tregua.language import Language, say

if TYPE_CHECKING:
    from tregua.usecases import ActorsArrival

__all__ = ["actors_export", "actors_import"]

ENDINGS = {
    ".xlsx": "kumu-xlsx",
    ".csv": "kumu-csv",
    ".jsonl": "ftm",
    ".json": "ftm",
    ".graphml": "graphml",
    ".gexf": "gexf",
}


def actors_import(
    dossier: Folder,
    files: Annotated[
        list[Path],
        typer.Argument(metavar="FILE...", help=option("exchange_files"), show_default=False),
    ],
    by: Annotated[
        str, typer.Option("--by", metavar="MEMBER", help=option("exchange_by"), show_default=False)
    ],
    confidence: Annotated[
        str,
        typer.Option("--confidence", metavar="low|medium|high", help=option("exchange_confidence")),
    ] = "",
    source: Annotated[
        str, typer.Option("--source", metavar="ID", help=option("exchange_source"))
    ] = "",
    kind: Annotated[
        list[str] | None,
        typer.Option(
            "--kind", metavar="WORD=KIND", help=option("exchange_kind"), show_default=False
        ),
    ] = None,
    people_as_roles: Annotated[
        bool, typer.Option("--people-as-roles", help=option("exchange_roles"))
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=option("exchange_dry_run"))] = False,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Say what files would add, and add it."""
    from tregua import usecases

    language, moment = chosen(lang), now()
    kinds = dict(meant(word) for word in kind or ())
    found = usecases.read_actors_file(
        opened(dossier, language),
        files,
        by=by,
        moment=moment,
        language=language,
        confidence=confidence,
        source=source,
        people_as_roles=people_as_roles,
        kinds=kinds,
    )
    say_warnings(found.warnings, language)
    write = bool(found.found.records) and not dry_run
    ids = usecases.take_actors_in(dossier, found, moment=moment) if write else ()
    if json_:
        answer = {**found.to_dict(), "written": write, "ids": list(ids)}
        typer.echo(as_json("actors-import", answer))
        return
    typer.echo("\n".join(arrival_lines(found, language)))
    ties = len(found.found.relations)
    done = {"actors": len(found.found.records) - ties, "relations": ties}
    code = "cli.exchange.done" if write else "cli.exchange.dry"
    typer.echo(say(code, language, **done))


def meant(given: str) -> tuple[str, str]:
    """Return a word of a file and the kind it stands for."""
    word, _, kind = given.rpartition("=")
    if not word.strip() or not kind.strip():
        raise TreguaError("exchange_kind_option", given=given)
    return word.strip(), kind.strip()


def arrival_lines(arrival: "ActorsArrival", language: Language) -> Iterator[str]:
    """Yield what would be added, one thing a line."""
    found, held = arrival.found, arrival.to_dict()
    for records in held["actors"].values():
        for record in records:
            name = record.get("code_name") or record["name"]
            name = name if isinstance(name, str) else name[language]
            yield say("cli.exchange.actor", language, id=record["id"], name=name)
    for tie in held["relations"]:
        ends = {"one": tie["from"], "other": tie["to"], "kind": tie["kind"]}
        yield say("cli.exchange.tie", language, **ends)
    for each in found.same:
        yield say("cli.exchange.same", language, name=each.name, id=each.id)
    if found.held:
        yield say("cli.exchange.held", language, n=found.held)
    for what, n in found.aside.items():
        yield say("cli.exchange.aside", language, what=what, n=n)
    if not found.records:
        yield say("cli.exchange.nothing", language)


def actors_export(
    dossier: Folder,
    out: Annotated[
        Path,
        typer.Option(
            "--out", "-o", metavar="FILE", help=option("exchange_out"), show_default=False
        ),
    ],
    form: Annotated[
        str,
        typer.Option("--format", metavar="FORMAT", help=option("exchange_format")),
    ] = "",
    people: Annotated[bool, typer.Option("--people", help=option("exchange_people"))] = False,
    by: Annotated[str, typer.Option("--by", metavar="MEMBER", help=option("exchange_by"))] = "",
    and_by: Annotated[
        str, typer.Option("--and-by", metavar="MEMBER", help=option("exchange_and_by"))
    ] = "",
    reason: Annotated[
        str, typer.Option("--reason", metavar="TEXT", help=option("exchange_reason"))
    ] = "",
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Write a copy for another program, and say what it holds."""
    from tregua import usecases

    language = chosen(lang)
    kind = form or ENDINGS.get(out.suffix.lower(), "kumu-xlsx" if out.is_dir() else out.suffix)
    copy = usecases.export_actors(
        opened(dossier, language),
        dossier,
        out,
        form=kind,
        language=language,
        moment=now(),
        people=people,
        by=by,
        and_by=and_by,
        reason=reason,
    )
    if json_:
        typer.echo(as_json("actors-export", copy.to_dict()))
        return
    counts = {"actors": copy.actors, "relations": copy.relations}
    names = ", ".join(str(file) for file in copy.files)
    typer.echo(say("cli.exchange.written", language, file=names, **counts))
    typer.echo(say("cli.exchange.people" if copy.people else "cli.exchange.names", language))
    for role in copy.alone:
        typer.echo(say("cli.exchange.alone", language, role=role))
    typer.echo(say("cli.exchange.behind", language))
