"""What faces the public, victims and institutions: what stands together wrongly there."""
