"""Tests of tregua.decide.compare.qca.library."""
