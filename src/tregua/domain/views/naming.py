"""What the records of each part of a dossier are called, one by one."""

__all__ = ["kind_of"]

OTHERWISE = {
    "activities": "activity",
    "authorities": "authority",
    "bodies": "body",
    "commitments": "commitment",
    "decisions": "decision",
    "off_the_table": "limit",
    "parties": "party",
    "portfolio": "crime_line",
    "proportionality": "weighing",
    "published": "published",
    "series": "series",
    "studies": "study",
}


def kind_of(part: str) -> str:
    """Return the kind of the records a part of a dossier holds.

    >>> kind_of("red_lines")
    'red_line'
    """
    return OTHERWISE.get(part, part.removesuffix("s"))
