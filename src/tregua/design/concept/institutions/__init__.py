"""What is built beside the talks, as read."""

from tregua.design.concept.institutions.reading import InstitutionsReading, read_institutions

__all__ = ["InstitutionsReading", "read_institutions"]
