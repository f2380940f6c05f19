"""The narrative as read on a day: what is there, what is missing by name, and what it rests on."""

from collections.abc import Mapping
from dataclasses import dataclass

from tregua.decide.strategy import WordFound
from tregua.design.concept.engagement import Engagement
from tregua.design.concept.items.narrative import (
    NEEDS,
    PUBLIC,
    drilled,
    drills_of,
    granted_by,
    hidden,
    hurdle_lacks,
    hurdle_stands,
    jargon_in,
    lines_unsaid,
    may_be_shown,
    needs_of,
    ready,
    too_long,
    unbacked,
)
from tregua.design.concept.narrative.expecting import (
    ExpectedReason,
    NotRecorded,
    expected_reasons,
    not_recorded,
)
from tregua.design.concept.narrative.wording import WordHeard, words_heard
from tregua.domain import Answer, Result, active
from tregua.domain.engagement.public.telling import (
    AccountPart,
    Appearance,
    CostBearer,
    ExchangeLine,
    GivenReason,
    HumanMaterial,
    HurdlePlan,
    InterestProof,
    PublicStep,
    Rebuttal,
    ReplyDrill,
    Spokesperson,
    StatusLine,
)
from tregua.domain.registers import Limit
from tregua.language import Language

__all__ = [
    "AccountRead",
    "ExchangeRead",
    "HurdleRead",
    "LimitRead",
    "NarrativeReading",
    "PieceRead",
    "ReplyRead",
    "StepRead",
    "read_narrative",
]


@dataclass(frozen=True, slots=True)
class AccountRead(Result):
    """One of the three parts: the wordings that stand, and the earlier versions."""

    part: str
    standing: tuple[AccountPart, ...]
    earlier: tuple[AccountPart, ...]


@dataclass(frozen=True, slots=True)
class ExchangeRead(Result):
    """The sentence: what is granted and not named, words of the trade, where it is too long."""

    line: ExchangeLine
    hides: tuple[str, ...]
    jargon: tuple[tuple[Language, WordFound], ...]
    too_long: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class StepRead(Result):
    """One step of telling; `needs` says for a public one what is there, `ready` whether all is."""

    step: PublicStep
    needs: Mapping[str, Answer]
    ready: Answer | None

    @property
    def lacks(self) -> tuple[str, ...]:
        """What is not there, or cannot be told to be."""
        return tuple(name for name in NEEDS if self.needs.get(name, Answer.MET) is not Answer.MET)


@dataclass(frozen=True, slots=True)
class LimitRead(Result):
    """One thing said to be off the table: what no red line backs, what grants it all the same."""

    limit: Limit
    unbacked: tuple[str, ...]
    granted_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HurdleRead(Result):
    """One of the three hurdles: answered, its gap owned, or open; what each answer lacks."""

    hurdle: str
    stands: str
    plans: tuple[HurdlePlan, ...]
    lacks: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PieceRead(Result):
    """A piece on how people came in, and whether victims let it be shown."""

    piece: HumanMaterial
    may_be_shown: Answer


@dataclass(frozen=True, slots=True)
class ReplyRead(Result):
    """An answer kept ready, its rehearsals, and whether the last one came in time and was read."""

    rebuttal: Rebuttal
    drills: tuple[ReplyDrill, ...]
    drilled: Answer


@dataclass(frozen=True, slots=True)
class NarrativeReading(Result):
    """All that is to be said in public; nothing here says how it will be taken.

    `unanswered` are the known attacks without a reply, `unlined` the public steps of which nobody
    wrote what they lend, `lines_unsaid` the red lines marked as public that no sentence covers.
    """

    account: tuple[AccountRead, ...]
    exchange: tuple[ExchangeRead, ...]
    spokespersons: tuple[Spokesperson, ...]
    steps: tuple[StepRead, ...]
    limits: tuple[LimitRead, ...]
    lines_unsaid: tuple[str, ...]
    hurdles: tuple[HurdleRead, ...]
    pieces: tuple[PieceRead, ...]
    replies: tuple[ReplyRead, ...]
    unanswered: tuple[str, ...]
    proofs: tuple[InterestProof, ...]
    reasons: tuple[GivenReason, ...]
    expected: tuple[ExpectedReason, ...]
    not_recorded: tuple[NotRecorded, ...]
    appearances: tuple[Appearance, ...]
    bearers: tuple[CostBearer, ...]
    status: tuple[StatusLine, ...]
    unlined: tuple[str, ...]
    words: tuple[WordHeard, ...]


def read_narrative(engagement: Engagement) -> NarrativeReading:
    """Return what is said in public, with every missing part by name."""
    held, dossier, known = (
        engagement.dossier.narrative,
        engagement.dossier,
        engagement.known.narrative,
    )
    replies = tuple(
        ReplyRead(each, drills_of(each, dossier), drilled(each, dossier))
        for each in active(held.rebuttals)
    )
    answered = {reply.rebuttal.attack for reply in replies}
    lined = {line.step for line in active(held.status)}
    public = [step for step in active(held.steps) if step.kind == PUBLIC]
    return NarrativeReading(
        account=tuple(account_read(part, engagement) for part in known.parts),
        exchange=tuple(exchange_read(line, engagement) for line in active(held.exchange)),
        spokespersons=active(held.spokespersons),
        steps=steps_read(engagement),
        limits=limits_read(engagement),
        lines_unsaid=lines_unsaid(dossier),
        hurdles=tuple(hurdle_read(hurdle, engagement) for hurdle in known.hurdles),
        pieces=tuple(PieceRead(each, may_be_shown(each)) for each in active(held.material)),
        replies=replies,
        unanswered=tuple(attack for attack in known.attacks if attack not in answered),
        proofs=active(held.proofs),
        reasons=active(held.reasons),
        expected=expected_reasons(engagement),
        not_recorded=not_recorded(engagement),
        appearances=active(held.appearances),
        bearers=active(held.bearers),
        status=active(held.status),
        unlined=tuple(step.id for step in public if step.id not in lined),
        words=words_heard(engagement),
    )


def account_read(part: str, engagement: Engagement) -> AccountRead:
    """Return one part of the account with its earlier versions, the latest of them first."""
    written = [each for each in engagement.dossier.narrative.account if each.part == part]
    standing = active(tuple(written))
    earlier = [each for each in reversed(written) if each not in standing]
    return AccountRead(part, standing, tuple(earlier))


def exchange_read(line: ExchangeLine, engagement: Engagement) -> ExchangeRead:
    """Return one sentence on the exchange with what is wrong in it."""
    return ExchangeRead(
        line, hidden(line, engagement), jargon_in(line, engagement), too_long(line, engagement)
    )


def steps_read(engagement: Engagement) -> tuple[StepRead, ...]:
    """Return the steps in the order of their dates; those without one stand last."""
    steps = active(engagement.dossier.narrative.steps)
    dates = [step.held_on or step.planned_on for step in steps]
    places = sorted(
        range(len(steps)), key=lambda i: when.first.toordinal() if (when := dates[i]) else 10**7
    )
    found = []
    for step in (steps[i] for i in places):
        needs = needs_of(step, engagement) if step.kind == PUBLIC else {}
        found.append(StepRead(step, needs, ready(needs) if needs else None))
    return tuple(found)


def limits_read(engagement: Engagement) -> tuple[LimitRead, ...]:
    """Return what was said to be off the table, held against red lines and draft."""
    return tuple(
        LimitRead(limit, unbacked(limit, engagement.dossier), granted_by(limit, engagement))
        for limit in active(engagement.dossier.bargain.off_the_table)
    )


def hurdle_read(hurdle: str, engagement: Engagement) -> HurdleRead:
    """Return how one hurdle stands."""
    dossier = engagement.dossier
    plans = tuple(each for each in active(dossier.narrative.hurdles) if each.hurdle == hurdle)
    return HurdleRead(
        hurdle, hurdle_stands(hurdle, dossier), plans, tuple(hurdle_lacks(each) for each in plans)
    )
