"""The command `ask`: walks open questions in order of use and writes each answer at once."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from tregua.cli.decide.asking.answering import draft_answer
from tregua.cli.decide.asking.dialogue import Back, Dialogue, Skip, Stop
from tregua.cli.decide.asking.telling import moved_line
from tregua.cli.opening import note_closed
from tregua.cli.options import Folder, Json, Lang, option
from tregua.cli.speaking import as_json, chosen
from tregua.language import Language, say, say_count

if TYPE_CHECKING:
    from tregua.usecases import OpenQuestion, Sitting

__all__ = ["ask"]


def ask(
    dossier: Folder,
    by: Annotated[
        str | None,
        typer.Option("--by", metavar="ANALYST", help=option("ask_by"), show_default=False),
    ] = None,
    about: Annotated[
        str | None,
        typer.Option("--about", metavar="party:ID", help=option("ask_about"), show_default=False),
    ] = None,
    question: Annotated[
        str | None,
        typer.Option("--question", metavar="ID", help=option("ask_question"), show_default=False),
    ] = None,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, help=option("ask_limit"), show_default=False),
    ] = None,
    json_: Json = False,
    lang: Lang = None,
) -> None:
    """Ask what is open, and write the answers."""
    from tregua import usecases

    language = chosen(lang)
    sitting = usecases.sit_down(dossier)
    note_closed(sitting.dossier, language)
    if json_:
        listed = usecases.open_questions(sitting, by=by or "", about=about, question=question)
        shown = [as_listed(each, language) for each in listed[:limit]]
        typer.echo(as_json("ask", {"questions": shown}))
        return
    analysts = usecases.list_analysts(sitting.dossier, by)
    dialogue = Dialogue(language)
    dialogue.speak("cli.never_here")
    dialogue.speak("ask.start")
    count = 0
    try:
        who = one_of(dialogue, analysts)
        if not sitting.dossier.groups and question is None:
            sitting = name_groups(dialogue, sitting, who)
        for _ in Walk(dialogue, sitting, who, about, question).answers():
            count += 1
            if count == limit:
                break
        else:
            dialogue.speak("ask.none_open", by=who)
    except (Stop, Back):
        pass
    typer.echo(say_count("ask.end", count, language, folder=dossier))


def as_listed(ask: "OpenQuestion", language: Language) -> dict[str, object]:
    """Return an open question as the JSON object lists it."""
    from tregua import usecases

    question = {each.id: each for each in usecases.list_questions()}[ask.question]
    return {**ask.to_dict(), "text": question.text.within(language), "kind": question.kind.value}


def now() -> datetime:
    """Return the moment, to the second, as the faces alone may ask."""
    return datetime.now(UTC).replace(microsecond=0)


def one_of(dialogue: Dialogue, analysts: tuple[str, ...]) -> str:
    """Return who answers, asked only where several may."""
    if len(analysts) == 1:
        return analysts[0]
    options = {str(n): slug for n, slug in enumerate(analysts, 1)}
    dialogue.tell(f"  {key}  {slug}" for key, slug in options.items())
    return dialogue.choose(say("ask.by", dialogue.language), options)


def name_groups(dialogue: Dialogue, sitting: "Sitting", by: str) -> "Sitting":
    """List the groups of a dossier that names none yet; no key leads elsewhere, for B is a name."""
    from tregua import usecases

    while name := dialogue.words(say("ask.group", dialogue.language), keys={}):
        sitting = usecases.add_group(sitting, name, by=by, now=now())
    return sitting


class Walk:
    """One walk through the open questions, with the way back."""

    def __init__(
        self,
        dialogue: Dialogue,
        sitting: "Sitting",
        by: str,
        about: str | None,
        question: str | None,
    ) -> None:
        self.dialogue, self.sitting, self.by = dialogue, sitting, by
        self.about, self.question = about, question
        self.past: list[OpenQuestion] = []
        self.ahead: list[OpenQuestion] = []
        self.latest = ""

    def answers(self) -> Iterator[str]:
        """Yield each claim once it is written, until no question is open."""
        while (ask := self.following()) is not None:
            try:
                yield self.answer(ask)
            except Back:
                self.ahead.insert(0, ask)
                if self.past:
                    self.ahead.insert(0, self.past.pop())
                continue
            except Skip:
                pass
            self.past.append(ask)

    def following(self) -> "OpenQuestion | None":
        """Return the question to ask now: one gone back to, or the first that is still open."""
        from tregua import usecases

        if self.ahead:
            return self.ahead.pop(0)
        met = {(each.question, each.about) for each in self.past}
        found = usecases.open_questions(
            self.sitting, by=self.by, about=self.about, question=self.question
        )
        return next((each for each in found if (each.question, each.about) not in met), None)

    def answer(self, ask: "OpenQuestion") -> str:
        """Ask one question, write the answer, say what it moved, and return the claim's id."""
        from tregua import usecases

        former = usecases.former_answer(self.sitting.dossier, ask, self.by)
        draft = draft_answer(self.dialogue, self.sitting.dossier, ask, former, self.latest)
        written = usecases.write_answer(self.sitting, draft, by=self.by, now=now())
        self.sitting, self.latest = written.sitting, written.source
        self.dialogue.tell([moved_line(written, self.dialogue.language)])
        return written.claim
