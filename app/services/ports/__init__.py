"""What the services need from the machine, as protocols that `data` keeps."""
