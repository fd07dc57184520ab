"""The bot: updates in, replies out. Imports `index` and `knowledge`; only its rim imports `telegram`."""
