"""What is known of the bad night and of the end."""
