"""Drafting: a document to edit, what comes back of it, and a copy to be read aloud."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.decide.forms import agreed
from tregua.cli.opening import opened
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, spoken_language, today
from tregua.errors import TreguaError
from tregua.language import Language, say, words_in

if TYPE_CHECKING:
    from tregua.usecases import Redraft

__all__ = ["agreement_draft"]


def agreement_draft(
    dossier: Folder,
    clauses: Annotated[
        list[str] | None,
        typer.Option(
            "--clause", metavar="TEMPLATE", help=option("draft_clause"), show_default=False
        ),
    ] = None,
    topics: Annotated[
        list[str] | None,
        typer.Option("--topic", metavar="TOPIC", help=option("draft_topic"), show_default=False),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help=option("draft_out"), show_default=False),
    ] = None,
    reading: Annotated[bool, typer.Option("--reading", help=option("draft_reading"))] = False,
    party: Annotated[
        str,
        typer.Option("--party", metavar="PARTY", help=option("draft_party"), show_default=False),
    ] = "",
    copy_left: Annotated[bool, typer.Option("--copy-left", help=option("draft_copy_left"))] = False,
    back: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help=option("draft_from"), show_default=False),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help=option("draft_yes"))] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help=option("draft_dry_run"))] = False,
    keep: Annotated[bool, typer.Option("--keep", help=option("form_keep"))] = False,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Write the agreement as a document to edit, or take an edited one in."""
    from tregua import usecases

    language = chosen(lang)
    aloud, picked = bool(party) or copy_left, bool(clauses or topics)
    refuse(
        from_alone=back is not None and (picked or reading or aloud or out is not None),
        reading_whole=reading and picked,
        of_reading=aloud and not reading,
        of_from=(yes or dry_run) and back is None,
    )
    held = opened(dossier, language)
    if back is not None:
        take_in(dossier, back, language, yes=yes, dry_run=dry_run, keep=keep, json_=json_)
        return
    if reading:
        place = out or Path(f"reading.{language}.docx")
        spoken = usecases.write_reading_copy(
            held, place, language=language, made_on=today(), party=party, copy_left=copy_left
        )
        typer.echo(as_json("agreement-draft", spoken.to_dict()) if json_ else "", nl=json_)
        if not json_:
            typer.echo(say("cli.draft.reading", language, file=spoken.file))
            for clause, sentence in spoken.too_long:
                typer.echo(say("cli.draft.too_long", language, clause=clause, sentence=sentence))
        return
    place = out or Path(f"draft.{language}.docx")
    written = usecases.draft_agreement(
        held, place, templates=clauses or (), topics=topics or (), language=language
    )
    if json_:
        typer.echo(as_json("agreement-draft", written.to_dict()))
    else:
        typer.echo(say("cli.draft.written", language, file=written.file, n=written.clauses))


def refuse(**mixed: bool) -> None:
    """Refuse options that do not go together: the first that holds is told.

    Raises
    ------
    typer.BadParameter
        One holds.
    """
    for code in (code for code, holds in mixed.items() if holds):
        raise typer.BadParameter(say(f"cli.draft.{code}", spoken_language()))


def take_in(
    folder: Path,
    file: Path,
    language: Language,
    *,
    yes: bool,
    dry_run: bool,
    keep: bool,
    json_: bool,
) -> None:
    """Say what an edited document would change, and write it once somebody said yes."""
    from tregua import usecases

    moment = datetime.now(UTC).replace(microsecond=0)
    found = usecases.read_agreement_draft(opened(folder, language), file, moment=moment)
    if not json_:
        typer.echo("\n".join(change_lines(found, language)))
    flagged = usecases.sensitive_in_draft(found)
    for each in flagged if not json_ else ():
        values = {"number": each.code, "passage": each.found.passage}
        what, why = (text.within(language) for text in (each.found.what, each.found.why))
        typer.echo(say("cli.import.flag", language, **values, what=what, why=why))
    ready = bool(found.changed or found.added) and not dry_run
    if ready and flagged and not keep and (yes or not json_):
        raise TreguaError("draft_flagged")
    write = ready and (yes or (not json_ and agreed(language)))
    ids = usecases.take_draft_in(folder, found, moment=moment) if write else ()
    if json_:
        typer.echo(
            as_json("agreement-draft", {**found.to_dict(), "written": write, "ids": list(ids)})
        )
    elif write:
        typer.echo(say("cli.draft.taken", language, clauses=", ".join(ids)))
    else:
        typer.echo(say("cli.import.dry", language))


def change_lines(found: "Redraft", language: Language) -> Iterator[str]:
    """Yield what would change, one thing a line."""
    for each in found.changed:
        labels = ", ".join(say(f"draft.field.{name}", language) for name in each.fields)
        yield say("cli.draft.changed", language, clause=each.was.id, fields=labels)
    for clause in found.added:
        title = words_in(clause.title, language)
        yield say("cli.draft.added", language, clause=clause.id, title=title)
    for slug, names in found.open_blanks:
        labels = ", ".join(say(f"draft.field.{name}", language) for name in names)
        yield say("cli.draft.blank", language, clause=slug, fields=labels)
    if found.unchanged:
        yield say("cli.draft.unchanged", language, clauses=", ".join(found.unchanged))
    if found.absent:
        yield say("cli.draft.absent", language, clauses=", ".join(found.absent))
