"""How designs of impact behave in invented worlds in which the truth is known."""
