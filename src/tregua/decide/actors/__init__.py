"""Actors: who can bind whom, who speaks for whom, through what, and what stands around."""

from tregua.decide.actors.authority import Proven, Voice
from tregua.decide.actors.binding import Binding, BoundOn, Over
from tregua.decide.actors.channels import ChannelRead
from tregua.decide.actors.grounds import ALL, Doubt, Noted
from tregua.decide.actors.promises import PartBound, Promise, SaidYes
from tregua.decide.actors.reading import Actor, ActorsReading, known_voice, read_actors
from tregua.decide.actors.shape import Claimed, Shape
from tregua.decide.actors.silence import Fate, SideFate, Silence

__all__ = [
    "ALL",
    "Actor",
    "ActorsReading",
    "Binding",
    "BoundOn",
    "ChannelRead",
    "Claimed",
    "Doubt",
    "Fate",
    "Noted",
    "Over",
    "PartBound",
    "Promise",
    "Proven",
    "Shape",
    "SaidYes",
    "SideFate",
    "Silence",
    "Voice",
    "known_voice",
    "read_actors",
]
