"""Who speaks for whom: on what, since when that is proven, by what proof, and until when."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from tregua.decide.actors.grounds import ALL, Cast, Doubt, Noted, once
from tregua.domain import Answer, Missing, Result, Severity, active
from tregua.domain.dates import When
from tregua.domain.people import Authority

__all__ = ["Proven", "Spoken", "Voice", "Voices", "void_voices", "voices"]

MESSAGE = "message"
"""The reach of somebody who carries a message and may promise nothing."""


@dataclass(frozen=True, slots=True)
class Proven(Result):
    """One proof that somebody speaks for others, as it stands on the day.

    `standing` is met where it shows that, not met where it is void, and `why` says why it is void
    or in doubt: `stale`, `may_be_stale`, `identity_not_checked`, `own_word`, `dates`,
    `unsupported`, `low_confidence`. `age_days` is how old it is at least and at most;
    `good_until` the last day on which it is surely good, then the last on which it may be.
    """

    authority: str
    proof: str
    proves: str
    covers: tuple[str, ...]
    on: When
    age_days: tuple[int, int]
    good_until: tuple[date, date]
    stale: Answer
    identity_checked: bool
    checked_by: str
    standing: Answer
    void: bool
    why: tuple[str, ...]
    doubt: Doubt
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice(Result):
    """One who speaks, for whom, and what shows it; `since` is the first day of a proof that stands.

    `answer` is met where at least one proof stands, not met where all are void, and unclear where
    none is recorded.
    """

    who: str
    on_behalf: str
    answer: Answer
    since: When | None
    covers: tuple[str, ...]
    proofs: tuple[Proven, ...]
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True, slots=True)
class Spoken(Result):
    """Whether somebody may speak for a party on a subject, and the proofs that were looked at."""

    answer: Answer
    records: tuple[str, ...]
    missing: tuple[Missing, ...] = ()


@dataclass(frozen=True)
class Voices:
    """Every standing record of authority, by who speaks."""

    cast: Cast
    held: Mapping[str, tuple[Authority, ...]]

    def on(self, who: str, party: str, subject: str, day: date) -> Spoken:
        """Tell whether somebody may speak for a party, or a part of one, on a subject, on a day."""
        found = [
            (proof, Answer.all_of((proven.standing, part, reach)))
            for proof in self.held.get(who, ())
            if (part := self.part(proof.on_behalf, party)) is not None
            and (proven := proof_on(proof, self.cast, day)) is not None
            for reach in (reaches(proof, subject),)
        ]
        if not found:
            return Spoken(Answer.UNCLEAR, (), (Missing("authority", who, "not_recorded"),))
        answer = Answer.any_of(answer for _, answer in found)
        names = tuple(f"authority:{proof.id}" for proof, _ in found)
        untold = [f"authority:{proof.id}" for proof, _ in found if not proof.covers]
        lacks = untold if answer is Answer.UNCLEAR and subject != ALL else []
        return Spoken(
            answer, names, tuple(Missing("covers", name, "not_recorded") for name in lacks)
        )

    def part(self, on_behalf: str, party: str) -> Answer | None:
        """Tell whether who speaks for one speaks for another: a part for its whole is unclear."""
        if on_behalf == party:
            return Answer.MET
        homes = self.cast.homes
        whole, own = homes.get(on_behalf), homes.get(party)
        if own == on_behalf or (own is not None and whole == party):
            return Answer.UNCLEAR
        return None


def reaches(proof: Authority, subject: str) -> Answer:
    """Tell whether an authority covers a subject: one not told apart leaves single ones unclear."""
    if not proof.covers:
        return Answer.MET if subject == ALL else Answer.UNCLEAR
    if subject == ALL:
        return Answer.NOT_MET if set(proof.covers) == {MESSAGE} else Answer.UNCLEAR
    return Answer.of(subject in proof.covers)


def gathered(cast: Cast) -> Voices:
    """Return every standing record of authority by who speaks; nobody under 18 does."""
    held: dict[str, tuple[Authority, ...]] = {}
    for proof in active(cast.dossier.actors.authorities):
        if proof.of not in cast.young:
            held[proof.of] = (*held.get(proof.of, ()), proof)
    return Voices(cast, held)


def proof_on(proof: Authority, cast: Cast, day: date) -> Proven | None:
    """Return a proof as it stands on a day; nothing where it was given later."""
    if proof.on.first > day:
        return None
    kind = cast.kinds.proofs.get(proof.proof)
    good = good_until(proof, kind.stale_after_days if kind else 0)
    stale = Answer.UNCLEAR if good[0] < day <= good[1] else Answer.of(day > good[1])
    proves = kind.proves if kind else "nothing"
    name = f"authority:{proof.id}"
    known, lacks = cast.sure(proof, name)
    void = {
        "stale": stale is Answer.MET,
        "identity_not_checked": not proof.identity_checked,
        "own_word": proves == "nothing",
    }
    open_ = {
        "may_be_stale": stale is Answer.UNCLEAR,
        "dates": proof.on.last > day,
        **{lack.why: True for lack in lacks},
    }
    dated = (name,) if open_["dates"] or open_["may_be_stale"] else ()
    more = [Missing("dates", name, "range")] if dated else []
    if not proof.checked_by:
        more.append(Missing("checked_by", name, "not_recorded"))
    return Proven(
        name,
        proof.proof,
        proves,
        proof.covers,
        proof.on,
        (max(0, (day - proof.on.last).days), (day - proof.on.first).days),
        good,
        stale,
        proof.identity_checked,
        proof.checked_by or "",
        Answer.NOT_MET if any(void.values()) else known if not dated else Answer.UNCLEAR,
        any(void.values()),
        tuple(code for code, so in (void | open_).items() if so),
        cast.doubt({name: proof}, open_dates=dated),
        (*lacks, *more),
    )


def good_until(proof: Authority, days: int) -> tuple[date, date]:
    """Return the last day a proof is surely good, and the last it may be."""
    if proof.until is not None:
        return proof.until.first, proof.until.last
    return later(proof.on.first, days), later(proof.on.last, days)


def later(day: date, days: int) -> date:
    """Return a day so many days later, or the last there is."""
    return day + min(timedelta(days=days), date.max - day)


def voices(held: Voices, speakers: Mapping[str, tuple[str, ...]]) -> Iterator[Voice]:
    """Yield everybody who speaks for others by record, or through whom somebody assented.

    `speakers` gives those a person, body or part was the voice of, in the order written.
    """
    for who in held.cast.in_order((*held.held, *speakers)):
        proofs = held.held.get(who, ())
        for on_behalf in dict.fromkeys((*(p.on_behalf for p in proofs), *speakers.get(who, ()))):
            own = [p for p in proofs if p.on_behalf == on_behalf]
            shown = [p for proof in own if (p := proof_on(proof, held.cast, held.cast.day))]
            if shown or on_behalf in speakers.get(who, ()):
                yield voice(who, on_behalf, shown)


def voice(who: str, on_behalf: str, proofs: list[Proven]) -> Voice:
    """Return what shows that one speaks for another."""
    standing = [proof for proof in proofs if proof.standing is Answer.MET]
    answer = Answer.any_of(p.standing for p in proofs) if proofs else Answer.UNCLEAR
    missing: Iterable[Missing] = [lack for proof in proofs for lack in proof.missing]
    if not proofs:
        missing = [Missing("authority", who, "not_recorded")]
    since = min((p.on for p in standing), key=lambda on: (on.first, on.last), default=None)
    covers = dict.fromkeys(c for p in standing for c in p.covers or (ALL,))
    return Voice(who, on_behalf, answer, since, tuple(covers), tuple(proofs), once(missing))


def void_voices(found: Iterable[Voice]) -> Iterator[Noted]:
    """Yield those whose every proof is void: what was promised through them is not upheld by it."""
    for each in found:
        if each.answer is Answer.NOT_MET:
            key = f"authority-void@{each.who}@{each.on_behalf}"
            records = tuple(proof.authority for proof in each.proofs)
            about = (each.who, each.on_behalf)
            yield Noted(key, "authority-void", about, Severity.WARNING, records)
