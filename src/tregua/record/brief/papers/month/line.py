"""If we are asked tomorrow: the one answer, who gives it, and what is not said."""

from datetime import date

from tregua.domain.knowledge.protection.month import FirstMonth
from tregua.language import Language, Words, say
from tregua.record.brief.document import Block, Bullets, Document, Heading, Paragraph, Run
from tregua.record.brief.papers.month.blanks import BLANK, paper_of, written

__all__ = ["line_paper"]


def line_paper(
    known: FirstMonth,
    said: tuple[Words, ...],
    voice: str,
    unsaid: tuple[Words, ...],
    language: Language,
    made_on: date,
) -> Document:
    """Return the line to take with who says it and what is not said; blanks where there is none.

    `said` is the line as the dossier holds it, `unsaid` what must not be said.
    """
    blocks: list[Block] = [Heading(say("month.line.says", language), 2)]
    blocks.extend(Paragraph(written(each, language)) for each in said)
    if not said:
        blocks.append(Paragraph((Run(say("month.line.none", language)),)))
        blocks.append(
            Bullets(
                tuple(
                    (Run(f"{each.within(language)}: "), Run(BLANK * 2, strong=True))
                    for each in known.if_asked
                )
            )
        )
    blocks.append(Heading(say("month.line.voice", language), 2))
    blocks.append(Paragraph(written(voice, language)))
    blocks.append(Heading(say("month.line.unsaid", language), 2))
    blocks.append(Bullets(tuple(written(each, language) for each in unsaid or (None, None))))
    return paper_of("line", known, blocks, language, made_on)
