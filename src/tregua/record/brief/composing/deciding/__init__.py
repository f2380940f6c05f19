"""What the facts can bear, in words: pathways, doubts, gates, what to ask, criteria, reports."""
