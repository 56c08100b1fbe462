"""What a jury signs about its day: incident reports and the day's minutes."""
