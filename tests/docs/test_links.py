"""Links of the documents that lead to a file lead to one that is there."""

import re
from pathlib import Path

from tests.support.tree import ROOT, name, tracked

LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def links() -> dict[str, Path]:
    return {
        f"{name(page)}: {found}": page.parent / found
        for page in tracked()
        if page.suffix == ".md" and page.is_relative_to(ROOT)
        for found in LINK.findall(page.read_text("utf-8"))
    }


def test_a_link_to_a_file_leads_to_one() -> None:
    assert len(links()) > 30
    assert not [where for where, file in links().items() if not file.exists()]
