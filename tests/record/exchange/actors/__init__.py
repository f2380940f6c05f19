"""Actors and relations in and out of other programs."""
