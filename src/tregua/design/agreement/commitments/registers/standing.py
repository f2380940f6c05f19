"""Two registers that never speak for each other: what is declared, and what is measured."""

from dataclasses import dataclass

from tregua.design.agreement.commitments.held import Held
from tregua.domain import Citation, Declaration, Result, active
from tregua.domain.deal import Standing
from tregua.language import Words

__all__ = [
    "AgreementRegister",
    "LevelRegister",
    "StandingSaid",
    "agreement_register",
    "level_register",
]


@dataclass(frozen=True, slots=True)
class StandingSaid(Result):
    """What one voice declared of the agreement, on which day, of all of it or of some clauses.

    `stands` is false for what the same voice has replaced by saying something later of the same.
    """

    id: str
    by: str
    on: str
    state: Standing
    stands: bool
    clauses: tuple[str, ...]
    says: Words | None
    sources: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class AgreementRegister(Result):
    """Every declaration, the newest first; `differ` says that voices stand against each other.

    No state of the agreement is worked out from them.
    """

    said: tuple[StandingSaid, ...]
    differ: bool


@dataclass(frozen=True, slots=True)
class LevelRegister(Result):
    """Where levels of harm are told once they are measured; until then nobody can tell."""

    answer: str = "cannot_tell"
    why: str = "not_measured"


def agreement_register(held: Held) -> AgreementRegister:
    """Return what was declared by the day, the newest first."""
    declared = [d for d in active(held.deal.dossier.declarations) if d.on.last <= held.on]
    declared.sort(key=lambda each: (each.on.last, each.on.first, each.recorded), reverse=True)
    heard: set[tuple[str, frozenset[str]]] = set()
    said = []
    for each in declared:
        voice = (each.by, frozenset(each.clauses))
        said.append(said_of(each, stands=voice not in heard))
        heard.add(voice)
    return AgreementRegister(tuple(said), differs(said))


def said_of(each: Declaration, *, stands: bool) -> StandingSaid:
    """Return one declaration as the register holds it."""
    return StandingSaid(
        each.id, each.by, str(each.on), each.state, stands, each.clauses, each.says, each.sources
    )


def differs(said: list[StandingSaid]) -> bool:
    """Tell whether two voices say unlike things of all of it, or of a clause both speak of."""
    standing = [each for each in said if each.stands]
    spoken = {"", *(clause for each in standing for clause in each.clauses)}
    return any(
        len({each.state for each in standing if clause in (each.clauses or ("",))}) > 1
        for clause in spoken
    )


def level_register() -> LevelRegister:
    """Return that levels are not measured here."""
    return LevelRegister()
