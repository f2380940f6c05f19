"""A small reader of calendars that shares nothing with the writer (RFC 5545, 3.1 and 3.4)."""

import re

__all__ = ["read_calendar"]


def read_calendar(held: bytes) -> list[dict[str, str]]:
    """Return the events of a calendar, each with its properties as written before the colon."""
    text = held.decode("utf-8")
    assert "\n" not in text.replace("\r\n", "")
    lines = text.replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert "VERSION:2.0" in lines
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and name not in ("END", ""):
            events[-1][name] = re.sub(r"\\([\\;,])", r"\1", value)
    return events
