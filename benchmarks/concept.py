"""What the concept, the page of a bad night and the documents cost, beside an empty Python.

Each runs as a whole process on the model process: the engagement concept as text and as JSON, the
page of a bad night as text and as PDF, and the five documents in three formats and two languages.
Ratios to an empty Python come first. Times are of the processor, not of the clock, since a machine
may be shared; the last line gives the clock of the documents, which are made side by side.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TREGUA = Path(sys.executable).with_name("tregua")
MODEL = Path(__file__).parents[1] / "examples/invented/a-draft-in-good-order"
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
ROUNDS = 5
DOCUMENTS = "concept,process,communications,meeting,victims"


def cost(command: list[str]) -> tuple[float, float]:
    """Return the processor seconds and the seconds by the clock of one command."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(command, env=ENVIRONMENT, check=True, capture_output=True)
    clock = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)
    return used, clock


def best(command: list[str], rounds: int = ROUNDS) -> tuple[float, float]:
    """Return the least of several costs; a first run, which fills the caches, is not counted."""
    cost(command)
    runs = [cost(command) for _ in range(rounds)]
    return min(used for used, _ in runs), min(clock for _, clock in runs)


def main() -> None:
    """Print each cost as a ratio to an empty Python, then in seconds."""
    tregua = [str(TREGUA)]
    model = str(MODEL)
    with tempfile.TemporaryDirectory() as out:
        asked = {
            "concept, as text": [*tregua, "concept", model],
            "concept --json": [*tregua, "concept", model, "--json"],
            "crisis, as text": [*tregua, "crisis", model],
            "crisis, as PDF": [*tregua, "crisis", model, "-o", out, "--to", "pdf"],
        }
        empty, _ = best([sys.executable, "-c", ""])
        print(f"An empty Python: {empty:.3f} s of processor")
        for name, command in asked.items():
            used, clock = best(command)
            print(
                f"{name}: {used / empty:.0f} times that ({used:.2f} s; {clock:.2f} s by the clock)"
            )
        papers = [*tregua, "concept", model, "-d", DOCUMENTS, "-o", out, "--both"]
        used, clock = best(papers, rounds=2)
        print(f"Five documents, three formats, two languages: {used / empty:.0f} times that")
        print(f"({used:.1f} s of processor; {clock:.1f} s by the clock, {os.cpu_count()} cores)")


if __name__ == "__main__":
    main()
