"""The jury together: agreeing, signing, refusing, correcting."""
