"""English words for votes on answers."""

from bot.texts.schema.feedback import FeedbackTexts

FEEDBACK_EN = FeedbackTexts(
    helpful="👍 Helpful",
    unhelpful="👎 Not quite",
    reasons={
        "wrong": "Wrong passage",
        "unclear": "Not clear",
        "outdated": "Out of date",
        "missing": "Incomplete",
    },
    back="‹ Skip",
    thanks="Thanks for telling me!",
    why="Noted. What is wrong with it?",
    reason_of_voter="Press 👎 first, then choose a reason.",
    noted="Thank you. Whoever runs this bot will see it and can improve the guide.",
    ask_contact="🙋 Ask {name}",
    question_for="{contact}, here is a question that the guide doesn't cover. Could you help?\n\n“{question}”",
    question_above_for="{contact}, the guide doesn't cover the question above. Could you help?",
    contact_gone="The contact is no longer in this group. An admin can choose somebody else with /settings.",
    already_asked="I have already passed this question on.",
    asked="I have passed the question on.",
    contact_says="💬 <b>{contact}</b> answers:\n\n{answer}",
    keep_or_not="Keep this, so that I can answer when somebody in this group asks again?",
    keep="📌 Keep",
    keep_not="Don't keep",
    kept="📌 Kept: when somebody in this group asks again, I answer.",
    remove_kept="Remove this answer",
    removed="I have removed this answer.",
    only_contact="Only {name} or an admin can use this button.",
    contact_said=(
        "💬 <b>{contact}</b> answered this on {date}:\n\n{answer}\n\n<i>By the group's contact, not from the guide.</i>"
    ),
)
