"""The deal as a machine: known answers, and agreement with a plain search."""
