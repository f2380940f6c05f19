"""Forms: written to be filled in elsewhere, and taken in after saying what will change."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.opening import opened
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen, today
from tregua.errors import TreguaError
from tregua.language import Language, Text, say, words_in

if TYPE_CHECKING:
    from tregua.domain import Claim, Dossier
    from tregua.usecases import Arrival

__all__ = ["claims_import", "claims_sheet"]

YES = frozenset(["y", "yes", "s", "si", "sí"])


def claims_sheet(
    dossier: Folder,
    questions: Annotated[
        str, typer.Option("--questions", metavar="open|all|intake", help=option("form_questions"))
    ] = "open",
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="SUBJECT", help=option("form_about"), show_default=False),
    ] = None,
    blind: Annotated[bool, typer.Option("--blind", help=option("form_blind"))] = False,
    intake: Annotated[bool, typer.Option("--intake", help=option("form_intake"))] = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="docx|xlsx", help=option("form_format"))
    ] = "",
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="FILE", help=option("form_out"), show_default=False),
    ] = None,
    lang: Lang = None,
) -> None:
    """Write a form with the questions."""
    from tregua import usecases

    language = chosen(lang)
    kind = format_ or (out.suffix.lstrip(".").lower() if out and out.suffix else "docx")
    held = opened(dossier, language)
    if intake and kind != "docx":
        raise TreguaError("form_format_unknown", given=kind)
    if intake:
        written = usecases.write_telephone_sheet(out, language=language)
        typer.echo(say("cli.form.intake_written", language, file=written.file))
        return
    written = usecases.write_claims_form(
        held,
        out,
        choice=questions,
        about=about,
        language=language,
        blind=blind,
        kind=kind,
    )
    typer.echo(say("cli.form.written", language, file=written.file, n=written.questions))


def claims_import(
    dossier: Folder,
    form: Annotated[
        Path, typer.Argument(metavar="FORM", help=option("form_file"), show_default=False)
    ],
    by: Annotated[
        str, typer.Option("--by", metavar="ANALYST", help=option("form_by"), show_default=False)
    ],
    dry_run: Annotated[bool, typer.Option("--dry-run", help=option("form_dry_run"))] = False,
    yes: Annotated[bool, typer.Option("--yes", help=option("form_yes"))] = False,
    leave_out: Annotated[bool, typer.Option("--leave-out", help=option("form_leave_out"))] = False,
    keep: Annotated[bool, typer.Option("--keep", help=option("form_keep"))] = False,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Say what a filled form will change, and write it."""
    from tregua import usecases

    language, moment = chosen(lang), datetime.now(UTC).replace(microsecond=0)
    held = opened(dossier, language)
    found = usecases.read_filled_form(held, form, by=by, today=today(), moment=moment)
    if leave_out:
        found = usecases.leave_out(found, held)
    if not json_:
        typer.echo("\n".join(change_lines(found, held, language)))
    ready = bool(found.claims) and not dry_run
    if ready and found.flagged and not keep and (yes or not json_):
        raise TreguaError("form_flagged")
    write = ready and (yes or (not json_ and agreed(language)))
    ids = usecases.take_in(dossier, found, moment=moment) if write else ()
    if json_:
        answer = {**found.to_dict(), "written": write, "ids": list(ids)}
        typer.echo(as_json("claims-import", answer))
    elif write:
        counts = {"claims": len(found.claims), "sources": len(found.sources)}
        typer.echo(say("cli.import.done", language, **counts))
    else:
        typer.echo(say("cli.import.dry", language))


def agreed(language: Language) -> bool:
    """Ask whether to write; nobody at a terminal cannot say yes.

    Raises
    ------
    TreguaError
        `form_not_confirmed` where nobody can be asked.
    """
    if not sys.stdin.isatty():
        raise TreguaError("form_not_confirmed")
    answer: str = typer.prompt(say("cli.import.ask", language), default="N")
    return answer.strip().casefold() in YES


def change_lines(found: "Arrival", dossier: "Dossier", language: Language) -> Iterator[str]:
    """Yield what would change, one thing a line."""
    for source in found.sources:
        title = words_in(source.title, language)
        yield say("cli.import.source", language, id=source.id, title=title, grade=source.grade)
    for each in found.claims:
        claim = each.claim
        about = words_in(dossier.name_of(claim.about), language)
        values = {"number": each.code, "question": claim.question, "about": about}
        yield say("cli.import.claim", language, **values, **said(claim, language))
        if each.replaces:
            former = said(each.replaces, language)
            yield say("cli.import.replaces", language, id=each.replaces.id, **former)
        if each.beside:
            yield say("cli.import.beside", language, ids=", ".join(each.beside))
        for other in found.others:
            if (other.question, other.about) == (claim.question, claim.about):
                yield say("cli.import.differs", language, by=other.by, **said(other, language))
    if found.unchanged:
        yield say("cli.import.unchanged", language, codes=" ".join(found.unchanged))
    yield from flag_lines(found, language)
    yield from move_lines(found, dossier, language)


def flag_lines(found: "Arrival", language: Language) -> Iterator[str]:
    """Yield what looks like something that must never be written."""
    if found.flagged:
        yield say("cli.import.flagged", language)
    for each in found.flagged:
        what, why = (text.within(language) for text in (each.found.what, each.found.why))
        passage = {"number": each.code, "passage": each.found.passage}
        yield say("cli.import.flag", language, **passage, what=what, why=why)


def move_lines(found: "Arrival", dossier: "Dossier", language: Language) -> Iterator[str]:
    """Yield which findings and pathways would move."""
    if not found.claims:
        yield say("cli.import.nothing", language)
    elif not found.moves:
        yield say("cli.import.no_moves", language)
    else:
        yield say("cli.import.moves", language)
    for move in found.moves:
        before, after = (
            say(f"cli.import.answer.{each.value}", language) for each in (move.before, move.after)
        )
        values = {
            "title": move.title.within(language),
            "about": words_in(dossier.name_of(move.about), language),
        }
        yield say(f"cli.import.move.{move.kind}", language, **values, before=before, after=after)


def said(claim: "Claim", language: Language) -> dict[str, str]:
    """Return a claim's value in the words of its question, and how sure its author is."""
    if claim.not_known:
        return {"value": say("form.not_known", language)}
    confidence = say(f"form.confidence.{claim.confidence.value}", language)
    return {"value": f"{value_words(claim, language)}; {confidence}"}


def value_words(claim: "Claim", language: Language) -> str:
    """Return what a claim says in the words of its question."""
    from tregua import usecases
    from tregua.domain import Range

    question = next((q for q in usecases.list_questions() if q.id == claim.question), None)
    held = question.levels.items() if question else ()
    levels = {key: text.within(language) for key, text in held}
    value = claim.value
    if isinstance(value, bool):
        return say("form.yes" if value else "form.no", language)
    if isinstance(value, Range):
        return " .. ".join(levels.get(str(end), str(end)) for end in (value.low, value.high))
    if isinstance(value, Text):
        return value.within(language)
    parts = value if isinstance(value, tuple) else (value,)
    return ", ".join(levels.get(str(part), str(part)) for part in parts)
