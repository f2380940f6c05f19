"""New ways and women's roles, as read."""

from tregua.design.concept.innovations.reading import InnovationsReading, read_innovations

__all__ = ["InnovationsReading", "read_innovations"]
