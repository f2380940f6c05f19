"""Findings and pathways, who binds whom, the law, and past cases."""
