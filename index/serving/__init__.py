"""What answers a question: search, evidence, ranking, decision."""
