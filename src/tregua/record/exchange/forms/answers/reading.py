"""What a person answered on a form: every answer understood, or everything that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic_core import PydanticCustomError

from tregua.domain import NOT_KNOWN, ClaimValue, Confidence, Range, When
from tregua.domain.knowledge import Question, ValueKind
from tregua.errors import Problem
from tregua.language import Language, say
from tregua.record.exchange.forms.answers.marks import (
    GROUPS,
    mark_in,
    number_in,
    words_in_cell,
)
from tregua.record.exchange.forms.answers.matching import Matched, Placed, shortened
from tregua.record.exchange.forms.form import Item
from tregua.record.exchange.forms.rows import BOX, levels_of

__all__ = ["Answers", "Given", "SourceWords", "answers_in"]

LONGEST = 4_000
"""The most characters one cell may hold."""
SHARED_KEYS = ("source", "at", "grade", "seen")


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What a person wrote on a source: ids or words, the place in it, its grade, how much of it."""

    text: Placed
    at: str
    grade: Placed
    seen: Placed


@dataclass(frozen=True, slots=True)
class Given:
    """One answer on a form, before its source is looked up."""

    item: Item
    value: ClaimValue
    confidence: Confidence
    source: SourceWords
    as_of: When
    learned_on: When
    note: str
    place: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers that could be read, every source named on the form, and all that is wrong."""

    given: tuple[Given, ...]
    named: tuple[SourceWords, ...]
    problems: tuple[Problem, ...]


class Reader:
    """Reads the cells of one question, gathering what is wrong."""

    def __init__(
        self, matched: Matched, item: Item, cells: Mapping[str, Placed], shown: str, today: date
    ) -> None:
        self.item, self.cells, self.shared = item, cells, matched.shared
        self.language: Language = matched.form.language
        self.shown, self.today = shown, today
        self.problems: list[Problem] = []
        self.named_source: SourceWords | None = None

    def refuse(self, problem: str, where: Placed, **values: Any) -> None:
        """Note what is wrong in a cell."""
        self.problems.append(Problem(problem, self.shown, field=where.place, values=values))

    def cell(self, key: str) -> Placed:
        """Return what stands in a cell of this question."""
        return self.cells.get(key, Placed("", self.item.code))

    def shared_cell(self, key: str) -> Placed:
        """Return what stands in a cell, or what was written once for all where it is empty."""
        own = self.cell(key)
        return own if own.text or key not in self.shared else self.shared[key]

    @property
    def first(self) -> Placed:
        """The first cell to write in: where a problem of the whole question is shown."""
        return next(iter(self.cells.values()), Placed("", self.item.code))

    def answered(self) -> bool:
        """Tell whether anything at all was written for this question."""
        return any(
            mark_in(cell.text) if key.startswith(BOX) else cell.text
            for key, cell in self.cells.items()
        )

    def read(self) -> Given | None:
        """Return the answer; nothing where the question was left empty or something is wrong."""
        for each in self.cells.values():
            if len(each.text) > LONGEST:
                self.refuse("form_text_too_long", each, length=len(each.text), largest=LONGEST)
        value = self.value()
        if value is None and [each.code for each in self.problems] == ["form_no_answer"]:
            return None
        confidence = self.confidence(value)
        learned = self.when("learned_on")
        since = learned if value == NOT_KNOWN and not self.says_since() else self.when("as_of")
        source = self.named_source = self.source()
        if learned and since and learned.last < since.first:
            values = {"learned": str(learned), "as_of": str(since)}
            self.refuse("form_learned_too_early", self.shared_cell("learned_on"), **values)
        if self.problems or value is None or not (confidence and learned and since and source):
            return None
        note = self.cell("note").text
        place = self.first.place
        return Given(self.item, value, confidence, source, since, learned, note, place)

    def value(self) -> ClaimValue | None:
        """Return the answer ticked or written."""
        question = self.item.question
        marks = {
            key: mark_in(self.cell(BOX + key).text) for key, _ in levels_of(question, self.language)
        }
        for key, mark in marks.items():
            cell = self.cell(BOX + key)
            ends = mark in ("from", "to") and question.kind is not ValueKind.LEVEL
            if mark == "?" or ends:
                self.refuse("form_box_unreadable", cell, given=shortened(cell.text))
        ticked = [key for key, mark in marks.items() if mark in ("x", "from", "to")]
        written = self.cell("value")
        if self.problems:
            return None
        if not ticked and not written.text:
            self.refuse("form_no_answer", self.first)
            return None
        if NOT_KNOWN in ticked:
            if len(ticked) > 1 or written.text:
                self.refuse("form_two_answers", self.first, given=self.named(ticked))
            return NOT_KNOWN
        return self.written(question, written) if written.text else self.ticked(question, marks)

    def named(self, ticked: list[str]) -> str:
        """Return the words of the levels ticked."""
        words = dict(levels_of(self.item.question, self.language))
        return "; ".join(words[key] for key in ticked)

    def ticked(self, question: Question, marks: Mapping[str, str]) -> ClaimValue | None:
        """Return the level, the choices, the range or the yes that boxes stand for."""
        chosen = [key for key, mark in marks.items() if mark in ("x", "from", "to")]
        ends = [key for key in chosen if marks[key] != "x"]
        if question.kind is ValueKind.CHOICES:
            return tuple(chosen)
        if ends:
            if [marks[key] for key in chosen] != ["from", "to"]:
                self.refuse("form_range_unreadable", self.first, given=self.named(chosen))
                return None
            return Range(low=chosen[0], high=chosen[1])
        if len(chosen) > 1:
            self.refuse("form_two_answers", self.first, given=self.named(chosen))
            return None
        return chosen[0] == "true" if question.kind is ValueKind.YES_NO else chosen[0]

    def written(self, question: Question, cell: Placed) -> ClaimValue | None:
        """Return the number, date or words written as an answer."""
        if question.kind is ValueKind.NUMBER:
            number = number_in(cell.text)
            if number is None:
                self.refuse("form_value_unreadable", cell, given=shortened(cell.text))
            return number
        if question.kind is ValueKind.DATE:
            when = self.read_when(cell)
            return str(when) if when else None
        return cell.text

    def confidence(self, value: ClaimValue | None) -> Confidence | None:
        """Return how sure the person is; of what is not known nobody needs to be sure."""
        cell = self.cell("confidence")
        if not cell.text and value == NOT_KNOWN:
            return Confidence.LOW
        code = self.word(cell, "confidence", needed=value is not None)
        return Confidence(code) if code else None

    def word(self, cell: Placed, group: str, *, needed: bool) -> str | None:
        """Return the one code a cell names."""
        allowed = ", ".join(say(f"form.{group}.{code}", self.language) for code in GROUPS[group])
        if not cell.text:
            if needed:
                self.refuse(f"form_{group}_missing", cell, allowed=allowed)
            return None
        named = words_in_cell(cell.text, group)
        if len(named) == 1:
            return named[0]
        code = "form_two_in_box" if named else f"form_{group}_unknown"
        self.refuse(code, cell, given=shortened(cell.text), allowed=allowed)
        return None

    def source(self) -> SourceWords | None:
        """Return what was written on the source, here or once for all."""
        cells = self.cells if self.cell("source").text else self.shared
        text, at, grade, seen = (cells.get(key, self.cell(key)) for key in SHARED_KEYS)
        if not text.text:
            self.refuse("form_source_missing", self.cell("source"))
            return None
        place = self.cell("at").text or at.text
        return SourceWords(text, place, grade, seen)

    def says_since(self) -> bool:
        """Tell whether it is written since when it was so."""
        return bool(self.shared_cell("as_of").text)

    def when(self, key: str) -> When | None:
        """Return a date written here or once for all, none of it after today."""
        cell = self.shared_cell(key)
        if not cell.text:
            self.refuse("form_date_missing", self.cell(key))
            return None
        when = self.read_when(cell)
        if when and when.first > self.today:
            self.refuse("form_date_future", cell, given=cell.text, today=self.today.isoformat())
            return None
        return when

    def read_when(self, cell: Placed) -> When | None:
        """Return a date of any precision."""
        try:
            return When.read(cell.text)
        except PydanticCustomError as error:
            self.refuse(error.type, cell, given=shortened(cell.text))
            return None


def answers_in(matched: Matched, shown: str, today: date) -> Answers:
    """Return every answer of a matched copy, and all that is wrong with the copy and its answers.

    A question left empty is not answered.
    """
    problems = list(matched.problems)
    given: list[Given] = []
    named: list[SourceWords] = []
    for item, cells in matched.cells:
        reader = Reader(matched, item, cells, shown, today)
        if reader.answered():
            answer = reader.read()
            problems += [each for each in reader.problems if each not in problems]
            given += [answer] if answer is not None else []
            named += [reader.named_source] if reader.named_source is not None else []
    return Answers(tuple(given), tuple(named), tuple(problems))
