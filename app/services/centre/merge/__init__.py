"""Planning and applying a merge of what rooms send back."""
