"""Drafts of an agreement as documents."""
