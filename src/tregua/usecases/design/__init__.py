"""Design: the agreement checked against weaknesses that recur in the record."""
