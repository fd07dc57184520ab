"""How long things are remembered; `/privacy` tells people these times."""

from datetime import timedelta

TEXTS_KEPT = timedelta(days=30)
"""Texts, where the owner sets nothing else: a month of questions shows what the guide lacks."""
ANSWER_LIFE_WITHOUT_TEXT = timedelta(days=2)
"""Answers where no texts are kept: long enough for people to vote on them."""
DIALOG_LIFE = timedelta(minutes=30)
"""A dialog that nobody goes on with; later, a number is more likely meant for something else."""
TURN_LIFE = timedelta(minutes=30)
"""A question that a follow-up may refer to; later, people begin anew."""
REPLIED_TURN_LIFE = timedelta(hours=48)
"""What a message of the bot shows, for whoever replies to it: teams come back to an answer the next day."""
REPLY_LIFE = timedelta(hours=48)
"""Which message answers which: for 48 hours Telegram lets people edit their messages."""
LEAST_HAND_OFF_LIFE = timedelta(days=2)
"""What a group's contact was asked and has not answered, where texts are kept for less: people have days off."""
UPDATE_LIFE = timedelta(days=2)
"""Updates that are done. Telegram delivers one again for 24 hours at most; twice that is safe."""
LESSON_LIFE = timedelta(days=1)
"""Documents to be added or removed that no process took up."""
SET_ASIDE_LIFE = timedelta(days=60)
"""What owners set aside in `/gaps`: longer than the questions of a month are listed."""
