"""A group of commands of which one is meant where none is named."""

from typing import Any

from typer.core import TyperGroup

__all__ = ["DEFAULT", "ShownFirst"]

DEFAULT = "show"
HELP = frozenset({"-h", "--help"})


class ShownFirst(TyperGroup):
    """A group that shows, where the first word after it names none of its commands.

    `tregua impact bay` is `tregua impact show bay`; a folder that bears the name of a command is
    reached as `./plan`.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Return the arguments left over, with the default command put before those given."""
        unnamed = args and args[0] not in self.commands and args[0] not in HELP
        rest: list[str] = super().parse_args(ctx, [DEFAULT, *args] if unnamed else args)
        return rest
