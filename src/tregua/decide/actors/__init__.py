"""Actors: who can bind whom, and what stands around the talks."""
