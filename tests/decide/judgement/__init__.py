"""Several analysts on one question."""
