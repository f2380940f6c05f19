"""The command `cases add`: a form to fill in, or field by field, or a case that was shared."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from tregua.cli.decide.asking.dialogue import Dialogue, Stop
from tregua.cli.decide.coding.asking import code_fields
from tregua.cli.decide.coding.options import CaseId, Where
from tregua.cli.options import Lang, option
from tregua.cli.speaking import chosen
from tregua.errors import TreguaError
from tregua.language import Language, say, say_count

__all__ = ["cases_add"]


def text(name: str, metavar: str) -> object:
    """Return an option that takes words."""
    return typer.Option(
        f"--{name}", metavar=metavar, help=option(f"own_{name}"), show_default=False
    )


def cases_add(
    where: Where,
    ident: CaseId = None,
    title: Annotated[str, text("title", "TEXT")] = "",
    coder: Annotated[str | None, text("coder", "NAME")] = None,
    owner: Annotated[str, text("owner", "TEXT")] = "",
    blank: Annotated[bool, typer.Option("--blank", help=option("own_blank"))] = False,
    guided: Annotated[bool, typer.Option("--guided", help=option("own_guided"))] = False,
    shared: Annotated[Path | None, text("from", "FILE")] = None,
    lang: Lang = None,
) -> None:
    """Code a case of one's own, or another coder's reading of one; or take in a shared one."""
    from tregua import usecases

    language = chosen(lang)
    if shared is not None:
        case = usecases.take_case_in(where, shared)
        owned = usecases.read_own(where).owner_of(case)
        typer.echo(say("cli.own.taken", language, id=case, owner=owned))
        return
    if blank or not (guided or sys.stdin.isatty()):
        if ident is None:
            raise TreguaError("own_id_needed")
        begun = usecases.begin_case(
            where, ident, title=title, coder=coder, owner=owner, blank=True, language=language
        )
        place = usecases.own_folder(where) / begun.file
        typer.echo(say("cli.own.form", language, file=place, id=begun.case))
        return
    converse(where, ident, title, coder, owner, language)


def converse(
    where: Path, ident: str | None, title: str, coder: str | None, owner: str, language: Language
) -> None:
    """Ask what begins a case, then its fields; whatever was answered is written already."""
    from tregua import usecases

    dialogue = Dialogue(language)
    dialogue.speak("cli.never_here")
    dialogue.speak("own.ask.start")
    count, file = 0, ""
    try:
        given = ident or dialogue.words(say("own.ask.id", language), needed=True)
        begin = {"title": title, "owner": owner}
        while True:
            try:
                sitting = usecases.sit_down_to_code(
                    where, given, coder=coder, language=language, **begin
                )
                break
            except TreguaError as error:
                wanted = {"own_title_needed": "title", "own_owner_needed": "owner"}.get(error.code)
                if wanted is None:
                    raise
                begin[wanted] = dialogue.words(say(f"own.ask.{wanted}", language), needed=True)
        file = str(sitting.folder / sitting.file)
        for _ in code_fields(dialogue, sitting):
            count += 1
    except Stop:
        pass
    typer.echo(say_count("own.ask.end", count, language, file=file or where))
