"""Weights on other places."""
