"""One juror’s sheet, and passing the laptop from one juror to the next."""
