"""What the bad night and the end check of themselves."""
