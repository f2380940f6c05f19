"""Commitments: clauses made due, the registers beside them, and what was agreed to follow."""
