"""Foreign formats of maps: bytes to a plain map and back."""

from tregua.record.exchange.actors.formats.every import (
    ENDINGS,
    FORMATS,
    ActorFormat,
    read_map,
    write_map,
)

__all__ = ["ENDINGS", "FORMATS", "ActorFormat", "read_map", "write_map"]
