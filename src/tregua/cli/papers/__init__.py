"""Papers that leave the desk: mandate letters, role cards, copies for an audience."""

from tregua.cli.papers.copying import tell_copy, write_copy
from tregua.cli.papers.lettering import protect_card, protect_mandate

__all__ = ["protect_card", "protect_mandate", "tell_copy", "write_copy"]
