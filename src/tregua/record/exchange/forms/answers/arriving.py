"""From the bytes of a filled form to what it would add, or to everything that is wrong with it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from tregua.domain import Dossier, Part
from tregua.domain.knowledge import Question
from tregua.errors import Problem, Problems
from tregua.record.exchange.forms.answers.matching import match
from tregua.record.exchange.forms.answers.reading import answers_in
from tregua.record.exchange.forms.answers.records import Incoming, incoming
from tregua.record.exchange.forms.copies import read_copy

__all__ = ["arrive", "who_may_answer"]


def arrive(
    held: bytes,
    shown: str,
    dossier: Dossier,
    questions: Mapping[str, Question],
    *,
    by: str,
    today: date,
    moment: datetime,
    new_id: str,
) -> Incoming:
    """Return what a filled form would add to a dossier as the answers of one analyst.

    `shown` is the name problems are reported under, `new_id` the id new claims carry.

    Raises
    ------
    Problems
        Everything that is wrong: with the file, the form, its answers, the analyst.
    """
    problems: list[Problem] = []
    allowed = who_may_answer(dossier)
    if by not in allowed:
        problems.append(
            Problem("form_by_unknown", values={"id": by, "allowed": ", ".join(allowed)})
        )
    try:
        matched = match(read_copy(held, shown), dossier, questions)
    except Problems as several:
        raise Problems([*problems, *several.problems]) from None
    answers = answers_in(matched, shown, today)
    return incoming(
        replace(answers, problems=(*problems, *answers.problems)),
        dossier,
        by=by,
        moment=moment,
        shown=shown,
        form=matched.form,
        new_id=new_id,
    )


def who_may_answer(dossier: Dossier) -> tuple[str, ...]:
    """Return the analysts of the team; where no team is named, those who made claims."""
    team = tuple(each.id for each in dossier.sheet.team if Part.ANALYST in each.parts)
    return team or tuple(dict.fromkeys(claim.by for claim in dossier.claims))
