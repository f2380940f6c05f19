"""The agreement in documents."""
