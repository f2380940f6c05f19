"""Actors: who can bind whom, what shows that somebody speaks for others, and through what."""

from tregua.decide.actors.authority import Proven, Voice
from tregua.decide.actors.binding import Binding, BoundOn
from tregua.decide.actors.channels import ChannelRead
from tregua.decide.actors.grounds import ALL, Noted
from tregua.decide.actors.promises import Promise, Side
from tregua.decide.actors.reading import Actor, ActorsReading, known_voice, read_actors
from tregua.decide.actors.shape import Shape
from tregua.decide.actors.silence import Fate, Silence

__all__ = [
    "ALL",
    "Actor",
    "ActorsReading",
    "Binding",
    "BoundOn",
    "ChannelRead",
    "Fate",
    "Noted",
    "Promise",
    "Proven",
    "Shape",
    "Side",
    "Silence",
    "Voice",
    "known_voice",
    "read_actors",
]
