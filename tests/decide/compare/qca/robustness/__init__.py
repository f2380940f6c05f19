"""Tests of tregua.decide.compare.qca.robustness."""
