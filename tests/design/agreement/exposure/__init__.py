"""Exposure and order: known answers, brute force, properties, the solver, what is told."""
