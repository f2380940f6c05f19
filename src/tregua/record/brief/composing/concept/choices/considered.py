"""What the dossier says for and against each option, what is not known, and which cases took it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tregua.record.brief.composing.book import Line
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table

if TYPE_CHECKING:
    from tregua.design.concept.choices import CaseTook, ChoiceReading, Considered
    from tregua.record.brief.composing.concept.documents import Told

__all__ = ["case_names", "considered_blocks", "outcome_blocks"]


def considered_blocks(choice: "ChoiceReading", told: "Told") -> list[Block]:
    """Return what speaks for and against, then what nobody can tell yet, then the cases."""
    book = told.book
    blocks: list[Block] = []
    rows = tuple(option_rows(choice, told))
    if rows:
        codes = ("option", "for", "against")
        header = tuple(book.say(f"concept.choices.column.{code}") for code in codes)
        caption = book.say("concept.choices.caption.considered")
        blocks.append(Table(caption, header, rows, (0.24, 0.38, 0.38)))
    else:
        blocks.append(Paragraph((Run(book.say("concept.choices.nothing_said")),), "note"))
    if missing := missing_words(choice.missing, told):
        blocks.append(Heading(book.say("concept.choices.not_known"), 3))
        blocks.append(Bullets(tuple((Run(words),) for words in missing)))
    if choice.cases:
        blocks.append(Heading(book.say("concept.choices.cases"), 3))
        blocks.append(Bullets(tuple(case_lines(choice, told))))
    return blocks


def outcome_blocks(choices: "Iterable[ChoiceReading]", told: "Told") -> list[Block]:
    """Return once how every case named beside the choices ended, by the class of its outcome."""
    book = told.book
    ended: dict[str, dict[str, None]] = {}
    for case in (case for choice in choices for case in choice.cases):
        title = book.text(book.library.cases[case.case].title)
        ended.setdefault(outcome_words(case, told), {})[title] = None
    if not ended:
        return []
    lines: list[Line] = []
    for outcome, titles in ended.items():
        name = f"{outcome[:1].upper()}{outcome[1:]}: "
        lines.append((Run(name, strong=True), Run("; ".join(titles) + ".")))
    return [
        Heading(book.say("concept.choices.outcomes"), 2),
        Paragraph((Run(book.say("concept.choices.cases_note")),), "small"),
        Bullets(tuple(lines)),
    ]


def option_rows(choice: "ChoiceReading", told: "Told") -> Iterable[tuple[Line, ...]]:
    """Yield each option of which this dossier says something, those taken in bold."""
    book = told.book
    for option in told.known.choices.options:
        sides = [
            tuple(each for each in held if each.option == option.id)
            for held in (choice.for_, choice.against)
        ]
        if any(sides):
            taken = option.id in choice.options
            label: Line = (Run(book.text(option.label), strong=taken),)
            yield (label, *(said(side, told) for side in sides))


def said(considered: "tuple[Considered, ...]", told: "Told") -> Line:
    """Return what some considerations say, with what they rest on; nothing said stays a dash."""
    book = told.book
    if not considered:
        return (Run("–"),)
    words = {each.id: each for each in told.known.choices.considerations}
    line: list[Run] = []
    for i, each in enumerate(considered):
        known = words[each.id]
        records = [record for reason in each.because for record in reason.records]
        cites = dict.fromkeys((*book.claimed(records), *book.cite(each.cites)))
        line.append(Run((" " if i else "") + book.text(known.says), cites=tuple(cites)))
        line.append(Run(f" {book.say('concept.choices.misleads')} ", emphasis=True))
        line.append(Run(book.text(known.misleads_when), emphasis=True))
    return tuple(line)


def missing_words(considered: "tuple[Considered, ...]", told: "Told") -> list[str]:
    """Return the questions that would have to be answered, each once, with whom they ask about."""
    book = told.book
    asked: dict[str, dict[str, None]] = {}
    for each in considered:
        for missing in each.missing:
            asked.setdefault(missing.term, {})[missing.about] = None
    found = []
    for term, abouts in asked.items():
        if term in book.catalogue.questions:
            names = book.listed(book.group_names(abouts))
            found.append(f"{book.question(term)}{f' ({names})' if names else ''}")
        elif term in ("parties", "feuds"):
            found.append(book.say(f"concept.choices.unlisted.{term}"))
    return found


def case_lines(choice: "ChoiceReading", told: "Told") -> Iterable[Line]:
    """Yield for each option the coded cases that took it; their outcomes stand at the end."""
    book = told.book
    for option in told.known.choices.options:
        held = [case for case in choice.cases if case.option == option.id]
        if held:
            names = "; ".join(book.text(book.library.cases[each.case].title) for each in held)
            yield (Run(f"{book.text(option.label)}: ", strong=True), Run(f"{names}."))


def case_names(cases: "Iterable[CaseTook]", told: "Told") -> list[str]:
    """Return cases by title, each with the class of its outcome in words."""
    library = told.book.library
    return [
        f"{told.book.text(library.cases[each.case].title)} ({outcome_words(each, told)})"
        for each in cases
    ]


def outcome_words(case: "CaseTook", told: "Told") -> str:
    """Return the class of a case's outcome in words, or that it is not known."""
    book = told.book
    known = book.library.codebook.fields["outcome_class"].values.get(case.outcome_class)
    return book.text(known) if known else book.say("concept.choices.outcome_unknown")
