"""What cannot stand beside the talks, and rings of things that wait for each other."""
