"""Copies for an audience, from the dossier to the bytes."""
