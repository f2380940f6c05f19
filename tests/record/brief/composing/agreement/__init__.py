"""The agreement in words."""
