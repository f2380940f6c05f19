"""A pause, a hand-over, the end: the sheet of each, and writing down that one is adopted."""

from tregua.cli.closing.ending import close, hand_over, pause

__all__ = ["close", "hand_over", "pause"]
