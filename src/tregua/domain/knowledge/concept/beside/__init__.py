"""What is known of new ways, and of what is built beside the talks."""
