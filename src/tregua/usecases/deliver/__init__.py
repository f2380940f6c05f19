"""Deliver: what the counts say before and after, each harm beside the others."""
