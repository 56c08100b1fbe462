"""What the public sees on the second screen, and where that screen is."""
