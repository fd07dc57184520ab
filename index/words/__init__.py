"""Words of a question: cleaned, spelt out, told by language."""
