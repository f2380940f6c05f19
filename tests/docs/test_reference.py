"""The pages of reference that follow from the code follow from the code as it is."""

import subprocess
import sys

from tests.support.tree import ROOT


def test_the_reference_says_what_the_code_and_the_knowledge_say_now() -> None:
    script = ROOT / "scripts/write-reference"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
