"""Record: start, check and describe dossiers, and write briefings."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.opening import opened, read_day, read_days
from tregua.cli.options import AsOf, Folder, Json, KnowledgeToo, KnownOn, Lang, option
from tregua.cli.speaking import as_json, chosen, say_error, say_warnings, today
from tregua.errors import Problem, Problems
from tregua.language import LANGUAGES, Language, say, say_count
from tregua.language.problems import problem_parts

if TYPE_CHECKING:
    from tregua.domain.knowledge import GlossaryTerm, LoadedWord, Question

__all__ = ["brief", "check", "new", "schema", "upgrade"]


def new(
    name: Annotated[Path, typer.Argument(metavar="NAME", help=option("name"), show_default=False)],
    lang: Lang = None,
) -> None:
    """Start a commented empty dossier."""
    from tregua import usecases

    language = chosen(lang)
    place = usecases.start_new_dossier(name, today=today(), language=language)
    typer.echo(say("store.not_sealed", language))
    typer.echo(say("cli.new.done", language, folder=place))
    typer.echo(say("cli.new.record_law", language))
    typer.echo(say("cli.never_here", language))


def check(
    dossier: Folder,
    json_: Json = False,
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
) -> None:
    """Say everything that is wrong with a dossier."""
    from tregua import usecases

    language = chosen(lang)
    days = read_days(known_on, as_of)
    try:
        found = usecases.open_dossier(dossier, **days)
    except Problems as error:
        if json_:
            typer.echo(as_json("check", {"problems": listed(error.problems, language)}))
        else:
            say_error(error, language)
            typer.echo(say_count("cli.check.problems", len(error.problems), language), err=True)
        raise typer.Exit(1) from None
    if json_:
        view = found.dossier.view.to_dict()
        typer.echo(as_json("check", {"problems": listed(found.warnings, language), "view": view}))
        return
    say_warnings(found.warnings, language)
    held = found.dossier
    counts = {"claims": len(held.claims), "sources": len(held.sources), "series": len(held.series)}
    typer.echo(say("cli.check.fine", language, **counts))
    typer.echo(usecases.describe_view(held, language, today()), nl=False)


def listed(problems: tuple[Problem, ...], language: Language) -> list[dict[str, object]]:
    """Return problems as the JSON object lists them."""
    shown: list[dict[str, object]] = []
    for problem in problems:
        message, hint = problem_parts(problem, language)
        shown.append(
            {
                "file": problem.file,
                "line": problem.line or None,
                "field": problem.field,
                "message": message,
                "hint": hint,
                "warning": problem.warning,
            }
        )
    return shown


def upgrade(dossier: Folder, lang: Lang = None) -> None:
    """Bring a dossier of an older format to the newest."""
    from tregua import usecases

    language = chosen(lang)
    held = opened(dossier, language)
    newest = usecases.newest_format()
    typer.echo(say("cli.upgrade.newest", language, given=held.sheet.format, newest=newest))


def schema(
    topic: Annotated[
        str, typer.Argument(metavar="TOPIC", help=option("topic"), show_default=False)
    ] = "",
    lang: Lang = None,
) -> None:
    """Show what a file of a dossier may hold, or list the questions, the events or the words."""
    from tregua import usecases

    language = chosen(lang)
    if topic == "questions":
        for question in usecases.list_questions():
            typer.echo("\n".join(question_lines(question, language)))
    elif topic in ("event-kinds", "clause-kinds", "clauses"):
        typer.echo("\n".join(kind_lines(topic, language)))
    elif topic == "words":
        words = usecases.list_words()
        typer.echo(say("cli.words.terms", language))
        for term in words.terms.values():
            typer.echo("\n".join(word_lines(term, language)))
        typer.echo("\n" + say("cli.words.loaded", language))
        for word in words.loaded.values():
            typer.echo("\n".join(word_lines(word, language)))
    elif topic:
        typer.echo(json.dumps(usecases.schema_of(topic), ensure_ascii=False, indent=2))
    else:
        typer.echo(say("cli.schema.topics", language))
        for name in (*usecases.schema_topics(), *usecases.list_topics()):
            typer.echo(f"  {name}")


def kind_lines(topic: str, language: Language) -> Iterator[str]:
    """Yield the kinds of events or of clauses, or the templates of clauses, each with its sense."""
    from tregua import usecases

    if topic == "clauses":
        library = usecases.list_clauses()
        for heading, meant in library.topics.items():
            yield f"{heading}: {meant.title.within(language)}"
            for slug, made in library.templates.items():
                if made.topic == heading:
                    yield f"  {slug}  ({made.title.within(language)})"
                    yield f"      {made.purpose.within(language)}"
    elif topic == "clause-kinds":
        for slug, kind in usecases.list_clauses().kinds.items():
            yield f"{slug}  ({kind.title.within(language)})\n    {kind.means.within(language)}"
    else:
        for slug, event in usecases.list_event_kinds().items():
            yield f"{slug}  ({event.label.within(language)})\n    {event.means.within(language)}"


def question_lines(question: "Question", language: Language) -> Iterator[str]:
    """Yield a question with its levels."""
    asked = say(f"cli.asked_per.{question.asked_per.value}", language)
    yield f"{question.id}  ({asked})\n    {question.text.within(language)}"
    for level, words in question.levels.items():
        yield f"      {level}: {words.within(language)}"


def word_lines(entry: "GlossaryTerm | LoadedWord", language: Language) -> Iterator[str]:
    """Yield what to write in both languages; what not to in one, why, and what it rests on."""
    here, *others = sorted(LANGUAGES, key=lambda each: each != language)
    there = "; ".join(f"{other}: {entry.use.within(other)}" for other in others)
    yield f"{entry.id}: {entry.use.within(here)}  ({there})"
    from tregua.domain.knowledge import LoadedWord

    if isinstance(entry, LoadedWord):
        yield "    " + say(f"cli.words.said_by.{entry.said_by.value}", language)
    for kind, words in (("never", entry.never), ("avoid", entry.avoid)):
        if words.within(language):
            yield "    " + say(
                f"cli.words.{kind}", language, words=", ".join(words.within(language))
            )
    yield f"    {entry.why.within(language)}"
    for variant in entry.variants:
        note = f": {variant.note.within(language)}" if variant.note else ""
        yield f"    {', '.join(variant.countries)}: «{variant.heard}»{note}"
    for cite in entry.cites:
        yield "    " + say("cli.words.rests_on", language, source=cite.source, place=cite.at)


def brief(
    dossier: Folder,
    to: Annotated[
        str, typer.Option("--to", metavar="docx,pdf,html", help=option("to"))
    ] = "docx,pdf,html",
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="DIR", help=option("out"), show_default=False)
    ] = Path(),
    lang: Lang = None,
    known_on: KnownOn = None,
    as_of: AsOf = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help=option("on"), show_default=False),
    ] = None,
    report: Annotated[
        str, typer.Option("--report", metavar="REPORT", help=option("report"), show_default=False)
    ] = "",
    audience: Annotated[
        str, typer.Option("--for", metavar="AUDIENCE", help=option("for"), show_default=False)
    ] = "",
    rare: Annotated[
        list[str] | None,
        typer.Option("--rare", metavar="KEY=CHOICE", help=option("rare"), show_default=False),
    ] = None,
    knowledge: KnowledgeToo = None,
    json_: Json = False,
) -> None:
    """Write the briefing, or a copy of a part of it for an audience."""
    from tregua import usecases

    language = chosen(lang)
    if audience and knowledge:
        raise typer.BadParameter(say("cli.knowledge_no_copy", language))
    held = opened(dossier, language, known_on, as_of)
    day = read_day(on) if on else today()
    formats = [each.strip() for each in to.split(",")]
    if audience:
        from tregua.cli.papers import tell_copy, write_copy

        copy = write_copy(held, audience, out, formats, language, day, rare or ())
        tell_copy(copy, language, json_=json_)
        return
    typer.echo(say("cli.brief.working", language), err=True)
    written = usecases.brief_dossier(
        held,
        out,
        formats=formats,
        language=language,
        made_on=day,
        report=report,
        library=usecases.library_with(dossier, *(knowledge or ())),
    )
    if json_:
        typer.echo(as_json("brief", {"files": [str(path) for path in written]}))
        return
    for path in written:
        typer.echo(str(path))
