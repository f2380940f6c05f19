"""Lists in files a person wrote."""
