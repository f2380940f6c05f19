"""How the wait for `tregua assess` grows with groups, answers and rules, beside an empty Python.

A dossier is written for each number of groups, with every question answered that is asked of
the whole or of a group; `assess` runs as a whole process. Then the analysis alone runs on the
largest of them with the criteria two and three times over. Ratios come first.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from tregua.decide.assess import assess
from tregua.domain.knowledge import AskedPer, Question, ValueKind
from tregua.knowledge import load_catalogue
from tregua.usecases import open_dossier

TREGUA = Path(sys.executable).with_name("tregua")
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
WHEN = {"recorded": "2026-01-01T00:00:00Z"}
GROUPS = (1, 4, 13, 40)


def answer(question: Question) -> object:
    """Give a middling answer of a question's kind."""
    order = list(question.levels)
    if question.kind is ValueKind.YES_NO:
        return True
    if question.kind is ValueKind.CHOICES:
        return order[:2]
    return order[len(order) // 2] if order else "asked-not-known"


def written(folder: Path, groups: int) -> int:
    """Write a dossier of so many groups with every question answered; give the claims."""
    names = [f"g{i}" for i in range(groups)]
    sheet = {
        "format": 1, "id": "bench", "title": "Bench", "place": "Nowhere", "time_zone": "UTC",
        "locale": "en_GB", "languages": ["en"], "promoter": "A bench", "purpose": "To measure",
        "version": "1", "as_of": "2026", "record_law": "undecided", "handling": "K4",
    }  # fmt: skip
    source = {
        "id": "text", "title": "Text", "kind": "report", "grade": "B2", "handling": "K4",
        "shown_as": "A text", "seen": "whole", **WHEN,
    }  # fmt: skip
    claims = []
    for question in load_catalogue().questions.values():
        per = question.asked_per
        if per not in (AskedPer.DOSSIER, AskedPer.PARTY):
            continue
        for about in ["dossier"] if per is AskedPer.DOSSIER else [f"party:{n}" for n in names]:
            fields = {"question": question.id, "about": about, "value": answer(question)}
            cited = {"confidence": "medium", "sources": [{"source": "text"}], "by": "a"}
            times = {"as_of": "2025", "learned_on": "2025", **WHEN}
            claims.append({"id": f"c{len(claims)}", **fields, **cited, **times})
    parties = [{"id": n, "name": n, "kind": "group", **WHEN} for n in names]
    files = {
        "dossier.yaml": sheet,
        "sources.yaml": {"sources": [source]},
        "actors.yaml": {"parties": parties},
        "claims.yaml": {"claims": claims},
    }
    folder.mkdir()
    for name, held in files.items():
        (folder / name).write_text(json.dumps(held, indent=1), "utf-8")
    return len(claims)


def seconds(*command: object, times: int) -> float:
    """Give the median wall time of a command, after one run that is not counted."""

    def once() -> float:
        start = time.perf_counter()
        line = [str(each) for each in command]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
        return time.perf_counter() - start

    once()
    return statistics.median(once() for _ in range(times))


def within(folder: Path, times: int) -> float:
    """Give the median time of the analysis alone with the criteria so many times over."""
    dossier, catalogue = open_dossier(folder).dossier, load_catalogue()
    more = {
        f"{slug}-{i}": rule.model_copy(update={"id": f"{slug}-{i}"})
        for i in range(times - 1)
        for slug, rule in catalogue.rules.items()
    }
    larger = replace(catalogue, rules={**catalogue.rules, **more})
    found = []
    for _ in range(3):
        start = time.perf_counter()
        assess(dossier, larger)
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def main() -> None:
    empty = seconds(sys.executable, "-c", "pass", times=9)
    rules = len(load_catalogue().rules)
    print(f"{'whole process':<36} {'x python':>10} {'seconds':>10}")
    with tempfile.TemporaryDirectory() as out:
        for groups in GROUPS:
            folder = Path(out) / f"g{groups}"
            claims = written(folder, groups)
            wait = seconds(TREGUA, "assess", folder, "--json", times=5)
            what = f"{groups} groups, {claims} answers, {rules} rules"
            print(f"{what:<36} {wait / empty:>10.1f} {wait:>10.3f}")
        once = within(Path(out) / "g13", 1)
        print(f"\n{'analysis alone, 13 groups':<36} {'x once':>10} {'seconds':>10}")
        for times in (1, 2, 3):
            wait = within(Path(out) / "g13", times)
            print(f"{f'criteria {times} times over':<36} {wait / once:>10.1f} {wait:>10.3f}")


if __name__ == "__main__":
    main()
