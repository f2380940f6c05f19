"""Synthetic controls."""
