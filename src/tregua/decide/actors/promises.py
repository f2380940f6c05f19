"""Promises: through whom each side said yes, and how far that yes reaches those it is to bind."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from tregua.decide.actors.authority import Voices
from tregua.decide.actors.commands import Commands
from tregua.decide.actors.grounds import ALL, Cast, Noted, once
from tregua.domain import (
    Answer,
    Assent,
    AssentForm,
    Clause,
    Missing,
    Result,
    Severity,
    Undertaking,
    active,
)
from tregua.domain.dates import When

__all__ = ["PartBound", "Promise", "Room", "SaidYes", "empty_voices", "promises", "subjects_of"]

FORMS = {
    AssentForm.WRITTEN: Answer.MET,
    AssentForm.PUBLIC: Answer.MET,
    AssentForm.ORAL: Answer.MET,
    AssentForm.REPORTED: Answer.UNCLEAR,
    AssentForm.BY_SILENCE: Answer.UNCLEAR,
}
"""Whether a form of yes is one (judgement): a yes that was only reported, or silence, may be none.

An oral yes counts as a written one, since paper can endanger who holds it.
"""


@dataclass(frozen=True, slots=True)
class PartBound(Result):
    """One part of a party, and whether whoever spoke can bind it; `records` are the ties."""

    whom: str
    answer: Answer
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SaidYes(Result):
    """One yes: whose, through whom, in what form, and how strong, the weakest of three.

    `authority` is whether whoever spoke may speak for the party on the day, `authority_then` on
    the day of the yes; `binding` whether they can bind its `parts`; `form_counts` whether the form
    is surely a yes. `covered_by` names the proofs looked at. `through` and `form` are empty where
    nobody wrote them. `others` are those of whom a proof that is not void says that they may speak
    for the party too, in the order written.
    """

    party: str
    through: str
    on: When | None
    form: str
    strength: Answer
    authority: Answer
    authority_then: Answer
    binding: Answer
    form_counts: Answer
    parts: tuple[PartBound, ...]
    covered_by: tuple[str, ...]
    others: tuple[str, ...]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Promise(Result):
    """One clause, commitment or undertaking with the yes of each side, in the order written.

    `owed_by` are those who must keep it; `strength` is the weakest of theirs, where of several
    ways in which one of them said yes the strongest counts.
    """

    promise: str
    on: tuple[str, ...]
    owed_by: tuple[str, ...]
    strength: Answer
    sides: tuple[SaidYes, ...]


@dataclass(frozen=True, slots=True)
class Yes:
    """A yes as it is written: in a clause, or of an undertaking."""

    through: str = ""
    on: When | None = None
    form: AssentForm | None = None


@dataclass(frozen=True)
class Room:
    """What is asked of a yes: the commands and voices of one day."""

    cast: Cast
    commands: Commands
    voices: Voices
    shown: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = field(default_factory=dict)

    def parts(self, who: str, party: str, on: tuple[str, ...]) -> tuple[PartBound, ...]:
        """Return each part of a party, and whether somebody can bind it on all subjects."""
        return tuple(
            self.bound(who, whom, on) for whom in self.cast.parts.get(party) or (party,) if who
        )

    def bound(self, who: str, whom: str, on: tuple[str, ...]) -> PartBound:
        """Tell whether one can bind one part on all subjects; everybody can bind themselves."""
        if who == whom:
            return PartBound(whom, Answer.MET, ())
        lines = [self.commands.best(who, whom, subject) for subject in on]
        answer = Answer.all_of(line.answer if line else Answer.UNCLEAR for line in lines)
        ties = dict.fromkeys(link.name for line in lines if line for link in line.links)
        return PartBound(whom, answer, tuple(ties))

    def spoken(self, who: str, party: str, on: tuple[str, ...]) -> Answer:
        """Tell whether somebody may speak for a party on all subjects, on the day."""
        day = self.cast.day
        return Answer.all_of(self.voices.on(who, party, s, day).answer for s in on)

    def others(self, party: str, on: tuple[str, ...], but: str) -> tuple[str, ...]:
        """Return who else may speak for a party by a proof that is not void."""
        if (party, on) not in self.shown:
            self.shown[party, on] = self.cast.in_order(
                who for who in self.voices.held if self.may_speak(who, party, on)
            )
        return tuple(who for who in self.shown[party, on] if who != but)

    def may_speak(self, who: str, party: str, on: tuple[str, ...]) -> bool:
        """Tell whether a proof that is not void speaks of somebody and a party."""
        told = [self.voices.on(who, party, subject, self.cast.day) for subject in on]
        return bool(told[0].records) and Answer.NOT_MET not in {each.answer for each in told}


def subjects_of(clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return what a clause is about, in the words for what an order reaches; none told is all.

    A harm for which no reach has a word cannot be left out of one: it stands with the others that
    the clause covers, and alone it is not told apart.
    """
    reaches = cast.kinds.reaches
    seen_in = {harm: slug for slug, reach in reaches.items() for harm in reach.harms}
    seen = (seen_in.get(harm, harm) for harm in clause.covers)
    return tuple(dict.fromkeys(reach for reach in seen if reach in reaches)) or (ALL,)


def promises(room: Room) -> Iterator[Promise]:
    """Yield every promise in the order of the agreement, each commitment after its clause."""
    dossier = room.cast.dossier
    due = active(dossier.commitments)
    for clause in active(dossier.agreement.clauses) if dossier.agreement else ():
        on, said = subjects_of(clause, room.cast), of_clause(clause.assents)
        yield promise(f"clause:{clause.id}", on, clause.duty_of, said, room)
        for owed in (each for each in due if each.clause == clause.id):
            yield promise(f"commitment:{owed.id}", on, (owed.owed_by,), said, room)
    for each in active(dossier.undertakings):
        said = [(each.made_by, as_yes(each))]
        yield promise(f"undertaking:{each.id}", (ALL,), (each.made_by,), said, room)


def of_clause(assents: tuple[Assent, ...]) -> list[tuple[str, Yes]]:
    """Return the yes of each side of a clause, with the party."""
    return [(a.party, Yes(a.through or "", a.on, a.form)) for a in assents]


def as_yes(each: Undertaking) -> Yes:
    """Return an undertaking as the yes of whoever made it; only `written` tells its form."""
    form = AssentForm.WRITTEN if each.written else AssentForm.ORAL
    return Yes(each.through or "", each.on, None if each.written is None else form)


def promise(
    name: str,
    on: tuple[str, ...],
    owed_by: tuple[str, ...],
    said: list[tuple[str, Yes]],
    room: Room,
) -> Promise:
    """Return one promise: each yes that was said, and each that nobody wrote down."""
    by_party: dict[str, list[Yes]] = {party: [] for party in owed_by}
    for party, yes in said:
        if party in by_party or not name.startswith("commitment:"):
            by_party.setdefault(party, []).append(yes)
    sides: Mapping[str, list[SaidYes]] = {
        party: [side(party, yes, on, room) for yes in several] or [side(party, None, on, room)]
        for party, several in by_party.items()
    }
    strength = Answer.all_of(Answer.any_of(s.strength for s in sides[p]) for p in owed_by)
    told = tuple(each for several in sides.values() for each in several)
    return Promise(name, on, owed_by, strength, told)


def side(party: str, yes: Yes | None, on: tuple[str, ...], room: Room) -> SaidYes:
    """Return one yes, or that none was written down."""
    who = yes.through if yes and yes.through not in room.cast.young else ""
    parts = room.parts(who, party, on)
    told = [room.voices.on(who, party, subject, room.cast.day) for subject in on] if who else []
    binding = Answer.all_of(part.answer for part in parts) if who else Answer.UNCLEAR
    authority = Answer.all_of(each.answer for each in told) if told else Answer.UNCLEAR
    form = FORMS[yes.form] if yes and yes.form else Answer.UNCLEAR
    missing = [lack for each in told for lack in each.missing]
    if not who:
        missing.append(Missing("voice" if yes else "assent", party, "not_recorded"))
    bare = [part.whom for part in parts if not part.records and part.whom != who]
    missing += [Missing("command", whom, "not_recorded") for whom in bare]
    return SaidYes(
        party,
        who,
        yes.on if yes else None,
        yes.form.value if yes and yes.form else "",
        Answer.all_of((authority, binding, form)),
        authority,
        then(who, party, yes, on, room),
        binding,
        form,
        parts,
        tuple(dict.fromkeys(name for each in told for name in each.records)),
        room.others(party, on, who),
        once(missing),
    )


def then(who: str, party: str, yes: Yes | None, on: tuple[str, ...], room: Room) -> Answer:
    """Tell whether whoever spoke was shown to speak for the party on the last day it may have been.

    A yes of no recorded day leaves that unclear.
    """
    if not who or yes is None or yes.on is None:
        return Answer.UNCLEAR
    day = min(yes.on.last, room.cast.day)
    return Answer.all_of(room.voices.on(who, party, subject, day).answer for subject in on)


def empty_voices(found: tuple[Promise, ...]) -> Iterator[Noted]:
    """Yield promises that rest on a void authority, and those of which nobody knows the voice."""
    for each in found:
        void = [s for s in each.sides if s.covered_by and s.authority is Answer.NOT_MET]
        silent = [s for s in each.sides if not s.through]
        for rule, sides, severity in (
            ("promise-on-void-authority", void, Severity.WARNING),
            ("promise-without-voice", silent, Severity.NOTE),
        ):
            if sides:
                about = (each.promise, *dict.fromkeys(s.party for s in sides))
                records = tuple(dict.fromkeys(r for s in sides for r in s.covered_by))
                yield Noted(f"{rule}@{each.promise}", rule, about, severity, records)
