"""On which days a clause begins and ends, as written or counted."""

from datetime import timedelta

from tregua.domain import Agreement, Clause, When

__all__ = ["clause_begin", "clause_end", "counted"]


def clause_begin(clause: Clause, agreement: Agreement) -> When | None:
    """Return the day a clause begins: its own, or that of the agreement."""
    return clause.since or agreement.begins or agreement.reached


def counted(start: When | None, days: int) -> When | None:
    """Return the day so many days after a day known to some precision."""
    if start is None:
        return None
    first, last = (end + timedelta(days=days) for end in (start.first, start.last))
    return When.read(first.isoformat() if first == last else f"{first}/{last}")


def clause_end(clause: Clause, agreement: Agreement) -> When | None:
    """Return when a clause ends: its own day, its length from the start, or the whole's end."""
    if clause.until is not None:
        return clause.until
    if clause.lasts_days is not None:
        return counted(clause_begin(clause, agreement), clause.lasts_days)
    return agreement.ends
