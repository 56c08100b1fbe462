"""The exam office's windows."""
