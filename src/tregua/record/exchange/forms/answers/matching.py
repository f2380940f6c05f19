"""Whether a filled copy is the form it says it is, and which cells hold which answer."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from tregua.domain import Dossier
from tregua.domain.knowledge import Question
from tregua.errors import Problem, Problems
from tregua.language import Language, say
from tregua.record.exchange.forms.filled import Cell, Copy, Found, tidy
from tregua.record.exchange.forms.form import FORMAT, Form, Item, form_of, item_of
from tregua.record.exchange.forms.pages import printed_words
from tregua.record.exchange.forms.rows import DEFAULTS, Block, Row, blocks_of

__all__ = ["Matched", "Placed", "match"]

PART = "([A-Z2-7]{6})"
REFERENCE = re.compile(rf"\bF([0-9]{{1,4}})-(?:(EN|ES)([BN])-{PART}-{PART}-{PART}\b)?")
SHORT = 60


@dataclass(frozen=True, slots=True)
class Placed:
    """What stands in one answer cell, and where, in the words of the form's language."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Matched:
    """A filled copy of a known form: what stands in each answer cell of each question.

    `shared` is what holds for every answer unless it says otherwise.
    """

    form: Form
    shared: Mapping[str, Placed]
    cells: tuple[tuple[Item, Mapping[str, Placed]], ...]
    problems: tuple[Problem, ...]


def match(copy: Copy, dossier: Dossier, questions: Mapping[str, Question]) -> Matched:
    """Return what stands in the answer cells of a copy, with all that is wrong around them.

    Raises
    ------
    Problems
        If the copy cannot be known as a form of this dossier: `form_no_reference`,
        `form_two_references`, `form_newer`, `form_other_dossier`, `form_questions_changed`.
    """
    said = reference_in(copy)
    language: Language = "es" if said[2] == "ES" else "en"
    codes = [block.code for block in copy.blocks if block.code != DEFAULTS]
    once = list(dict.fromkeys(codes))
    form = form_of(dossier, questions, once, language=language, blind=said[3] == "B")
    problems = [placed(each, language) for each in copy.problems]
    problems += code_problems(copy, dossier, questions, language)
    if len(form.items) == len(once):
        problems += identity_problems(said, form, copy)
    expected = {block.code: block for block in blocks_of(form)}
    held: dict[str, dict[str, Placed]] = {}
    for found in copy.blocks:
        if found.code in expected and found.code not in held:
            held[found.code], wrong = answer_cells(expected[found.code], found, copy, language)
            problems += wrong
    problems += loose_problems(copy, form, dossier)
    cells = tuple((item, held.get(item.code, {})) for item in form.items)
    return Matched(form, held.get(DEFAULTS, {}), cells, tuple(problems))


def reference_in(copy: Copy) -> re.Match[str]:
    """Return the one reference of a copy, in its parts."""
    found = {each[0]: each for line in copy.loose for each in REFERENCE.finditer(line)}
    for each in found.values():
        if int(each[1]) > FORMAT:
            formats = {"given": int(each[1]), "known": FORMAT}
            raise Problems([Problem("form_newer", copy.shown, values=formats)])
    whole = [each for each in found.values() if each[2]]
    if not whole:
        raise Problems([*copy.problems, Problem("form_no_reference", copy.shown)])
    if len(whole) > 1:
        given = ", ".join(each[0] for each in whole)
        raise Problems([Problem("form_two_references", copy.shown, values={"given": given})])
    return whole[0]


def placed(problem: Problem, language: Language) -> Problem:
    """Return a problem found in a row of a table with its place in words."""
    number, slash, row = problem.field.partition("/")
    if not slash or not number.isdigit():
        return problem
    return replace(problem, field=say("form.place.table", language, table=number, row=row))


def code_problems(
    copy: Copy, dossier: Dossier, questions: Mapping[str, Question], language: Language
) -> Iterator[Problem]:
    """Yield codes that stand for nothing, and codes that stand twice."""
    counts = Counter(block.code for block in copy.blocks)
    for block in copy.blocks:
        known = block.code == DEFAULTS or item_of(block.code, dossier, questions, language)
        if not known:
            values = {"given": shortened(block.code)}
            where = place_of(copy, block, Cell("", 1, 1), language)
            yield Problem("form_code_unknown", copy.shown, field=where, values=values)
    for code, times in counts.items():
        if times > 1 and code:
            yield Problem("form_code_twice", copy.shown, values={"given": shortened(code)})


def identity_problems(said: re.Match[str], form: Form, copy: Copy) -> Iterator[Problem]:
    """Yield what shows that questions were taken out or put in.

    Raises
    ------
    Problems
        If the form is of another dossier, or its questions are worded otherwise by now.
    """
    number, asked, mark = said[4], said[5], said[6]
    if number == form.id and asked == form.asked and mark == form.mark:
        return
    if mark == form.mark and asked != form.asked and number == form.id:
        raise Problems([Problem("form_questions_changed", copy.shown)])
    if mark == form.mark:
        yield Problem("form_incomplete", copy.shown)
        return
    raise Problems([Problem("form_other_dossier", copy.shown)])


def answer_cells(
    expected: Block, found: Found, copy: Copy, language: Language
) -> tuple[dict[str, Placed], list[Problem]]:
    """Return what stands in the answer cells of one question, and what was changed around them."""
    held: dict[str, Placed] = {}
    problems: list[Problem] = []
    if len(found.rows) != len(expected.rows):
        counts = {"found": len(found.rows), "expected": len(expected.rows)}
        where = place_of(copy, found, found.rows[0][0], language)
        return held, [Problem("form_rows", copy.shown, field=where, values=counts)]
    for row, cells in zip(expected.rows, found.rows, strict=True):
        ordered, spare = in_order(row, cells, copy.grid)
        if len(ordered) != len(row.slots) or spare:
            counts = {"found": len(cells), "expected": len(row.slots)}
            where = place_of(copy, found, cells[0] if cells else Cell("", 1, 1), language)
            problems.append(Problem("form_cells", copy.shown, field=where, values=counts))
            continue
        for slot, cell in zip(row.slots, ordered, strict=True):
            where = place_of(copy, found, cell, language)
            if slot.key:
                held[slot.key] = Placed(cell.text, where)
            elif cell.text != tidy(slot.words):
                code = "form_level_unknown" if row.look == "box" else "form_words_changed"
                values = {"given": shortened(cell.text), "expected": slot.words}
                problems.append(Problem(code, copy.shown, field=where, values=values))
    return held, problems


def in_order(row: Row, cells: tuple[Cell, ...], grid: bool) -> tuple[tuple[Cell, ...], bool]:
    """Return the cells of a row, one for each slot, and whether anything stands beside them."""
    if not grid:
        return cells, False
    starts = [sum(slot.span for slot in row.slots[:n]) for n in range(len(row.slots))]
    ordered = tuple(cells[start] for start in starts if start < len(cells))
    spare = any(cell.text for n, cell in enumerate(cells) if n not in starts)
    return ordered, spare


def loose_problems(copy: Copy, form: Form, dossier: Dossier) -> Iterator[Problem]:
    """Yield text outside the questions that was not printed there.

    The list of sources may have grown, or a title been mended, since the form was written.
    """
    printed = {tidy(words) for words in printed_words(form)}
    listed = {source.id for source in dossier.sources}
    for line in map(tidy, copy.loose):
        known = line in printed or REFERENCE.fullmatch(line) or line.partition(": ")[0] in listed
        if not known and line.strip("\N{BULLET} "):
            yield Problem("form_outside", copy.shown, values={"given": shortened(line)})


def place_of(copy: Copy, block: Found, cell: Cell, language: Language) -> str:
    """Return where a cell is: its sheet and cell, or its table and row, after the code."""
    if copy.grid:
        letter = chr(64 + cell.column) if 0 < cell.column <= 26 else "?"
        where = f"{block.place}!{letter}{cell.row}"
    else:
        where = say("form.place.table", language, table=block.place, row=cell.row)
    return f"{shortened(block.code)} {where}".strip()


def shortened(text: str) -> str:
    """Return a text short enough for one line."""
    text = tidy(text)
    return text if len(text) <= SHORT else f"{text[: SHORT - 3]}..."
