"""The pages of docs/reference that follow from the code and the knowledge, a module each."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
os.environ["TREGUA_LANG"] = "en"
