"""FollowTheMoney's entities as JSON lines."""

from tregua.record.exchange.actors.formats.entities.ftm import read_ftm, write_ftm

__all__ = ["read_ftm", "write_ftm"]
