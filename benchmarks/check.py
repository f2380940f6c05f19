"""How the check of an agreement grows with its clauses, beside an empty Python.

An agreement is written for each number of clauses, with every field of a clause filled in,
conditions, breaches, money, assents, steps and waivers, and some fields left out in turn so that
rules find something. `agreement check` runs as a whole process; then its parts run alone in this
one: reading the folder, judging the rules, telling it. Ratios come first. Times are of the
processor, not of the clock, since a machine may be shared.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from tregua.domain import Clause
from tregua.knowledge import load_catalogue
from tregua.knowledge.clauses import load_clauses
from tregua.usecases import check_dossier_agreement, describe, open_dossier

TREGUA = Path(sys.executable).with_name("tregua")
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
DAY = date(2026, 6, 1)
SIZES = (25, 50, 100, 200, 400)
SIDES = ("party:g0", "party:state", "party:g1", "body:police")
BOOKKEEPING = {"replaces", "withdrawn"}
LEFT_OUT = ("indicator", "owner", "funded_until", "verifier", "breaches", "lawful_basis", "assents")
"""Fields that every eighth clause lacks, each in turn."""
WHEN = {"recorded": "2026-01-01T00:00:00Z"}
CITED = [{"source": "text"}]


def filled(i: int, kind: str) -> dict[str, Any]:
    """Return a clause in which every field says something that others do not say already."""
    before = [{"clause": f"c{i - 1}", "state": "verified", "for_days": 30, "verifier": "A parish",
               "by": "2026-06-01", "otherwise": "forum"}] if i else []  # fmt: skip
    response = {"does": "It is put off", "effect": "suspend", "on": [f"c{max(0, i - 1)}"],
                "by": "body:police", "decided_by": "A judge", "hears": "Both", "within_days": 5,
                "reversible": True, "appeal": "A court"}  # fmt: skip
    grades = [{"id": grade, "says": "Not done", "responses": [response]} for grade in ("a", "b")]
    money = {"goes_to": "members" if i % 2 else "victims", "low": 10, "high": 20, "currency": "USD",
             "payer": "party:state", "from": "2026-01-01", "until": "2026-12-31"}  # fmt: skip
    places = {"places": 40, "people_low": 30, "people_high": 60, "funded_months": 6}
    assent = {"party": SIDES[i % 3], "through": "person:p0", "on": "2026-01-02", "form": "oral",
              "authority": "Shown", "proof": "Minutes", "witnesses": ["person:p0"],
              "read_aloud": True, "formula": "Yes", "doubts": "None", "copy_left": False,
              "sources": CITED}  # fmt: skip
    fields = {
        "id": f"c{i}", **WHEN, "kind": kind, "template": "", "duty_of": [SIDES[i % 4]],
        "owner": SIDES[i % 4], "towards": [SIDES[(i + 1) % 4]], "where": ["place:town"],
        "from": "2026-02-01", "starts": {"days": 10, "after": None, "once": "verified"},
        "until": "2026-12-31", "lasts_days": 300, "due": "2026-05-01", "review": "2026-09-01",
        "requires": before, "in_return_for": [f"c{i - 1}"] if i else [],
        "grants": ["education-training"], "covers": ["killing"], "verified_by": "body:watch",
        "every_days": 7, "breach_grades": ["Slight", "Grave"], "breaches": grades,
        "revocable": True, "irreversible": i % 5 == 1, "funded_until": "2026-10-31",
        "money": [money, money], "capacity": places, "beneficiaries": ["members"],
        "assents": [assent], "vague": {"reason": "Open", "by": "a", "review": "2026-08-01"},
        "sources": CITED,
    }  # fmt: skip
    taken = {field.alias or name for name, field in Clause.model_fields.items()} - set(fields)
    fields |= {name: f"Said of {name}, in clause {i}" for name in taken - BOOKKEEPING}
    for name in ("template", "starts", "lasts_days") if i % 2 else ("vague", "from", "until"):
        fields.pop(name)
    return fields


def clause(i: int, kind: str) -> dict[str, Any]:
    """Return a clause; every eighth one lacks a field, another each time."""
    lacking = LEFT_OUT[i // 8 % len(LEFT_OUT)] if i % 8 == 7 else ""
    return {name: said for name, said in filled(i, kind).items() if name != lacking}


def step(i: int) -> dict[str, Any]:
    """Return the step by which a clause is handed over."""
    worth = {"low": 10, "high": 20, "by": "a", "asked": True, "because": "So it was told"}
    after = [f"s{i - 1}"] if i % 3 else []
    return {"id": f"s{i}", **WHEN, "title": f"Step {i}", "clause": f"c{i}", "by": SIDES[i % 2],
            "to": SIDES[1 - i % 2], "after": after, "costs": worth, "brings": worth, "parts": 2,
            "irreversible": i % 5 == 1, "on": "2026-05-01"}  # fmt: skip


def written(folder: Path, clauses: int) -> None:
    """Write a dossier with an agreement of so many clauses."""
    library = load_clauses()
    templates = list(library.templates)
    kinds = [k for k in library.kinds if library.kinds[k].duty]
    made = [clause(i, kinds[i % len(kinds)]) for i in range(clauses)]
    for i, fields in enumerate(made):
        if "template" in fields:
            fields["template"] = templates[i % len(templates)]
    sheet = {
        "format": 1, "id": "bench", "title": "Bench", "place": "Nowhere", "time_zone": "UTC",
        "locale": "en_GB", "languages": ["en"], "promoter": "A bench", "purpose": "To measure",
        "version": "1", "as_of": "2026", "record_law": "undecided", "handling": "K4",
        "team": [{"id": "a", "parts": ["analyst"]}],
    }  # fmt: skip
    source = {"id": "text", "title": "Text", "kind": "report", "grade": "B2", "handling": "K4",
              "shown_as": "A text", "seen": "whole", **WHEN}  # fmt: skip
    kind_of = {"g0": "group", "g1": "group", "g2": "group", "state": "state"}
    actors = {
        "parties": [{"id": n, "name": n, "kind": kind, **WHEN} for n, kind in kind_of.items()],
        "bodies": [{"id": "police", "name": "Police", "kind": "police", "party": "state", **WHEN},
                   {"id": "watch", "name": "Watch", "kind": "ngo", **WHEN}],
        "places": [{"id": "town", "name": "Town", **WHEN}],
        "persons": [{"id": "p0", "code_name": "P0", "role": "Speaks", "of": "party:g0", **WHEN}],
    }  # fmt: skip
    deal = {"title": "Deal", "form": "written", "pathway": "limited", "begins": "2026-02-01",
            "ends": "2026-12-31", "forum": "A table", "clauses": made,
            "steps": [step(i) for i in range(clauses)]}  # fmt: skip
    waivers = [{"id": f"w{i}", **WHEN, "finding": f"indicator-missing@clause:c{i}", "by": "a",
                "on": "2026-01-02", "reason": "Told so"} for i in range(7, clauses, 8)]  # fmt: skip
    files = {"dossier.yaml": sheet, "sources.yaml": {"sources": [source]}, "actors.yaml": actors,
             "agreement.yaml": deal, "waivers.yaml": {"waivers": waivers}}  # fmt: skip
    folder.mkdir()
    for name, held in files.items():
        (folder / name).write_text(json.dumps(held, indent=1), "utf-8")


def process(*command: object, times: int) -> float:
    """Give the least processor time of a command, after one run that is not counted."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        line = [str(each) for each in command]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    once()
    return min(once() for _ in range(times))


def alone(act: Callable[[], object], times: int = 3) -> float:
    """Give the least processor time of an act in this process."""
    found = []
    for _ in range(times):
        start = time.process_time()
        act()
        found.append(time.process_time() - start)
    return min(found)


def main() -> None:
    empty = process(sys.executable, "-c", "pass", times=9)
    rules = sum(rule.use == "agreement" for rule in load_catalogue().rules.values())
    print(f"{rules} rules; times of the processor in seconds")
    head = ("x python", "judging grew", "command", "reading", "judging", "telling", "findings")
    print(f"{'clauses':<9}" + "".join(f"{name:>13}" for name in head))
    before = 0.0
    with tempfile.TemporaryDirectory() as out:
        for size in SIZES:
            folder = Path(out) / f"c{size}"
            written(folder, size)
            whole = process(TREGUA, "agreement", "check", folder, times=3)
            dossier = open_dossier(folder).dossier
            found = check_dossier_agreement(dossier, on=DAY)
            reading = alone(lambda f=folder: open_dossier(f))
            judging = alone(lambda d=dossier: check_dossier_agreement(d, on=DAY))
            told = alone(lambda d=dossier: describe(d, "agreement", "en", DAY)) - judging
            growth = f"{judging / before:.1f}" if before else ""
            times = f"{whole:>13.2f}{reading:>13.2f}{judging:>13.2f}{told:>13.2f}"
            row = f"{whole / empty:>13.1f}{growth:>13}{times}{len(found.findings):>13}"
            print(f"{size:<9}{row}", flush=True)
            before = judging


if __name__ == "__main__":
    main()
