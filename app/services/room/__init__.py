"""What a jury does in an exam room."""
