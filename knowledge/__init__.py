"""What the bot knows: the guide in two languages, the question bank, and owners' documents. Imports nothing of ours."""
