"""How long a person waits for the commands, beside an empty Python and beside typer alone.

Seconds differ from machine to machine; ratios within one run differ little, and come first.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples/el-salvador-2012"
TREGUA = Path(sys.executable).with_name("tregua")
# Compiled modules are kept, as on a reader's machine; else each start would compile them.
ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


def seconds(*command: object, times: int) -> float:
    """Give the median wall time of a command, after one run that is not counted."""

    def once() -> float:
        start = time.perf_counter()
        line = [str(each) for each in command]
        subprocess.run(line, check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
        return time.perf_counter() - start

    once()
    return statistics.median(once() for _ in range(times))


def main() -> None:
    empty = seconds(sys.executable, "-c", "pass", times=15)
    typer = seconds(sys.executable, "-c", "import typer", times=15)
    with tempfile.TemporaryDirectory() as out:
        waits = {
            "python -c pass": empty,
            "python -c 'import typer'": typer,
            "tregua --help": seconds(TREGUA, "--help", times=15),
            "tregua check": seconds(TREGUA, "check", EXAMPLE, times=5),
            "tregua brief, three formats": seconds(TREGUA, "brief", EXAMPLE, "-o", out, times=3),
        }
    print(f"{'':<28} {'x python':>10} {'x typer':>10} {'seconds':>10}")
    for what, wait in waits.items():
        print(f"{what:<28} {wait / empty:>10.1f} {wait / typer:>10.1f} {wait:>10.3f}")


if __name__ == "__main__":
    main()
