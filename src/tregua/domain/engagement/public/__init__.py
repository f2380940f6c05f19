"""What faces the public, victims and institutions."""
