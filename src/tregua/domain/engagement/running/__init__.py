"""How talks are run, as recorded: the table, who holds which post, steps, and the log."""
