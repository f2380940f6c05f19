"""Qualitative comparison: tables of cases read, compared and shown."""
