"""Before anyone goes: for each member the insurance, who calls home, and who steps in."""

from datetime import date

from tregua.domain import Dossier, Member, active
from tregua.domain.knowledge.protection.month import FirstMonth
from tregua.language import Language, date_words, say
from tregua.record.brief.document import Block, Document, Paragraph, Run, Table
from tregua.record.brief.papers.month.blanks import CELL, Line, paper_of, who, written

__all__ = ["going_paper"]

COLUMNS = ("member", "insured", "until", "calls_home", "family_knows", "deputy", "takes_over")
BLANK_ROWS = 4


def going_paper(dossier: Dossier, known: FirstMonth, language: Language, made_on: date) -> Document:
    """Return one row for each member by what they do; an empty team gives rows of blanks."""
    team = dossier.sheet.team
    rows = tuple(member_row(each, dossier, language) for each in team) or tuple(
        tuple(written(None, language, CELL) for _ in COLUMNS) for _ in range(BLANK_ROWS)
    )
    header = tuple(say(f"month.going.{name}", language) for name in COLUMNS)
    widths = (0.17, 0.14, 0.12, 0.15, 0.12, 0.15, 0.15)
    blocks: list[Block] = [
        Table(say("month.going.caption", language), header, rows, widths),
        Paragraph((Run(say("month.going.kept", language)), *written(None, language))),
    ]
    return paper_of("going", known, blocks, language, made_on)


def member_row(member: Member, dossier: Dossier, language: Language) -> tuple[Line, ...]:
    """Return what is recorded of one member, with a blank for all that is not."""
    own = dossier.protection
    cover = next((each for each in active(own.covers) if each.who == member.id), None)
    standby = next((each for each in active(own.standbys) if each.who == member.id), None)
    deputy = f"member:{standby.deputy}" if standby and standby.deputy else None
    until = cover.until if cover else None
    return (
        (Run(who(f"member:{member.id}", dossier, language)),),
        written(yes_no(cover.insured if cover else None, language), language, CELL),
        written(date_words(until.last, language) if until else None, language, CELL),
        written(who(cover.family_called_by if cover else None, dossier, language), language, CELL),
        written(yes_no(cover.family_knows if cover else None, language), language, CELL),
        written(who(deputy, dossier, language), language, CELL),
        written(standby.takes_over if standby else None, language, CELL),
    )


def yes_no(flag: bool | None, language: Language) -> str | None:
    """Return yes or no in words, or nothing where nobody said."""
    return None if flag is None else say(f"month.{'yes' if flag else 'no'}", language)
