"""Readers of owners' documents: a file's bytes in, a `Document` of headings, paragraphs and items out."""
