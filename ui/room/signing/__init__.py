"""The signing ceremony, and the signed sheet afterwards."""
