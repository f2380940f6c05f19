"""Command followed tie by tie, on each subject apart, and how far each line can be leant on."""

from tregua.decide.actors.commands.links import CLOSED, HOLDS, Label, Link
from tregua.decide.actors.commands.search import Commands

__all__ = ["CLOSED", "HOLDS", "Commands", "Label", "Link"]
