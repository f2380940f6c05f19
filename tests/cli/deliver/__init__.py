"""Tests of the commands of carrying out."""
