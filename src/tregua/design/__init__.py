"""The engagement concept, packages, the agreement and its rehearsal."""
