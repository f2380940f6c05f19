"""What several tests lean on: the tree, the machine's programs, chance, documents' blocks."""
