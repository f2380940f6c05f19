"""Applying rules: one finding per item, with the words the rule has for its answer."""

from collections.abc import Iterable

from tregua.domain import Answer, Finding, Severity
from tregua.domain.knowledge import Rule
from tregua.rules.judging import Judged, judge
from tregua.rules.scene import Item, Scene

__all__ = ["apply_rule", "find"]


def find(rules: Iterable[Rule], scene: Scene, *, limited: bool = False) -> tuple[Finding, ...]:
    """Apply rules in their order; `limited` takes the stricter severity narrow deals ask for."""
    return tuple(f for rule in rules for f in apply_rule(rule, scene, limited=limited))


def apply_rule(rule: Rule, scene: Scene, *, limited: bool = False) -> tuple[Finding, ...]:
    """Apply one rule: to the dossier, or to each item it is for.

    A rule for each of a kind of which none is recorded gives one unclear finding on the dossier,
    unless the kind is known to be listed whole. Where the rule has no words for *not met* (a
    weakness that was not found), it gives no finding: absence of a weakness promises nothing.
    """
    if rule.for_each is None:
        return spoken(rule, "dossier", judge(rule.when, scene), limited)
    items = scene.items.get(rule.for_each, ())
    if not items and rule.for_each not in scene.whole:
        return spoken(rule, "dossier", Judged(Answer.UNCLEAR), limited)
    found: list[Finding] = []
    for item in items:
        judged = judge_item(rule, scene, item)
        if judged is not None:
            found.extend(spoken(rule, item.about, judged, limited))
    return tuple(found)


def judge_item(rule: Rule, scene: Scene, item: Item) -> Judged | None:
    """Judge a rule on one item, or nothing where the rule is not for that item."""
    if rule.where is None:
        return judge(rule.when, scene, (item,))
    picked = judge(rule.where, scene, (item,))
    if picked.answer is Answer.NOT_MET:
        return None
    judged = judge(rule.when, scene, (item,))
    if picked.answer is Answer.UNCLEAR and judged.answer is not Answer.NOT_MET:
        return Judged(Answer.UNCLEAR, judged.because, picked.missing + judged.missing)
    return judged


def spoken(rule: Rule, about: str, judged: Judged, limited: bool) -> tuple[Finding, ...]:
    """Return the finding with the rule's words for the answer, if it has any."""
    words = {
        Answer.MET: rule.says.met,
        Answer.NOT_MET: rule.says.not_met,
        Answer.UNCLEAR: rule.says.unclear,
    }[judged.answer]
    if words is None:
        return ()
    severity = rule.severity_if_limited if limited and rule.severity_if_limited else rule.severity
    return (
        Finding(
            key=f"{rule.id}@{about}",
            rule=rule.id,
            about=about,
            answer=judged.answer,
            says=words,
            severity=Severity.NOTE if severity and judged.answer is Answer.UNCLEAR else severity,
            why=rule.why,
            mend=rule.mend,
            because=judged.because,
            missing=judged.missing,
            cites=rule.cites,
            cases_for=rule.cases.for_,
            cases_against=rule.cases.against,
            weak=bool(judged.because) and all(reason.weak for reason in judged.because),
            field=rule.field or "",
        ),
    )
