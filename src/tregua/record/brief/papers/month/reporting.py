"""What each of us may have to report: by profession, with what counsel said."""

from collections.abc import Mapping
from datetime import date

from tregua.domain import Dossier, active
from tregua.domain.knowledge.protection import Profession
from tregua.domain.knowledge.protection.month import FirstMonth
from tregua.language import Language, say
from tregua.record.brief.document import Block, Bullets, Document, Heading, Paragraph, Run
from tregua.record.brief.papers.month.blanks import paper_of, who, written

__all__ = ["reporting_paper"]


def reporting_paper(
    dossier: Dossier,
    known: FirstMonth,
    professions: Mapping[str, Profession],
    language: Language,
    made_on: date,
) -> Document:
    """Return the professions in the team with what counsel told each; with none, all there are."""
    duties = active(dossier.protection.report_duties)
    held = dict.fromkeys(each.profession for each in duties if each.profession in professions)
    blocks: list[Block] = []
    if not held:
        blocks.append(Paragraph((Run(say("month.reporting.none", language), strong=True),)))
    for slug in held or professions:
        own = professions[slug]
        blocks.append(Heading(own.label.within(language), 2))
        told = (
            ("may_have_to", own.may_have_to),
            ("may_be_protected", own.may_be_protected),
            ("before", own.before_first_talk),
        )
        blocks.append(
            Bullets(
                tuple(
                    (
                        Run(f"{say(f'month.reporting.{name}', language)} ", strong=True),
                        Run(text.within(language)),
                    )
                    for name, text in told
                )
            )
        )
        for duty in (each for each in duties if each.profession == slug):
            name = who(f"member:{duty.who}", dossier, language)
            lead = say("month.reporting.counsel", language, who=name)
            blocks.append(Paragraph((Run(lead + " "), *written(duty.counsel_note, language))))
        if not held:
            lead = say("month.reporting.counsel_blank", language)
            blocks.append(Paragraph((Run(lead + " "), *written(None, language))))
    return paper_of("reporting", known, blocks, language, made_on)
