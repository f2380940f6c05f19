"""Who said yes to what and how it is shown; what is vague on purpose; what was said outside."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from tregua.decide.actors import Promise, SaidYes
from tregua.design.agreement.commitments.days import DueDay
from tregua.design.agreement.commitments.held import Held
from tregua.domain import Answer, Assent, AssentForm, Citation, Clause, Result, Undertaking, active
from tregua.domain.registers.bargain import Basis
from tregua.language import Words

__all__ = ["AssentRead", "UndertakingRead", "VagueRead", "assents_of", "outside", "vague_of"]

WEAK = {AssentForm.BY_SILENCE: "by_silence", AssentForm.REPORTED: "only_reported"}


@dataclass(frozen=True, slots=True)
class AssentRead(Result):
    """One yes to a clause, or that none of a bound party is recorded, with what it lacks.

    `authority_then` is whether whoever spoke was shown to speak for the party on that day.
    `gaps` are `no_assent`, `no_voice`, `no_proof`, `by_silence`, `only_reported`,
    `authority_not_shown` and `authority_denied`.
    """

    clause: str
    party: str
    through: str
    on: str
    form: str
    authority: Words | None
    authority_then: Answer
    proof: Words | None
    witnesses: tuple[str, ...]
    doubts: Words | None
    gaps: tuple[str, ...]
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class VagueRead(Result):
    """A clause left vague on purpose: why, by whose decision, and when it is looked at again.

    `gaps` are `no_review` and `review_past`.
    """

    clause: str
    reason: Words
    by: str
    review: DueDay
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UndertakingRead(Result):
    """A promise outside the text beside the clauses it bears on, with what it lacks.

    `gaps` are `not_written`, `basis_not_checked`, `basis_none_found` and `contradicts`.
    """

    id: str
    made_by: str
    through: str
    made_to: tuple[str, ...]
    promise: Words
    on: str
    written: bool | None
    basis: Basis
    lawful_basis: Words | None
    bears_on: tuple[str, ...]
    contradicts: tuple[str, ...]
    gaps: tuple[str, ...]
    sources: tuple[Citation, ...]


def assents_of(held: Held, promises: tuple[Promise, ...]) -> tuple[AssentRead, ...]:
    """Return every yes of every clause, and each party that is bound without one."""
    strength = {each.promise: each.sides for each in promises}
    return tuple(
        each
        for clause in held.deal.clauses
        for each in of_clause(clause, strength.get(f"clause:{clause.id}", ()))
    )


def of_clause(clause: Clause, sides: tuple[SaidYes, ...]) -> Iterator[AssentRead]:
    """Yield the yeses of one clause, then the bound parties without one."""
    known: Mapping[tuple[str, str], SaidYes] = {(s.party, s.through): s for s in sides}
    for yes in clause.assents:
        yield read_yes(clause.id, yes, known.get((yes.party, yes.through or "")))
    said = {yes.party for yes in clause.assents}
    for party in clause.duty_of:
        if party not in said:
            gaps = ("no_assent",)
            unclear = Answer.UNCLEAR
            yield AssentRead(clause.id, party, "", "", "", None, unclear, None, (), None, gaps, ())


def read_yes(clause: str, yes: Assent, side: SaidYes | None) -> AssentRead:
    """Return one yes with what it lacks."""
    then = side.authority_then if side else Answer.UNCLEAR
    return AssentRead(
        clause,
        yes.party,
        yes.through or "",
        str(yes.on),
        yes.form.value,
        yes.authority,
        then,
        yes.proof,
        yes.witnesses,
        yes.doubts,
        tuple(gaps_of(yes, then)),
        yes.sources,
    )


def gaps_of(yes: Assent, then: Answer) -> Iterator[str]:
    """Yield what a yes lacks."""
    if yes.through is None:
        yield "no_voice"
    if yes.form in WEAK:
        yield WEAK[yes.form]
    if yes.proof is None and not yes.witnesses:
        yield "no_proof"
    if then is not Answer.MET:
        yield "authority_denied" if then is Answer.NOT_MET else "authority_not_shown"


def vague_of(held: Held) -> tuple[VagueRead, ...]:
    """Return the clauses that are vague on purpose."""
    found = []
    for clause in held.deal.clauses:
        if clause.vague is not None:
            review = held.day(clause.vague.review)
            past = ("review_past",) if review.past(held.on) else ()
            gaps = ("no_review",) if review.how == "none" else past
            found.append(VagueRead(clause.id, clause.vague.reason, clause.vague.by, review, gaps))
    return tuple(found)


def outside(held: Held) -> tuple[UndertakingRead, ...]:
    """Return the promises outside the text in the order written."""
    return tuple(read_outside(each) for each in active(held.deal.dossier.undertakings))


def read_outside(each: Undertaking) -> UndertakingRead:
    """Return one promise outside the text with what it lacks."""
    basis = Basis.FOUND if each.lawful_basis is not None else each.basis
    gaps = ["not_written"] if each.written is False else []
    if basis is not Basis.FOUND:
        gaps.append(f"basis_{basis.value}")
    gaps.extend(["contradicts"] if each.contradicts else [])
    return UndertakingRead(
        each.id,
        each.made_by,
        each.through or "",
        each.made_to,
        each.promise,
        str(each.on or ""),
        each.written,
        basis,
        each.lawful_basis,
        each.bears_on,
        each.contradicts,
        tuple(gaps),
        each.sources,
    )
