"""Loading what the papers of the first month say, each ground checked."""

from functools import cache

from tregua.domain.knowledge.protection.month import FirstMonth
from tregua.errors import Problem, Problems
from tregua.knowledge.loading import HERE, load_sources, read

__all__ = ["load_first_month"]

FILE = "protection/first-month.yaml"


@cache
def load_first_month() -> FirstMonth:
    """Return the papers of the first month, kinds of costs, and what is never paid.

    Raises
    ------
    Problems
        If an entry rests neither on a listed source nor on judgment.
    """
    known = read(HERE / FILE, FirstMonth)
    problems = [
        Problem("word_ground", FILE, field="never_paid")
        for each in known.never_paid
        if bool(each.cites) == each.judgment
    ]
    problems.extend(
        Problem("source_unknown", FILE, field="never_paid", values={"source": cite.source})
        for each in known.never_paid
        for cite in each.cites
        if cite.source not in load_sources()
    )
    if problems:
        raise Problems(problems)
    return known
