"""The table of duties: who owns each, who pays, who looks, what follows, by what authority.

A row says what is recorded and what is not; nothing is counted up, and no empty place is hidden.
"""

from dataclasses import dataclass

from tregua.design.agreement.deal import Deal
from tregua.domain import Answer, AssentForm, Clause, PartyKind, Result
from tregua.domain.deal import SignOff
from tregua.language import Words

__all__ = ["Cell", "DutyRow", "Sign", "duty_rows", "signs"]

WHO = ("counsel", "victims", "security", "treasury", "community", "justice-expert")
"""Whose word is needed before a draft is read out (practice; judgement), in this order."""


@dataclass(frozen=True, slots=True)
class Cell(Result):
    """What is recorded in one place of a row: met where something is, not met where nothing is.

    Unclear where some of those bound have it and some have not. `says` are the words recorded,
    `names` the subjects.
    """

    state: Answer
    says: tuple[Words, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DutyRow(Result):
    """One duty: whose, and what is recorded of owner, money, monitor, answer and authority."""

    clause: str
    duty_of: tuple[str, ...]
    owner: Cell
    money: Cell
    monitor: Cell
    answer: Cell
    authority: Cell


@dataclass(frozen=True, slots=True)
class Sign(Result):
    """What somebody whose word is needed said: `agreed`, `reservation`, `refused`, `not_asked`."""

    who: str
    answer: str
    says: Words | None = None


def duty_rows(deal: Deal) -> tuple[DutyRow, ...]:
    """Return one row for each duty, in the order of the agreement."""
    return tuple(
        DutyRow(
            clause=clause.id,
            duty_of=clause.duty_of,
            owner=owner_of(clause),
            money=money_of(clause),
            monitor=monitor_of(clause),
            answer=answer_of(clause),
            authority=authority_of(clause, deal),
        )
        for clause in deal.duties
    )


def owner_of(clause: Clause) -> Cell:
    """Return who sees to it: the owner named, or the only one bound."""
    if clause.owner is not None:
        return Cell(Answer.MET, names=(clause.owner,))
    if len(clause.duty_of) == 1:
        return Cell(Answer.MET, names=clause.duty_of)
    return Cell(Answer.UNCLEAR if clause.duty_of else Answer.NOT_MET, names=clause.duty_of)


def money_of(clause: Clause) -> Cell:
    """Return whose money it is and to which day; one without the other is unclear."""
    payers = tuple(dict.fromkeys(m.payer for m in clause.money if m.payer))
    who = clause.funded_by is not None or bool(payers)
    until = clause.funded_until is not None or any(m.until for m in clause.money)
    says = (clause.funded_by,) if clause.funded_by is not None else ()
    days = {str(when) for when in (clause.funded_until, *(m.until for m in clause.money)) if when}
    return Cell(both(who, until), (*says, *sorted(days)), payers)


def monitor_of(clause: Clause) -> Cell:
    """Return who looks and by what; one without the other is unclear."""
    who = clause.verifier is not None or clause.verified_by is not None
    names = (clause.verified_by,) if clause.verified_by is not None else ()
    says = tuple(words for words in (clause.verifier,) if words is not None)
    return Cell(both(who, clause.indicator is not None), says, names)


def answer_of(clause: Clause) -> Cell:
    """Return what follows if it is not kept and who decides; one without the other is unclear."""
    agreed = tuple(r for grade in clause.breaches for r in grade.responses)
    says = tuple(r.does for r in agreed) or ((clause.response,) if clause.response else ())
    decided = clause.decided_by is not None or any(r.decided_by or r.by for r in agreed)
    return Cell(both(bool(says), decided), says)


def authority_of(clause: Clause, deal: Deal) -> Cell:
    """Return by what authority: a lawful basis of the state, a yes of anybody else."""
    shown: list[bool] = []
    for about in clause.duty_of:
        if deal.side_of.get(about) is PartyKind.STATE:
            shown.append(clause.lawful_basis is not None)
        else:
            shown.append(any(said(yes.form) and yes.party == about for yes in clause.assents))
    says = (clause.lawful_basis,) if clause.lawful_basis is not None else ()
    voices = tuple(dict.fromkeys(yes.through or yes.party for yes in clause.assents))
    if all(shown) and shown:
        return Cell(Answer.MET, says, voices)
    return Cell(Answer.UNCLEAR if any(shown) else Answer.NOT_MET, says, voices)


def said(form: AssentForm) -> bool:
    """Tell whether a form of yes is one that was heard or seen."""
    return form not in (AssentForm.BY_SILENCE, AssentForm.REPORTED)


def both(one: bool, other: bool) -> Answer:
    """Return met where both are recorded, not met where neither is."""
    if one and other:
        return Answer.MET
    return Answer.UNCLEAR if one or other else Answer.NOT_MET


def signs(given: tuple[SignOff, ...]) -> tuple[Sign, ...]:
    """Return what each of those whose word is needed said last; who was not asked stays visible."""
    last = {each.who: each for each in given}
    return tuple(
        Sign(who, last[who].answer, last[who].says) if who in last else Sign(who, "not_asked")
        for who in WHO
    )
