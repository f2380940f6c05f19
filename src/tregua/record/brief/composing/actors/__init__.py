"""Who is who: who binds whom, and what stands around the talks."""
