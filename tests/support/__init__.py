"""What several tests share: situations, mutations, small dossiers."""
