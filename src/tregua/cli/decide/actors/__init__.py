"""Actors: who binds whom, shown."""

from tregua.cli.decide.actors.showing import actors_show

__all__ = ["actors_show"]
