"""Papers of one page."""
