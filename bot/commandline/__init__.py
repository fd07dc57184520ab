"""The bot without Telegram: terminal chat, files of questions, checks of the set-up."""
