"""The bad night, and the end."""
