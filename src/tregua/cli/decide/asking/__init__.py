"""Ask: open questions one by one, each answer written as it is given."""

from tregua.cli.decide.asking.command import ask

__all__ = ["ask"]
