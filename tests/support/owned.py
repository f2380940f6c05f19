"""A team's folder of own cases, written file by file, as a person would."""

from pathlib import Path

CASE = """\
id: own.port-2019
title: The port district
coder: ana
notes:
  - text: Half of the shopkeepers would not speak.
    confidential: true
  - text: The talks had no text.
fields:
  country:
    value: Atlantis
    confidence: stated
    evidence: The report names the country.
    cites:
      - source: report
        at: Chapter 1
  cohesion:
    value: high
    confidence: inferred
    evidence: Two crews kept the same rule for a year.
    cites:
      - source: report
        at: Chapter 3
  place:
    value: Quay Nine
    confidence: stated
    evidence: Told by the night guard.
    cites:
      - source: talk
        at: first hour
  initiator_types:
    value:
      - religious
    confidence: stated
    evidence: Sister Amalia began it.
    cites:
      - source: report
        at: Chapter 2
    confidential: true
  n_groups:
    value: 2
    confidence: stated
    evidence: Two crews.
    cites:
      - source: report
        at: Chapter 1
  state_capacity:
    value: null
    confidence: unknown
"""
SOURCES = """\
sources:
  - id: report
    title: Report on the port
    handling: K4
    seen: whole
    note: bought at the fair of Ys
  - id: talk
    title: Talk with a guard
    handling: K2
    seen: whole
"""
SECOND = """\
case: own.port-2019
coder: luz
fields:
  cohesion:
    value: low
    confidence: inferred
    evidence: The crews split twice.
    cites:
      - source: report
        at: Chapter 4
  n_groups:
    value: 2
    confidence: stated
    evidence: Two are named.
    cites:
      - source: report
        at: Chapter 1
"""
RULES = """\
own.bells:
  claim: Where a bell announces a truce, people keep to it longer.
  fields:
    - communications
    - sustained
  for:
    - own.port-2019
  against:
    - SLV-MARATRUCE
  caution: Two cases are two cases.
  cites:
    - source: report
      at: Chapter 5
  test:
    when: {cell: communications, in: [broadcast]}
    then: {cell: sustained, is: 'yes'}
"""
FILES = {
    "owner.yaml": "name: Team Ys\n",
    "sources.yaml": SOURCES,
    "cases/port-2019.yaml": CASE,
    "codings/port-2019.luz.yaml": SECOND,
    "propositions.yaml": RULES,
}


def owned(folder: Path) -> Path:
    """Write a whole team's folder and return it."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def mended(folder: Path, name: str, old: str, new: str) -> Path:
    """Replace words in one file of a folder, where they stand once."""
    path = folder / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{name}: {old!r} stands {text.count(old)} times"
    path.write_text(text.replace(old, new), "utf-8")
    return folder
