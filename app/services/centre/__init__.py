"""What an exam office does before and after the orals."""
