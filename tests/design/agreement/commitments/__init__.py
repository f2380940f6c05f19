"""Tests of the duties of an agreement and the registers beside them."""
