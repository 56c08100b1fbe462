"""One function for each thing that a person does; what they need from outside is in `ports`."""
