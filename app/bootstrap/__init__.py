"""The one place that gives services and windows what they need from this machine."""
