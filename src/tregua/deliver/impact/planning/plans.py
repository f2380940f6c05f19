"""The plan of a study: what is asked, where, with what, as text that can be compared and sealed."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from tregua.deliver.impact.beginning.cutting import before_only, between, start_of
from tregua.deliver.impact.study import Study
from tregua.domain import Result, StudyAsked, Treatment, When
from tregua.series.panels import Panel

__all__ = ["BETWEEN", "NONE", "Planned", "canonical", "digest_of", "planned"]

ESTIMAND = "recorded/expected while_on"
"""Recorded over expected counts while the truce was on, all places with a truce together."""
NONE = "-"
BETWEEN = "; "
"""Between the entries of a choice that lists several."""


@dataclass(frozen=True, slots=True)
class Planned(Result):
    """A study as it stands now, and up to which day counts were read to write it down.

    `asked` holds every choice by name: `estimand`, `outcome`, `harms`, `as_of`, `treatment`,
    `start`, `expected_from`, `end`, `pauses`, `places`, `since`, `until`, `neighbours_km`,
    `donors`, `left_out`, `waived`, `designs`, `level`, `seed`. A choice not made is `-`.
    `outcomes_on_file` tells whether the table already reached the start: then nobody can know
    from the dossier that the counts had not been seen elsewhere.
    """

    study: str
    asked: Mapping[str, str]
    digest: str
    read_until: date
    outcomes_on_file: bool


def planned(
    question: StudyAsked,
    treatment: Treatment,
    panels: Sequence[Panel],
    study_of: Callable[[Panel], Study],
    *,
    designs: Mapping[str, str],
    seed: int = 1,
) -> Planned:
    """Return the plan of a study; only periods before the start are looked at.

    Parameters
    ----------
    question : StudyAsked
        As written down.
    treatment : Treatment
        Its start, pauses and places.
    panels : sequence of Panel
        The panel of the outcome asked about first, then those of the other harms.
    study_of : callable
        Says of the first panel, already cut, which places are leaned on and which not, and why.
    designs : mapping
        Name of each design to be asked, and its options as text.
    seed : int
        Of all draws.

    Raises
    ------
    Declined
        `plan_nothing_before`.
    """
    start = start_of(treatment)
    cut = [before_only(between(panel, question), start) for panel in panels]
    study = study_of(cut[0])
    asked = {
        "estimand": ESTIMAND,
        "outcome": outcome(cut[0]),
        "harms": listed(outcome(panel) for panel in cut[1:]),
        "as_of": listed(f"{panel.id} {panel.as_of or NONE}" for panel in cut),
        **of_treatment(treatment),
        "since": said(question.since),
        "until": said(question.until),
        "neighbours_km": f"{question.neighbours_km:g}",
        "donors": listed(sorted(study.donors)),
        "left_out": listed(sorted(f"{each.place} ({each.why})" for each in study.left_out)),
        "waived": study.waived or NONE,
        "designs": listed(f"{name}({options})" for name, options in sorted(designs.items())),
        "level": "0.05",
        "seed": str(seed),
    }
    return Planned(
        question.id,
        asked,
        digest_of(asked),
        max(panel.periods[-1].last for panel in cut),
        any(panel.periods[-1].last >= start for panel in panels),
    )


def outcome(panel: Panel) -> str:
    """Return which counts are meant: harm, table, institution, length of period."""
    return f"{panel.harm} {panel.id} {panel.institution} {panel.length.value}"


def of_treatment(treatment: Treatment) -> dict[str, str]:
    """Return the course of the truce as its record has it."""
    return {
        "treatment": treatment.id,
        "start": said(treatment.start),
        "expected_from": said(treatment.expected_from),
        "end": said(treatment.end),
        "pauses": listed(f"{each.since}/{said(each.until)}" for each in treatment.pauses),
        "places": listed(
            f"{each.place} {said(each.start)}/{said(each.end)} {each.share:g}"
            for each in treatment.places
        ),
    }


def said(when: When | None) -> str:
    """Return a date as written, or the mark for none."""
    return NONE if when is None else str(when)


def listed(entries: Iterable[str]) -> str:
    """Return entries as one text, or the mark for none."""
    return BETWEEN.join(entries) or NONE


def canonical(asked: Mapping[str, str]) -> str:
    """Return the choices as one text: sorted by name, the same for the same choices.

    >>> canonical({"seed": "1", "end": "-"})
    '{"end":"-","seed":"1"}'
    """
    return json.dumps(dict(asked), sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def digest_of(asked: Mapping[str, str]) -> str:
    """Return the SHA-256 of the canonical text, in hexadecimal."""
    return sha256(canonical(asked).encode()).hexdigest()
