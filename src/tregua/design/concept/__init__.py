"""Concept: how an engagement is set up before anybody is met, and what keeps the promoter safe."""
