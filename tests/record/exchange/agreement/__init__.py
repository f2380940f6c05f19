"""Tests of what leaves of an agreement's duties."""
