"""Judging a condition: the answer, the recorded values it rests on, and what is missing."""

from dataclasses import dataclass

from tregua.domain import Answer, Missing, Range, Reason
from tregua.domain.knowledge import Condition, Join, Loop, Term, Test
from tregua.rules.scene import FieldValue, Found, Item, Known, Scene
from tregua.rules.testing import holds

__all__ = ["Judged", "judge", "shown"]


@dataclass(frozen=True, slots=True)
class Judged:
    """An answer with its reasons; `missing` is empty unless the answer is unclear."""

    answer: Answer
    because: tuple[Reason, ...] = ()
    missing: tuple[Missing, ...] = ()


def judge(condition: Condition, scene: Scene, within: tuple[Item, ...] = ()) -> Judged:
    """Judge a condition on a scene, inside the items being looped over.

    Strong Kleene logic: what is not recorded is unclear, claims that differ are unclear, and an
    answer is given only where the recorded values decide it whatever the rest may be. So taking
    away all claims on a question can turn an answer only into unclear.
    """
    if isinstance(condition, Test):
        return judge_test(condition, scene, within)
    if isinstance(condition, Join):
        return judge_join(condition, scene, within)
    return judge_loop(condition, scene, within)


def judge_test(test: Test, scene: Scene, within: tuple[Item, ...]) -> Judged:
    """Judge one test: all claims must give the same answer, and one of them be sure enough.

    A claim made with low confidence that differs is dissent, and leaves the test unclear; one
    that agrees takes nothing away from the others. So adding a weak claim never frees a
    pathway from what speaks against it by more than making that unclear.
    """
    found = scene.look_up(test.term, within)
    if test.test == "recorded":
        return judge_recorded(test, found)
    if not found.values:
        return unclear(test.term, found, found.why)
    against, gap = operand(test, scene, within)
    if gap:
        return gap
    order = scene.order_of(test.term)
    answers = [holds(test.test, known.value, against, order) for known in found.values]
    if len(set(answers)) > 1:
        return unclear(test.term, found, "differ")
    if answers[0] is Answer.UNCLEAR:
        spans = any(isinstance(known.value, Range) for known in found.values)
        return unclear(test.term, found, "range" if spans else "differ")
    if not any(known.sure for known in found.values):
        return unclear(test.term, found, "low_confidence")
    return Judged(answers[0], reasons(test.term, found, answers[0]))


def judge_recorded(test: Test, found: Found) -> Judged:
    """Judge whether something is recorded: a claim's absence is unclear, a field's is known."""
    present = bool(found.values)
    if test.term.kind != "item":
        if present:
            return Judged(Answer.MET, reasons(test.term, found, Answer.MET))
        return unclear(test.term, found, found.why)
    answer = Answer.of(present is (test.value is True))
    value = shown(found.values[0].value) if present else "not_recorded"
    return Judged(answer, (Reason(test.term.name, found.about, value, answer),))


def operand(test: Test, scene: Scene, within: tuple[Item, ...]) -> tuple[FieldValue, Judged | None]:
    """Return the value a term is held against, or the gap if that is itself not known."""
    if not isinstance(test.value, Term):
        return test.value, None
    found = scene.look_up(test.value, within)
    if not found.values:
        return None, unclear(test.value, found, found.why)
    if len({shown(known.value) for known in found.values}) > 1:
        return None, unclear(test.value, found, "differ")
    if not any(known.sure for known in found.values):
        return None, unclear(test.value, found, "low_confidence")
    return found.values[0].value, None


def unclear(term: Term, found: Found, why: str) -> Judged:
    """Return an unclear answer naming what is missing."""
    return Judged(Answer.UNCLEAR, missing=(Missing(term.name, found.about, why),))


def reasons(term: Term, found: Found, answer: Answer) -> tuple[Reason, ...]:
    """Return the recorded values behind an answer, one reason for each distinct value."""
    by_value: dict[str, list[Known]] = {}
    for known in found.values:
        by_value.setdefault(shown(known.value), []).append(known)
    return tuple(
        Reason(
            term=term.name,
            about=found.about,
            value=value,
            answer=answer,
            records=tuple(k.record for k in knowns if k.record),
            weak=all(k.weak for k in knowns),
        )
        for value, knowns in by_value.items()
    )


def shown(value: FieldValue) -> str:
    """Return a recorded value as one word or list of words, as codes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, Range):
        return f"{bare(value.low)}..{bare(value.high)}"
    return bare(value)


def bare(value: object) -> str:
    """Return a number without an idle decimal, or the text of anything else."""
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def judge_join(join: Join, scene: Scene, within: tuple[Item, ...]) -> Judged:
    """Judge several conditions together."""
    parts = [judge(part, scene, within) for part in join.of]
    if join.join == "none_of":
        joined = any_of(parts)
        return Judged(joined.answer.negated(), joined.because, joined.missing)
    if join.join == "at_least":
        return counted(parts, join.n)
    return all_of(parts) if join.join == "all_of" else any_of(parts)


def all_of(parts: list[Judged]) -> Judged:
    """Join parts that must all hold, keeping the reasons of the parts that decide."""
    return decided(Answer.all_of(part.answer for part in parts), parts)


def any_of(parts: list[Judged]) -> Judged:
    """Join parts of which one must hold, keeping the reasons of the parts that decide."""
    return decided(Answer.any_of(part.answer for part in parts), parts)


def counted(parts: list[Judged], n: int) -> Judged:
    """Join parts of which at least `n` must hold."""
    met = sum(part.answer is Answer.MET for part in parts)
    open_ = sum(part.answer is Answer.UNCLEAR for part in parts)
    if met >= n:
        return decided(Answer.MET, parts)
    return decided(Answer.UNCLEAR if met + open_ >= n else Answer.NOT_MET, parts)


def decided(answer: Answer, parts: list[Judged]) -> Judged:
    """Return an answer with the reasons of the parts that gave it, and what is missing if open."""
    because = dict.fromkeys(r for part in parts if part.answer is answer for r in part.because)
    if answer is not Answer.UNCLEAR:
        return Judged(answer, tuple(because))
    missing = dict.fromkeys(m for part in parts for m in part.missing)
    known = dict.fromkeys(r for part in parts for r in part.because)
    return Judged(answer, tuple(known), tuple(missing))


def judge_loop(loop: Loop, scene: Scene, within: tuple[Item, ...]) -> Judged:
    """Judge a condition over the items of a kind."""
    items = scene.items.get(loop.over, ())
    if not items and loop.over not in scene.whole:
        gap = Missing(loop.over, within[-1].about if within else "dossier", "not_recorded")
        return Judged(Answer.UNCLEAR, missing=(gap,))
    picked = [
        judge(loop.where, scene, (*within, item)) if loop.where else Judged(Answer.MET)
        for item in items
    ]
    thats = [judge(loop.that, scene, (*within, item)) for item in items]
    if loop.loop == "some":
        return any_of([all_of([p, t]) for p, t in zip(picked, thats, strict=True)])
    if loop.loop == "every":
        kept = [
            any_of([Judged(p.answer.negated(), p.because, p.missing), t])
            for p, t in zip(picked, thats, strict=True)
            if p.answer is not Answer.NOT_MET
        ]
        return all_of(kept)
    return shared(loop.least, picked, thats)


def shared(least: float, picked: list[Judged], thats: list[Judged]) -> Judged:
    """Judge whether the share of picked items that pass reaches a bar, whatever is unclear.

    Unclear where no item is surely picked: a share of nothing is neither met nor not met.
    """
    meant = [(p, t) for p, t in zip(picked, thats, strict=True) if p.answer is not Answer.NOT_MET]
    parts = [part for pair in meant for part in pair]
    sure = [t.answer for p, t in meant if p.answer is Answer.MET]
    passes, fails = sure.count(Answer.MET), sure.count(Answer.NOT_MET)
    may_pass = sum(t.answer is not Answer.NOT_MET for _, t in meant)
    may_fail = sum(t.answer is not Answer.MET for _, t in meant)
    if sure and reaches(passes, passes + may_fail, least):
        return decided(Answer.MET, parts)
    if sure and not reaches(may_pass, may_pass + fails, least):
        return decided(Answer.NOT_MET, parts)
    return decided(Answer.UNCLEAR, parts)


def reaches(count: int, of: int, least: float) -> bool:
    """Tell whether so many of so many (more than nought) are at least a share."""
    return count / of >= least
