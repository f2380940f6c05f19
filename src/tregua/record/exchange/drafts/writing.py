"""A draft as a Word document: one table a clause, to be edited in its right column."""

from collections.abc import Iterator

from tregua.language import say
from tregua.record.exchange.drafts.draft import Draft, DraftBlock
from tregua.record.exchange.forms.word.marking import cell, paragraph, row, table, word_file

__all__ = ["STEPS", "write_draft"]

WIDTHS = (2900, 7192)
"""Two columns in twentieths of a point; together 178 mm."""
STEPS = 5


def write_draft(draft: Draft) -> bytes:
    """Return a draft as DOCX; the same draft gives the same bytes."""
    language = draft.language
    body = [
        paragraph(draft.title, "Title"),
        paragraph(say("draft.reference", language, reference=draft.reference), "Reference"),
        *(paragraph(say(f"draft.step.{n}", language), "Step") for n in range(1, STEPS + 1)),
    ]
    for block in draft.blocks:
        body += [paragraph("", "Gap"), block_table(block), *below(block, draft)]
    body.append(paragraph(say("draft.footer", language), "Small"))
    footer = say("draft.footer", language)
    return word_file("".join(body), footer, language, draft.title)


def block_table(block: DraftBlock) -> str:
    """Return the table of one clause; its first row carries the key it comes back under."""
    key = f"{block.key} {block.mark}".strip()
    head = row(
        (
            cell(paragraph(key, "Quiet"), WIDTHS[0], fill="E7E2D8"),
            cell(paragraph(block.heading, "Head"), WIDTHS[1], fill="E7E2D8"),
        ),
        header=True,
    )
    rows = (
        row(
            (
                cell(paragraph(each.label, "Label"), WIDTHS[0], fill="F6F3ED"),
                cell(paragraph(each.text, "Answer"), WIDTHS[1]),
            )
        )
        for each in block.rows
    )
    return table((head, *rows), WIDTHS, "FormTable")


def below(block: DraftBlock, draft: Draft) -> Iterator[str]:
    """Yield what stands under a clause: parts only the file can change, then what is known."""
    if block.held:
        parts = ", ".join(block.held)
        yield paragraph(say("draft.held", draft.language, parts=parts), "Small")
    for label, text in block.advice:
        yield paragraph(f" {text}", "Small", strong=f"{label}:")
