"""How the talks are run: who wants what, by which rules, with whom, and whether it can begin."""

from tregua.design.concept.process.reading import ProcessReading, read_process

__all__ = ["ProcessReading", "read_process"]
