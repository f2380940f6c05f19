"""Stories: what happens, on which day, by whom, as codes that a face puts into words."""

from dataclasses import dataclass
from datetime import timedelta

from tregua.design.agreement.states.machine import Chain, Duty, Machine
from tregua.design.agreement.states.searching import TIME, places
from tregua.domain import Result
from tregua.domain.deal import Effect

__all__ = ["StoryStep", "Walk", "counted", "ids", "step_on", "told", "walk"]


SPOKEN = frozenset({"talk", "repair", "decided"})
"""What follows a breach without suspending, revoking or ending anything."""


@dataclass(frozen=True, slots=True)
class StoryStep(Result):
    """One step of a story: the day, what happens as a code, the clause, and who.

    `day` is counted from the beginning, nothing where no day is known; `date` is a date as the
    text writes it; `on` are further clauses the step touches, `grade` a grade of breach.
    """

    day: int | None
    date: str
    event: str
    clause: str = ""
    by: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Walk:
    """What the answers to a breach come to: how it ends, the steps, what was suspended or lost.

    `ends` is `dead` (nothing follows), `spoken` (there is a talk, a repair or a forum's word, and
    no duty changes by it), `open` (before a forum that need not come to an end), `answered` or
    `ended`. `too_late` are the duties (bits) that would have to be
    performed in full first for every answer to come too late; 0 where that cannot be.
    """

    ends: str
    steps: tuple[StoryStep, ...]
    suspended: int = 0
    revoked: int = 0
    returns: bool = False
    too_late: int = 0


def ids(machine: Machine, bits: int) -> tuple[str, ...]:
    """Return the clauses of some bits."""
    return tuple(machine.duties[place].id for place in places(bits))


def step_on(machine: Machine, day: int, event: str, duty: Duty | None = None) -> StoryStep:
    """Return one step on a day, with the day in the words of the text where they are known."""
    known = machine.dated and len(machine.points) > 1
    date = dict(machine.written).get(day, "") if known or day > 0 else ""
    if machine.zero is not None and not date:
        date = (machine.zero + timedelta(days=day)).isoformat()
    own = (duty.id, duty.owed_by) if duty else ("", ())
    return StoryStep(day if known else None, date, event, *own)


def told(machine: Machine, way: tuple[int, ...]) -> list[StoryStep]:
    """Return the steps of a way: time that passes is told by the day of the next step."""
    found: list[StoryStep] = []
    clock = 0
    for move in way:
        if move == TIME:
            clock += 1
            continue
        duty = machine.duties[move]
        event = "begins" if duty.ongoing else "performed"
        seen = "_seen" if duty.seen else ""
        found.append(step_on(machine, machine.points[clock], event + seen, duty))
    return found


def day_after(machine: Machine, way: tuple[int, ...]) -> int:
    """Return the day reached at the end of a way."""
    return machine.points[way.count(TIME)]


def counted(machine: Machine, way: tuple[int, ...], own: int) -> int:
    """Return how many of some duties are performed in full at the end of a way."""
    day, done = day_after(machine, way), set(way)
    return sum(
        place in done and (not duty.ongoing or (duty.last is not None and day >= duty.last))
        for place in places(own)
        for duty in (machine.duties[place],)
    )


def walk(machine: Machine, place: int, chain: Chain, day: int, *, given: int = 0) -> Walk:
    """Return what follows if a duty is found not kept: each answer in turn, to the end.

    `given` are the duties (bits) already performed in full: what is given cannot be withheld.
    """
    duty = machine.duties[place]
    steps = [graded(step_on(machine, day, "not_kept", duty), chain.grade)]
    suspended = revoked = late = 0
    returns, firm = False, False
    for answer in chain.answers:
        event = event_of(answer.effect, decided=answer.decided, forum=machine.settling.forum)
        if event in ("suspend", "revoke"):
            if answer.on & ~given == 0:
                event = "too_late"
            elif event == "suspend":
                suspended |= answer.on & ~given
                returns |= answer.returns
            else:
                revoked |= answer.on & ~given
            late |= answer.on
            firm |= any(p == place or machine.duties[p].endless for p in places(answer.on))
        steps.append(touching(step_on(machine, day, event, duty), ids(machine, answer.on)))
        if event == "end":
            return Walk("ended", tuple(steps))
        if event == "refer":
            if not machine.settling.closes:
                return Walk("open", tuple(steps), too_late=0 if firm else late)
            steps.append(step_on(machine, day, "decided", duty))
    spoken = chain.agreed and any(step.event in SPOKEN for step in steps)
    ends = "answered" if suspended | revoked else "spoken" if spoken else "dead"
    return Walk(ends, tuple(steps), suspended, revoked, returns, 0 if firm else late)


def event_of(effect: Effect | None, *, decided: bool, forum: bool) -> str:
    """Return what an agreed answer comes to, given who is recorded to decide it."""
    if effect is None:
        return "words" if decided else "words_nobody"
    if effect is Effect.REFER:
        return "refer" if forum else "refer_nowhere"
    if effect in (Effect.TALK, Effect.REPAIR):
        return effect.value
    return effect.value if decided else "nobody_decides"


def graded(step: StoryStep, grade: str) -> StoryStep:
    """Return a step with the grade of breach it speaks of."""
    return StoryStep(step.day, step.date, step.event, step.clause, step.by, step.on, grade)


def touching(step: StoryStep, on: tuple[str, ...]) -> StoryStep:
    """Return a step with the further clauses it touches."""
    return StoryStep(step.day, step.date, step.event, step.clause, step.by, on, step.grade)
