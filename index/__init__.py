"""Finding: encoder, FAISS and keyword indexes, ranking and deciding. Knows no Telegram and no `bot`."""
