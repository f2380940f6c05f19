"""Where the sources of a case differ: judgements by date, rival readings, and corrections."""

from collections.abc import Iterator

from tregua.domain.knowledge import Case, Cell, Correction, Judgement, Rival
from tregua.record.brief.composing.library.shelf import Shelf
from tregua.record.brief.document import Block, Bullets, Heading, Paragraph, Run, Table, Words

__all__ = ["correction_blocks", "judgement_blocks", "rival_blocks"]


def judgement_blocks(case: Case, shelf: Shelf) -> Iterator[Block]:
    """Yield how each source judged the outcome when it was written, one beside the other."""
    yield Heading(shelf.say("library.page.ending"), 1)
    ended, lasted = case.fields.get("outcome_class"), case.fields.get("sustained")
    if ended is not None and ended.value is not None:
        told = shelf.say(
            "library.page.ending.coded",
            outcome=coded("outcome_class", ended, shelf),
            lasted=coded("sustained", lasted, shelf),
        )
        yield Paragraph((Run(told), Run("", cites=shelf.cite(ended.cites))), "lead")
    if not case.judgements:
        yield Paragraph((Run(shelf.say("library.page.ending.as_of")),), "small")
        return
    yield Paragraph((Run(shelf.say("library.page.judgements")),), "note")
    header = tuple(
        shelf.say(f"library.page.column.{name}") for name in ("as_of", "judged", "class")
    )
    rows = tuple(judgement(one, shelf) for one in case.judgements)
    yield Table(
        shelf.say("library.page.judgements.table"), header, rows, (0.26, 0.52, 0.22), beside=True
    )


def coded(name: str, cell: Cell | None, shelf: Shelf) -> str:
    """Return a cell's value with how it is known; or that it is not known."""
    if cell is None or cell.value is None:
        return shelf.say("library.not_known")
    confidence = shelf.say(f"library.confidence.{cell.confidence}").lower()
    return shelf.say(
        "library.page.coded_as", value=shelf.value(name, cell.value), confidence=confidence
    )


def judgement(judged: Judgement, shelf: Shelf) -> tuple[Words, ...]:
    """Return one judgement as a row."""
    if judged.outcome_class is None:
        outcome = shelf.say("library.page.no_class")
    else:
        outcome = shelf.value("outcome_class", judged.outcome_class)
    return (
        (Run(shelf.text(judged.as_of)),),
        (Run(shelf.text(judged.says)), Run("", cites=shelf.cite(judged.cites))),
        (Run(outcome),),
    )


def rival_blocks(case: Case, shelf: Shelf) -> Iterator[Block]:
    """Yield what each passage gives for a fact on which passages differ; nothing is averaged."""
    differ = {name: cell for name, cell in case.fields.items() if cell.rivals}
    if not differ and not case.conflicts:
        return
    yield Heading(shelf.say("library.page.differ"), 1)
    if differ:
        yield Paragraph((Run(shelf.say("library.page.differ.lead")),), "note")
    header = tuple(
        shelf.say(f"library.page.column.{name}") for name in ("given", "ground", "as_of")
    )
    for name, cell in differ.items():
        caption = shelf.say(
            "library.page.differ.table", fact=shelf.label(name), value=shelf.value(name, cell.value)
        )
        rows = tuple(rival(name, one, shelf) for one in cell.rivals)
        yield Table(caption, header, rows, (0.34, 0.4, 0.26), beside=True)
    if case.conflicts:
        yield Paragraph((Run(shelf.say("library.page.conflicts")),), "note")
        yield Bullets(tuple((Run(shelf.text(one)),) for one in case.conflicts))


def rival(name: str, one: Rival, shelf: Shelf) -> tuple[Words, ...]:
    """Return what one passage gives as a row."""
    said = shelf.say(f"library.confidence.{one.confidence}")
    return (
        (Run(shelf.value(name, one.value), strong=one.value is not None),),
        (Run(f"{said}: {shelf.text(one.evidence)}."), Run("", cites=shelf.cite(one.cites))),
        (Run(shelf.text(one.as_of) if one.as_of is not None else shelf.say("library.not_said")),),
    )


def correction_blocks(case: Case, shelf: Shelf) -> Iterator[Block]:
    """Yield the cells coded otherwise before: what they were, what they are now, and why."""
    if not case.corrections:
        return
    yield Heading(shelf.say("library.page.corrections"), 1)
    header = tuple(
        shelf.say(f"library.page.column.{name}") for name in ("fact", "was", "now", "why")
    )
    rows = tuple(correction(one, case, shelf) for one in case.corrections)
    yield Table(shelf.say("library.page.corrections.table"), header, rows, (0.18, 0.25, 0.25, 0.32))


def correction(made: Correction, case: Case, shelf: Shelf) -> tuple[Words, ...]:
    """Return one correction as a row."""
    now = case.fields[made.field]
    same = now.value == made.was.value and now.confidence == made.was.confidence
    before, after = (coded(made.field, cell, shelf) for cell in (made.was, now))
    return (
        (Run(shelf.label(made.field), strong=True),),
        (Run(before),),
        (Run(shelf.say("library.page.remark_only") if same else after),),
        (Run(shelf.text(made.why)), Run("", cites=shelf.cite(made.cites))),
    )
