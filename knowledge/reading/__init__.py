"""Readers of owners' documents: a file's bytes in, a `Document` of neutral blocks out; one module a format."""
