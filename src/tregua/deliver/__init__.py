"""Commitments, incidents, the level of violence, and what a truce changed."""
