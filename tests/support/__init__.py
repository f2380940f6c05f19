"""What several tests share: the tree, programs, chance, blocks of documents, situations."""
