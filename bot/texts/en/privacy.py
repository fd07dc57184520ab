"""English words for stored data and its deletion."""

from bot.texts.schema.privacy import PrivacyTexts

PRIVACY_EN = PrivacyTexts(
    kept=(
        "<b>What do I keep?</b>\n"
        "• What you last asked and I answered, to understand your follow-ups: {turns} minutes\n"
        "• The same for each of my messages, to understand replies to it: {replied} hours\n"
        "• A calculation you haven't finished: {dialogs} minutes\n"
        "• Questions, what I answered, your votes and calculated figures: {span}\n"
        "• A question passed on to a group's contact, and the answer with the contact's name: {span}; one that the "
        "contact keeps for the group stays until it is removed\n"
        "• A trace of each message, without its words, to answer again when you edit it: {replies} hours\n"
        "• Messages that I failed to answer, with your name: {failures} days\n"
        "• Messages that wait for an answer: until it is sent\n"
        "• The language you chose: until you delete it\n"
        "I delete what has run out within an hour."
    ),
    kept_without_texts=(
        "<b>What do I keep?</b>\n"
        "This bot doesn't keep your questions, only:\n"
        "• A calculation you haven't finished: {dialogs} minutes\n"
        "• Figures you just calculated: less than an hour\n"
        "• What I answered and your votes, without the question: {span}\n"
        "• A trace of each message, without its words, to answer again when you edit it: {replies} hours\n"
        "• Messages that I failed to answer, with your name: {failures} days\n"
        "• Messages that wait for an answer: until it is sent\n"
        "• The language you chose: until you delete it\n"
        "I delete what has run out within an hour."
    ),
    who=(
        "I know you by your Telegram number. Apart from these messages, the only name I keep is that of the contact "
        "whom admins choose for a group. Questions are counted by day, tied to nobody. Documents that an owner adds "
        "stay, with that owner's number, until they are removed. Answers that an owner teaches stay likewise, with "
        "what stood there before; one that is being written stays a day at most. A message of an owner to groups "
        "stays until it is sent.\n\n"
        "What you ask me in private shows nowhere else. Only the bot's owner can read questions that I didn't answer "
        "well, without seeing who asked.\n\n"
        "/mydata – see your data (in private)\n/forget – delete your data"
    ),
    spans={"one": "{days} day", "many": "{days} days"},
    in_group=(
        "In a group I keep only what is said to me and what I answer, for a limited time, to understand what follows "
        "and to let the owner add what is missing. I keep nothing else of the group. What you ask in private does not "
        "show here.\n\n/forget – delete your data in this group"
    ),
    in_terminal="Here I remember things only until you leave; then everything is deleted.",
    lines={
        "turns": "• Recent questions and answers: {count}",
        "dialogs": "• Unfinished calculations: {count}",
        "results": "• Calculated results: {count}",
        "answers": "• Answered questions: {count}",
        "votes": "• Votes: {count}",
        "replies": "• Traces of messages: {count}",
        "failures": "• Messages I failed to answer: {count}",
        "languages": "• Chosen languages: {count}",
        "contacts": "• Being a group's contact: {count}",
        "hand_offs": "• Questions passed on to a contact: {count}",
        "further_contacts": "• Being a contact for certain questions: {count}",
    },
    no_line="• Nothing",
    nothing="I keep nothing about you at the moment.",
    nothing_in_group="I keep nothing about you in this group at the moment.",
    forget_what=(
        "What should I delete?\n\n"
        "<b>In this private chat</b>\n{here}\n\n"
        "<b>In groups</b>\n{groups}\n\n"
        "The messages in Telegram stay; you can delete them yourself."
    ),
    forget_here="🗑 This chat only",
    forget_all="🗑 In groups too",
    forget_none="No, keep it",
    left_as_it_is="I left everything as it is.",
    forgotten_here="I deleted your data in this private chat:\n{lines}",
    forgotten_in_group="I deleted your data in this group:\n{lines}",
    forgotten_all="I deleted all your data, in groups too:\n{lines}",
    data="This is everything I keep about you, including the groups where you asked me something.",
    data_name="your-data.json",
    data_in_group="To keep your data to yourself, send me /mydata in our private chat.",
)
