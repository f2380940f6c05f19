"""How the wait for `tregua actors map` grows with actors and ties, beside an empty Python.

A dossier is written for each number of actors: groups with their parts, bodies, and twice as many
ties. The map is drawn as a whole process, then the layout alone within one. Ratios come first.
"""

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from tregua.knowledge.people import load_actor_kinds
from tregua.record.brief.charts.map import graph_of
from tregua.record.brief.charts.map.drawing import drawn
from tregua.usecases import open_dossier

TREGUA = Path(sys.executable).with_name("tregua")
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
WHEN = {"recorded": "2026-01-01T00:00:00Z"}
ACTORS = (15, 30, 60, 120)
DAY = date(2014, 6, 1)
BODIES = ("police", "church", "ngo", "business", "media", "court", "foreign-agency", "families")


def written(folder: Path, actors: int) -> int:
    """Write a dossier of so many actors and twice as many ties; give the ties."""
    chance = random.Random(1)
    groups = max(2, actors // 10)
    parties = [
        {"id": f"g{i}", "name": f"Group {i}", "kind": "group", **WHEN} for i in range(groups)
    ]
    factions = [
        {"id": f"f{i}", "party": f"g{i % groups}", "name": f"Part {i}", **WHEN}
        for i in range(actors // 2)
    ]
    bodies = [
        {"id": f"b{i}", "name": f"Body {i}", "kind": BODIES[i % len(BODIES)], **WHEN}
        for i in range(actors - groups - len(factions))
    ]
    ends = [f"faction:{f['id']}" for f in factions] + [f"body:{b['id']}" for b in bodies]
    kinds = [k for k in load_actor_kinds().ties if k != "command"]
    relations = []
    for i in range(2 * actors):
        one, other = chance.sample(ends, 2)
        during = chance.choice(["2010/2020", "2012-03/2016-05", "2013/2019"])
        held = {"id": f"r{i}", "kind": chance.choice(kinds), "from": one, "to": other}
        relations.append({**held, "during": during, "confidence": "medium", **WHEN})
    sheet = {
        "format": 1, "id": "bench", "title": "Bench", "place": "Nowhere", "time_zone": "UTC",
        "locale": "en_GB", "languages": ["en"], "promoter": "A bench", "purpose": "To measure",
        "version": "1", "as_of": "2026", "record_law": "undecided", "handling": "K4",
    }  # fmt: skip
    people = {
        "parties": parties, "factions": factions, "bodies": bodies, "relations": relations,
    }  # fmt: skip
    folder.mkdir()
    for name, held in {"dossier.yaml": sheet, "actors.yaml": people}.items():
        (folder / name).write_text(json.dumps(held, indent=1), "utf-8")
    return len(relations)


def seconds(*command: object, times: int) -> float:
    """Give the median wall time of a command, after one run that is not counted."""

    def once() -> float:
        start = time.perf_counter()
        line = [str(each) for each in command]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
        return time.perf_counter() - start

    once()
    return statistics.median(once() for _ in range(times))


def layout(folder: Path) -> float:
    """Give the median time of drawing alone, in one process."""
    dossier, kinds = open_dossier(folder).dossier, load_actor_kinds()
    found = []
    for _ in range(3):
        start = time.perf_counter()
        drawn(graph_of(dossier, kinds, "en", DAY), "en", DAY)
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def main() -> None:
    empty = seconds(sys.executable, "-c", "pass", times=9)
    with tempfile.TemporaryDirectory() as out:
        print(f"{'whole process':<36} {'x python':>10} {'seconds':>10}")
        folders = {actors: Path(out) / f"n{actors}" for actors in ACTORS}
        for actors, folder in folders.items():
            ties = written(folder, actors)
            picture = Path(out) / "map.svg"
            wait = seconds(TREGUA, "actors", "map", folder, "-o", picture, "--on", DAY, times=3)
            what = f"{actors} actors, {ties} ties"
            print(f"{what:<36} {wait / empty:>10.1f} {wait:>10.3f}")
        base = layout(folders[ACTORS[0]])
        print(f"\n{'drawing alone':<36} {'x the first':>11} {'seconds':>10}")
        for actors, folder in folders.items():
            wait = layout(folder)
            print(f"{f'{actors} actors':<36} {wait / base:>11.1f} {wait:>10.3f}")


if __name__ == "__main__":
    main()
