"""Decide: what the facts can bear, what changes that, and which past cases were like this one."""
