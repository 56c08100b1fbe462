"""Tests of app.trust, with real keys, certificates and packages."""
