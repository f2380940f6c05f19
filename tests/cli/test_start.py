"""Asking for help costs little: the command line loads no noun and no heavy library."""

import subprocess
import sys

HEAVY = ("pydantic", "numpy", "scipy", "typst", "vl_convert", "docx", "jinja2", "tregua.domain")


def test_the_command_line_loads_no_noun_and_no_heavy_library_before_it_is_asked():
    asked = (
        "import sys, tregua.cli.app as app; app.application(); "
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
