"""The label audit: who calls a group what, side by side, and the doors a label opens or shuts."""

from dataclasses import dataclass

from tregua.decide.strategy.scene import label_fields
from tregua.domain import Dossier, Result, active
from tregua.domain.knowledge.strategies import LabelEffect, StrategyKnowledge
from tregua.domain.strategy import Label
from tregua.language import Words

__all__ = ["LabelLine", "LabelsOf", "read_labels"]


@dataclass(frozen=True, slots=True)
class LabelLine(Result):
    """One label with the effects the record knows for its kinds, and whether a review is due.

    `in_use` and `review_due` are left empty where the days recorded do not tell. `before` is the
    label the same speaker used earlier.
    """

    label: Label
    known_effects: tuple[LabelEffect, ...]
    in_use: bool | None
    review_due: bool | None
    before: str


@dataclass(frozen=True, slots=True)
class LabelsOf(Result):
    """All labels of one group, by who uses them: none of them is the true one."""

    about: str
    lines: tuple[LabelLine, ...]
    speakers: tuple[Words, ...]
    differ: bool


def read_labels(dossier: Dossier, known: StrategyKnowledge) -> tuple[LabelsOf, ...]:
    """Return the labels of each group that has any, in the order recorded.

    `differ` tells whether speakers give a group labels of different kinds.
    """
    labels = active(dossier.strategy.labels)
    found: list[LabelsOf] = []
    for about in dict.fromkeys(label.about for label in labels):
        own = tuple(label for label in labels if label.about == about)
        lines = tuple(read_label(label, own, dossier, known) for label in own)
        speakers = tuple(dict.fromkeys(label.used_by for label in own))
        kinds = {frozenset(label.codes) for label in own}
        found.append(LabelsOf(about, lines, speakers, len(kinds) > 1))
    return tuple(found)


def read_label(
    label: Label, own: tuple[Label, ...], dossier: Dossier, known: StrategyKnowledge
) -> LabelLine:
    """Return one label with what is known of its kinds."""
    effects = (e for e in known.effects.values() if set(e.codes) & set(label.codes))
    fields = label_fields(label, dossier.sheet.as_of)
    before = next((each.id for each in own if each.followed_by == label.id), "")
    return LabelLine(label, tuple(effects), fields["in_use"], fields["review_due"], before)
