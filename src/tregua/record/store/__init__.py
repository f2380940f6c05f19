"""Dossier folders: reading, checking and starting them; this room computes nothing."""

from tregua.record.store.folder import FORMAT, read_dossier
from tregua.record.store.starting import start_dossier

__all__ = ["FORMAT", "read_dossier", "start_dossier"]
