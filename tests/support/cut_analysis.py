"""The comparison as the doubts about it ask for it: by its cases and its cuts alone."""

from tregua.decide.compare.qca import Analysis, Cuts, Memberships, Settings, analyse


def plain_analysis(given: Memberships, cuts: Cuts) -> Analysis:
    """Analyse with nothing set but the cuts."""
    return analyse(given, Settings(cuts=cuts))
