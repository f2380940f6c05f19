"""Maps on their way in: which actors are new, which are known, and what is wrong."""

from tregua.record.exchange.actors.arriving.actors import Given, Same
from tregua.record.exchange.actors.arriving.whole import Incoming, incoming

__all__ = ["Given", "Incoming", "Same", "incoming"]
