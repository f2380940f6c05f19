"""Tregua: a workbench for people who prepare and run negotiations with violent criminal groups."""
