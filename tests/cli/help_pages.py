"""Print the help of every command, each after a line that names it, as one process meets it."""

import sys
from unittest.mock import patch

from tests.support.face import ended
from tregua.cli import main

PAGES = (
    *((name,) for name in ("new", "check", "upgrade", "schema", "ask", "assess", "compare")),
    ("brief",),
    ("impact", "show"),
    ("impact", "plan"),
    ("impact", "review"),
    ("impact", "export"),
    ("qca",),
    ("commitments",),
    ("concept",),
    ("crisis",),
    ("pause",),
    ("hand-over",),
    ("close",),
    ("event",),
    ("diff",),
    ("law",),
    ("claims", "list"),
    ("cases", "list"),
    ("cases", "show"),
    ("cases", "near"),
    ("cases", "propositions"),
    *(("cases", name) for name in ("add", "check", "agree", "share")),
    ("claims", "sheet"),
    ("claims", "import"),
    ("actors", "show"),
    ("actors", "map"),
    ("law",),
    ("actors", "import"),
    ("actors", "export"),
    ("actors", "map"),
    ("agreement", "draft"),
    ("agreement", "check"),
    ("agreement", "exposure"),
    ("agreement", "states"),
    ("actors", "show"),
    *(("protect", name) for name in ("show", "log", "verify", "read", "pass", "expire")),
    ("protect", "mandate"),
    ("protect", "card"),
    ("protect", "counsel"),
)

if __name__ == "__main__":
    for page in PAGES:
        print("===", *page)
        sys.stdout.flush()
        with patch("sys.argv", ["tregua", *page, "--help"]):
            ended(main)
