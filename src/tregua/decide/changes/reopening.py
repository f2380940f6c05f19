"""What an event reopens: answers made old, findings and pathways marked, decisions to revisit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tregua.decide.changes.revisiting import Revisit, decisions_to_revisit
from tregua.decide.changes.staling import Stale, marks_of, stale_answers
from tregua.domain import Dossier, Result, plain
from tregua.domain.knowledge import Catalogue

__all__ = ["Reopened", "what_reopens"]


@dataclass(frozen=True, slots=True)
class Reopened(Result):
    """What is to be looked at again; nothing is withdrawn and nothing starts by itself.

    `marks` gives for each finding (`rule@item`) the claims it rests on that are older than an
    event; `pathways` those (`pathway@group`) that rest on such findings.
    """

    stale: tuple[Stale, ...]
    marks: Mapping[str, tuple[Stale, ...]]
    pathways: tuple[str, ...]
    decisions: tuple[Revisit, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the lists as plain values; each finding with the claims and events of its mark."""
        return {
            "stale": plain(self.stale),
            "findings": [
                {
                    "key": key,
                    "claims": list(dict.fromkeys(one.claim for one in held)),
                    "events": list(dict.fromkeys(one.event for one in held)),
                }
                for key, held in self.marks.items()
            ],
            "pathways": list(self.pathways),
            "decisions": plain(self.decisions),
        }


def what_reopens(dossier: Dossier, catalogue: Catalogue, event: str = "") -> Reopened:
    """Return what all events of a dossier reopen, or one of them by its id."""
    stale = tuple(s for s in stale_answers(dossier, catalogue) if event in ("", s.event))
    marks = marks_of(stale)
    names = tuple(p for p in catalogue.pathways)
    pathways = tuple(key for key in marks if key.partition("@")[0] in names)
    return Reopened(
        stale,
        {key: held for key, held in marks.items() if key not in pathways},
        tuple(sorted(pathways, key=lambda key: names.index(key.partition("@")[0]))),
        tuple(d for d in decisions_to_revisit(dossier, catalogue) if event in ("", d.event)),
    )
