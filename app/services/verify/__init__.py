"""What `app.services.verification` is made of: what is known, and one reader per kind of file."""
