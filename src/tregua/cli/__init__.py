"""The command line: thin, in the order of the practice."""

from tregua.cli.app import main

__all__ = ["main"]
